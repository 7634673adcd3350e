import { parse as parseCsv } from 'csv-parse/sync';
import { createTransport } from 'nodemailer';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { moveEvent } from '#programme/events/server/api.ts';
import { fieldsOf } from '#programme/imports/columns.ts';
import { setColumns } from '#programme/imports/server/set-columns.ts';
import { upload } from '#programme/imports/server/upload.ts';
import { printBrochure } from '#programme/results/server/print-brochure.ts';
import { member } from '#world/accounts.ts';
import { team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { openSession } from '../access/cast.ts';
import { openSite, origin } from '../access/site.ts';
import { textForms } from './forms.ts';
import { asForm, layGround } from './ground.ts';
import { textFields, type TextField } from './schemas.ts';

const database = await testDatabase({ secret: 'a secret of the tests, long enough', origin });
const { deps, owner } = database;
const ground = await layGround(database);
const site = await openSite(database);

/** Ends whatever it could stand in, and would be an element, an attribute and a formula if it were let. */
const payloads = {
	text: (tag: string) => `=${tag}</script> </title></textarea> "'--> <hostile-mark onx="1"> {@html 1}&amp;`,
	short: (tag: string) => `=${tag}"'<hostile-mark onx>`,
	web: (tag: string) => `https://a.example.org/${tag}"'><hostile-mark onx=1>`,
	mail: (tag: string) => `${tag}-o'neill@example.org`,
};
const short = ['institutionInput.acronym', 'projectFields.code', 'gateInput.name', 'feedForm.name'];
const isShort = (path: string) => short.includes(path);
const payloadOf = (path: string, { takes }: TextField, tag: string) =>
	payloads[isShort(path) ? 'short' : takes](tag);

type Planted = { readonly path: string; readonly text: string };
const planted: Planted[] = [];
const rows = new Map<string, Readonly<Record<string, unknown>>>();
let cookie = '';
let importId = '';
let pages: readonly Page[] = [];

beforeAll(async () => {
	const fields = await textFields();
	for (const [at, form] of textForms(database, ground).entries()) {
		const own = [...fields].filter(([path]) => path.startsWith(`${form.schema}.`));
		const sent: Record<string, string> = { ...form.usual(), isPublished: 'on' };
		for (const [index, [path, field]] of own.entries()) {
			const text = payloadOf(path, field, `f${at}x${index}`);
			const name = path.slice(form.schema.length + 1).replace(/^newcomer\./, '');
			sent[field.isLocalized ? `${name}.tr` : name] = text;
			planted.push({ path, text });
		}
		const kept = await form.keep(asForm(sent));
		if ('issues' in kept) throw new Error(`${form.schema}: ${JSON.stringify(kept.issues)}`);
		rows.set(form.schema, kept.row);
	}
	const event = String(rows.get('eventFields')!.id);
	await owner.query('update event set story_order = 1 where id = $1', [event]);
	for (const to of ['open', 'running', 'done'] as const) await moveEvent(deps, team, { id: event, to });
	importId = await importOf('institutions');
	const administrator = await member(owner, 'shown@example.org', [
		{ role: 'administrator', scope: 'programme' },
	]);
	cookie = await openSession(owner, deps.secret, origin, administrator.accountId);
	// The records that were typed into, wherever in the lists they stand.
	const places = {
		personInput: 'people',
		delegateFields: 'people',
		institutionInput: 'institutions',
		eventFields: 'events',
		practiceFields: 'practices',
		recommendationFields: 'recommendations',
		answerFields: 'recommendations',
		indicatorFields: 'indicators',
	};
	const { event: full, quiet, session, delegation, practice } = ground;
	const planned = [
		`practices/${practice}`,
		`events/${full.id}/agenda`,
		`events/${full.id}/agenda/${session}/people`,
		`events/${full.id}/outcomes`,
		`events/${full.id}/minutes`,
		`events/${quiet.id}/seats`,
		`events/${quiet.id}/delegations/${delegation}`,
		`events/${quiet.id}/check-in/gates`,
	].map((path) => `/tr/desk/${path}`);
	const own = Object.entries(places).map(
		([schema, place]) => `/tr/desk/${place}/${String(rows.get(schema)!.id)}`,
	);
	const self = await openSession(owner, deps.secret, origin, ground.self.accountId);
	pages = [
		...(await walk('/tr')),
		...(await walk('/en/events')),
		...(await walk('/tr/desk', cookie, [...own, ...planned])),
		readPage(
			'/tr/account/calendars',
			200,
			await (await site.ask('/tr/account/calendars', { cookie: self })).text(),
		),
	];
}, 240_000);

/** An import whose every heading and cell is hostile; it stands at its preview. */
async function importOf(kind: 'institutions'): Promise<string> {
	const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
	const columns = fieldsOf(kind);
	const cells = columns.map((_, at) => payloads.text(`cell${at}`));
	const text = [line(columns.map((_, at) => payloads.text(`head${at}`))), line(cells)].join('\r\n');
	const id = await upload(deps, team, {
		kind,
		eventId: null,
		fileName: `${payloads.short('file')}.csv`,
		bytes: Buffer.from(text),
	});
	await setColumns(deps, team, id, columns);
	return id;
}

describe('a hostile text in every field at once', () => {
	test('makes no element and no attribute on any page', () => {
		expect(pages.length).toBeGreaterThan(50);
		expect(pages.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
		expect(pages.flatMap(({ path, strange }) => strange.map((what) => `${path}: ${what}`))).toEqual([]);
		// The reading of pages does find such things where they are.
		expect(readPage('', 200, `<p title="a"onx=1>${payloads.text('')}`).strange).toContain('hostile-mark');
	});

	test('stands on a page as it was typed, field by field', () => {
		const said = pages.flatMap(({ texts }) => texts).join('\n');
		expect(planted.filter(({ text }) => !said.includes(text)).map(({ path }) => path)).toEqual([]);
		expect(planted.length).toBeGreaterThan(45);
	});

	test('stands on public pages where it is public', () => {
		const said = pages.flatMap(({ path, texts }) => (path.includes('/desk') ? [] : texts)).join('\n');
		const shown = planted.filter(({ text }) => said.includes(text)).map(({ path }) => path);
		for (const schema of ['institutionInput', 'eventFields', 'voiceFields', 'actionFieldFields'])
			expect(shown.filter((path) => path.startsWith(`${schema}.`)).length, schema).toBeGreaterThan(1);
	});

	test('stays data in what search engines read', async () => {
		const title = textOf('eventFields.title');
		const told = pages.flatMap(({ data }) => data.map((json) => JSON.parse(json) as { name?: string }));
		expect(told.map(({ name }) => name)).toContain(title);
		const xml = await (await site.ask('/sitemap.xml')).text();
		const parser = new SaxesParser();
		const names = new Set<string>();
		parser.on('opentag', ({ name }) => names.add(name));
		parser.on('error', (error) => {
			throw error;
		});
		parser.write(xml).close();
		expect([...names].filter((name) => !/^(urlset|url|loc|xhtml:link|lastmod)$/.test(name))).toEqual([]);
	});

	test('is a cell and no formula in a table', async () => {
		const path = `/tr/desk/events/${ground.event.id}/registrations.csv`;
		const cells = await csvOf(path);
		for (const field of ['givenName', 'familyName', 'institution'])
			expect(cells).toContain(`'${textOf(`publicRegistrationFields.${field}`)}`);
		expect(cells).toContain(`'${textOf('changeRegistrationInput.note')}`);
		const refused = await csvOf(`/tr/desk/imports/${importId}/refused.csv`);
		expect(refused.filter((cell) => cell.includes('hostile-mark')).length).toBeGreaterThan(20);
		for (const cell of [...cells, ...refused]) expect(cell).not.toMatch(/^[\s\u200b]*[=+@-]/u);
	});

	test('is one line in a mail, in no header but the subject, and no markup', async () => {
		const { rows: mails } = await owner.query<{
			recipient: string;
			subject: string;
			text: string;
			html: string;
		}>('select recipient, subject, text, html from mail');
		expect(mails.length).toBeGreaterThan(1);
		const raw = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
		for (const { recipient, ...mail } of mails) {
			expect(readPage('mail', 200, mail.html).strange).toEqual([]);
			const to = { name: '', address: recipient };
			const { message } = await raw.sendMail({ from: 'from@example.org', to, ...mail });
			const [head = ''] = (message as Buffer).toString().split('\n\n');
			const headers = [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name);
			expect(new Set(headers).size).toBe(headers.length);
			expect(headers.filter((name) => /^(b?cc|reply-to)$/i.test(name!))).toEqual([]);
		}
	});

	test('is set as it stands in print', async () => {
		const { pdf } = await printBrochure(deps, { locale: 'tr' });
		const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
		const printed = letters(text);
		const printedFields = planted
			.filter((one) => printed.includes(letters(one.text)))
			.map(({ path }) => path);
		expect(printedFields).toEqual(
			expect.arrayContaining([
				'institutionInput.name',
				'eventFields.storyTitle',
				'eventFields.story',
				'voiceFields.text',
				'voiceFields.speaker',
				'actionFieldFields.name',
				'changeProgrammeTextInput.body',
			]),
		);
	});
});

const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const textOf = (path: string) => planted.findLast((one) => one.path === path)!.text;

async function csvOf(path: string): Promise<readonly string[]> {
	const answer = await site.ask(path, { cookie });
	expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
	return (parseCsv(await answer.text(), { bom: true, relax_column_count: true }) as string[][]).flat();
}

type Page = {
	readonly path: string;
	readonly status: number;
	/** Elements and attributes that are none of ours. */
	readonly strange: readonly string[];
	/** Texts, and values of attributes that are read out or typed into. */
	readonly texts: readonly string[];
	/** What stands in elements for data. */
	readonly data: readonly string[];
	readonly links: readonly string[];
};

/** All pages that links lead to from a page, five of a kind at most. */
async function walk(start: string, cookie?: string, also: readonly string[] = []): Promise<readonly Page[]> {
	const known = new Set([start, ...also]);
	const kinds = new Map<string, number>();
	const found: Page[] = [];
	const [, root = ''] = /^(\/\w\w(?:\/desk)?)/.exec(start)!;
	// A set is walked in the order of insertion, what is added on the way too.
	for (const path of known) {
		const answer = await site.ask(path, cookie ? { cookie } : {});
		const html = await answer.text();
		if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
		const page = readPage(path, answer.status, html);
		found.push(page);
		for (const link of page.links.map((href) => href.split(/[?#]/)[0]!)) {
			if (link !== root && !link.startsWith(`${root}/`)) continue;
			if (known.has(link) || (!cookie && link.includes('/desk'))) continue;
			const kind = link
				.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
				.replace(/\/(partners|events)\/[^/]+/, '/$1/*');
			const alike = (kinds.get(kind) ?? 0) + 1;
			kinds.set(kind, alike);
			if (alike <= 5) known.add(link);
		}
	}
	return found;
}

function readPage(path: string, status: number, html: string): Page {
	const page = {
		strange: [] as string[],
		texts: [] as string[],
		data: [] as string[],
		links: [] as string[],
	};
	const visit = (node: DefaultTreeAdapterTypes.Node): void => {
		if ('value' in node) page.texts.push(node.value);
		if ('tagName' in node) {
			if (node.tagName.includes('hostile')) page.strange.push(node.tagName);
			const kind = node.attrs.find(({ name }) => name === 'type')?.value;
			if (node.tagName === 'script' && kind === 'application/ld+json') {
				page.data.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
				return;
			}
			for (const { name, value } of node.attrs) {
				if (/^on|hostile|[<>"'{}]/.test(name)) page.strange.push(`${node.tagName} ${name}`);
				if (name === 'href' || name === 'src' || name === 'action') {
					page.links.push(value);
					if (/^\s*(javascript|data|vbscript):/i.test(value)) page.strange.push(`${name}=${value}`);
				}
				page.texts.push(value);
			}
		}
		if ('content' in node) visit(node.content);
		if ('childNodes' in node) for (const child of node.childNodes) visit(child);
	};
	visit(parseHtml(html));
	return { path, status, ...page };
}
