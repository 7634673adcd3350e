/** What turns the kiosk page into one at which people vote one after another, without a network too. */
import type { Locale } from '#shared/locale.ts';
import { forgetPage, keepPage } from '#ui/offline/page.ts';
import type { KioskList } from '../kiosk.ts';
import type { Says } from '../vote.ts';
import { hush, speaking } from '../voice/sound.ts';
import { exchange, type Contact } from './exchange.ts';
import { stageOf } from './stage.ts';
import { openStore, type Store } from './store.ts';
import { hearing } from './voice.ts';

const root = document.querySelector<HTMLElement>('[data-kiosk]')!;
const path = root.dataset.kiosk!;
const name = 'koprue-kiosk';
const everyMs = 20_000;
/** Whoever has walked away is asked once, and then it is the next person's turn. */
const idleMs = 60_000;
const goneMs = 90_000;
const stage = stageOf(root);
let store: Store;
let contact: Exclude<Contact, 'closed'> = 'offline';
let isMeeting = false;
let timers: ReturnType<typeof setTimeout>[] = [];

/** Whoever stands there now, in memory and nowhere on the page. */
type Visit = {
	readonly nonce: string;
	readonly locale: Locale;
	readonly list: KioskList;
	readonly says: Map<string, Says>;
	/** What they say about themselves, by the question; their part in the town under `category`. */
	readonly about: Map<string, string>;
};

async function start(): Promise<void> {
	rest();
	const list = await store.list();
	if (!list) return;
	stage.start(list, (locale) => {
		ask({ nonce: crypto.randomUUID(), locale, list, says: new Map(), about: new Map() }, 0);
	});
}

function ask(visit: Visit, at: number): void {
	const { list, locale, says } = visit;
	const statement = list.statements[at];
	if (!statement) return askAbout(visit, 0);
	watch(locale);
	stage.ask(
		{ text: statement.text, locale, at, count: list.statements.length },
		{
			hear: hearing(statement, locale),
			says: (said) => {
				says.set(statement.id, said);
				void keep(visit).then(() => ask(visit, at + 1));
			},
			back: at > 0 ? () => ask(visit, at - 1) : null,
			finish: () => askAbout(visit, 0),
		},
	);
}

function keep({ nonce, says, about }: Visit): Promise<unknown> {
	const { category = null, ...answers } = Object.fromEntries(about);
	return store.keep({
		nonce,
		votes: Array.from(says, ([statementId, one]) => ({ statementId, says: one })),
		category,
		answers,
	});
}

/** Whoever has voted is asked about themselves, one question after another; nobody has to say anything. */
function askAbout(visit: Visit, at: number): void {
	const { list, locale, says, about } = visit;
	const questions = stage.aboutYou(list, locale);
	const question = questions[at];
	if (says.size === 0 || !question) return void finish(locale);
	watch(locale);
	stage.askAbout(
		{ question, locale, at, count: questions.length, chosen: about.get(question.id) ?? null },
		{
			hear: speaking([question.words, ...question.options.map(({ words }) => words)], question.spoken),
			choose: (key) => {
				if (key === null) about.delete(question.id);
				else about.set(question.id, key);
				void keep(visit).then(() => askAbout(visit, at + 1));
			},
			back: () => (at > 0 ? askAbout(visit, at - 1) : ask(visit, list.statements.length - 1)),
			finish: () => void finish(locale),
		},
	);
}

async function finish(locale: Locale): Promise<void> {
	rest();
	const hasSaid = await store.finish();
	stage.thank(locale, hasSaid, () => void start());
	timers = [setTimeout(() => void start(), 20_000)];
	await show();
	await meet();
}

/** Also where nobody presses anything any more: what was said counts, and the next person finds an empty screen. */
function watch(locale: Locale): void {
	rest();
	timers = [
		setTimeout(() => stage.warn(locale), idleMs),
		setTimeout(() => void store.finish().then(start).then(show).then(meet), goneMs),
	];
}

function rest(): void {
	hush();
	for (const timer of timers) clearTimeout(timer);
	timers = [];
}

async function show(): Promise<void> {
	stage.tell((await store.waiting()).length, contact);
}

async function meet(): Promise<void> {
	if (isMeeting) return;
	isMeeting = true;
	const answer = await exchange(store, path);
	isMeeting = false;
	if (answer === 'closed') return close();
	contact = answer;
	await show();
}

/** Nothing of the kiosk stays on a device that is none any more. */
async function close(): Promise<void> {
	await store.forget();
	await forgetPage(path, name);
	if (!('closed' in root.dataset)) location.reload();
}

async function begin(): Promise<void> {
	store = await openStore();
	if ('closed' in root.dataset) {
		// Its time may be over while people still wait to be handed in.
		const answer = await exchange(store, path);
		return answer === 'closed' && (await store.list()) ? close() : undefined;
	}
	// Whoever stood there when the tab was closed is gone.
	await store.finish();
	await meet();
	await start();
	// Before the page is kept: without a network that may take as long as a request takes to fail.
	addEventListener('online', () => void meet());
	addEventListener('offline', () => {
		contact = 'offline';
		void show();
	});
	setInterval(() => void meet(), everyMs);
	await keepPage(path, name).catch(() => {});
	root.dataset.ready = '';
}

void begin();
