/** What turns the gate page into one that works without a network; see `exchange.ts` for what leaves the device, and when. */
import { forgetPage, keepPage } from '#ui/offline/page.ts';
import { readCode, readToken } from '../badge.ts';
import { findGuests, type GuestRow } from '../guests.ts';
import { detector, watchCamera } from './camera.ts';
import { exchange } from './exchange.ts';
import { screenOf } from './screen.ts';
import { openStore, type KeptList, type KeptScan, type Store } from './store.ts';
import { judgeLocally, withRows } from './verdict.ts';

const root = document.querySelector<HTMLElement>('[data-gate]')!;
const path = root.dataset.gate!;
const screen = screenOf(root);
let store: Store;
const everyMs = 20_000;
let last: { scan: KeptScan; before: GuestRow | null } | null = null;
let counter = 0;
let isOnline = navigator.onLine;
let isMeeting = false;
let wantsMeeting = false;
let turn: Promise<void> = Promise.resolve();

/** One thing after another: a scan never works on a list that another is changing. */
function next(work: () => Promise<void>): Promise<void> {
	turn = turn.then(work, work);
	return turn;
}

/** Rises also where the clock is set back, or the browser has lost what it kept. */
function nextCounter(): number {
	return (counter = Math.max(counter + 1, Date.now()));
}

async function take(
	found: { readonly token: string } | { readonly guest: GuestRow },
	kind: 'in' | 'out',
): Promise<void> {
	const list = await store.list();
	const now = Date.now() + (list?.behind ?? 0);
	if (!list || now >= list.gate.validUntil) return void close();
	const serial =
		'guest' in found ? found.guest.serial : await readToken(list.publicKey, list.event.id, found.token);
	const verdict = judgeLocally(list, serial, kind, now);
	if (verdict.counts) {
		const scan: KeptScan = {
			nonce: crypto.randomUUID(),
			counter: nextCounter(),
			kind,
			at: Date.now(),
			token: 'token' in found ? found.token : null,
			code: 'guest' in found ? found.guest.code : null,
			undoes: null,
			row: verdict.after,
		};
		const changed = verdict.after ? { ...list, ...withRows(list, [verdict.after]) } : list;
		await store.keep(scan, changed);
		last = { scan, before: verdict.guest };
	}
	screen.say(verdict.tone, verdict.says, verdict.guest);
	await show();
}

async function undo(): Promise<void> {
	const list = await store.list();
	if (!list) return void close();
	if (!last) return screen.say('warn', 'nothing_to_undo');
	const { scan, before } = last;
	last = null;
	const nonce = crypto.randomUUID();
	const taken = {
		...scan,
		nonce,
		counter: nextCounter(),
		kind: 'undo' as const,
		at: Date.now(),
		row: before,
	};
	await store.keep(
		{ ...taken, token: null, code: null, undoes: scan.nonce },
		before ? { ...list, ...withRows(list, [before]) } : list,
	);
	screen.say('warn', 'undone', before);
	await show();
}

async function show(): Promise<void> {
	const guests = (await store.list())?.guests ?? [];
	const arrived = guests.filter(({ since }) => since !== null).length;
	screen.tell(arrived, guests.length, (await store.waiting()).length, isOnline);
}

/** Beside the turn: nobody at the gate waits for a slow line. */
async function meet(): Promise<void> {
	wantsMeeting = true;
	if (isMeeting) return;
	isMeeting = true;
	while (wantsMeeting) {
		wantsMeeting = false;
		const list = await store.list();
		if (list && Date.now() + list.behind >= list.gate.validUntil) await next(() => store.forget('names'));
		const contact = await exchange(store, path, renew);
		isOnline = contact === 'done';
		if (contact === 'closed') await close();
	}
	isMeeting = false;
	await next(show);
}

function renew(list: KeptList): Promise<void> {
	return next(() => store.renew(list));
}

/** What is still to be handed in stays as long as it may be taken; the names go at once. */
async function close(): Promise<void> {
	const contact = await exchange(store, path, renew);
	await store.forget(contact === 'offline' ? 'names' : 'everything');
	if (contact !== 'closed') return;
	await forgetPage(path, 'koprue-gate');
	if (!('closed' in root.dataset)) location.reload();
}

async function typed(form: HTMLFormElement, kind: 'in' | 'out'): Promise<void> {
	const input = form.elements.namedItem('q') as HTMLInputElement;
	const guests = (await store.list())?.guests ?? [];
	const found = findGuests(guests, input.value);
	const choose = (guest: GuestRow) =>
		void next(async () => {
			screen.offer([], () => {});
			input.value = '';
			input.focus();
			await take({ guest }, kind);
		}).then(meet);
	if (found.length === 1 && readCode(input.value)) return choose(found[0]!);
	screen.say(found.length > 0 ? 'warn' : 'bad', found.length > 0 ? 'several' : 'nobody');
	screen.offer(found, choose);
}

async function wireCamera(): Promise<void> {
	const reader = await detector();
	const button = screen.part<HTMLButtonElement>('camera');
	const video = screen.part<HTMLVideoElement>('video');
	if (!reader) {
		screen.part('no-camera').hidden = false;
		return;
	}
	let stop: (() => void) | null = null;
	button.hidden = false;
	button.addEventListener('click', () => {
		void (async () => {
			if (stop) stop();
			stop = stop
				? null
				: await watchCamera(video, reader, (token) => {
						void next(() => take({ token }, 'in')).then(meet);
					}).catch(() => {
						screen.part('no-camera').hidden = false;
						return null;
					});
			video.hidden = !stop;
			button.textContent = screen.sentence(stop ? 'camera_off' : 'camera');
		})();
	});
}

async function begin(): Promise<void> {
	store = await openStore();
	// A device that never was a gate has nothing to hand in and nothing to forget.
	const isBlank = !(await store.list()) && (await store.waiting()).length === 0;
	if ('closed' in root.dataset) return isBlank ? undefined : close();
	screen.part('form').addEventListener('submit', (event) => {
		event.preventDefault();
		const { submitter, target } = event as SubmitEvent;
		const kind = (submitter as HTMLButtonElement | null)?.value === 'out' ? 'out' : 'in';
		void next(() => typed(target as HTMLFormElement, kind));
	});
	const undoing = screen.part('undo');
	undoing.hidden = false;
	undoing.addEventListener('click', () => void next(undo).then(meet));
	screen.part('out').hidden = false;
	addEventListener('online', () => void meet());
	addEventListener('offline', () => {
		isOnline = false;
		void next(show);
	});
	setInterval(() => void meet(), everyMs);
	await meet();
	await keepPage(path, 'koprue-gate').catch(() => {});
	await wireCamera();
	root.dataset.ready = '';
}

void begin();
