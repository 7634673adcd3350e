// One walk on purpose, however long: the same texts, once kept, are looked for in every place that shows them.

import { parse as parseCsv } from 'csv-parse/sync';
import { createTransport } from 'nodemailer';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { moveEvent } from '#programme/events/server/api.ts';
import { fieldsOf } from '#programme/imports/columns.ts';
import { setColumns } from '#programme/imports/server/set-columns.ts';
import { upload } from '#programme/imports/server/upload.ts';
import { printLetter } from '#programme/questions/server/api.ts';
import { printBrochure } from '#programme/results/server/print-brochure.ts';
import { printSketch } from '#programme/sketches/server/api.ts';
import { member } from '#world/accounts.ts';
import { team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { openSession } from '../access/cast.ts';
import { openSite, origin } from '../access/site.ts';
import { textForms } from './forms.ts';
import { asForm, layGround, nameIn, notKept } from './ground.ts';
import { readPage, type Page } from './page.ts';
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
const short = [
	'institutionInput.acronym',
	'projectFields.code',
	'gateInput.name',
	'feedForm.name',
	'codeFields.batch',
	'printFields.batch',
	'kioskFields.name',
	'countFields.place',
];
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
			const name = nameIn(form, path.slice(form.schema.length + 1));
			sent[field.isLocalized ? `${name}.tr` : name] = text;
			if (!(path in notKept)) planted.push({ path, text });
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
		dialogueBeginning: 'dialogues',
		dialogueFields: 'dialogues',
		conceptBeginning: 'concepts',
		conceptFields: 'concepts',
		sketchBeginning: 'sketches',
		sketchFields: 'sketches',
		callFields: 'funder-calls',
	};
	const { event: full, quiet, session, delegation, practice } = ground;
	const planned = [
		`practices/${practice}`,
		`events/${full.id}/agenda`,
		`events/${full.id}/agenda/${session}/people`,
		`events/${full.id}/outcomes`,
		`events/${full.id}/questions/${String(rows.get('questionFields')!.id)}`,
		`events/${full.id}/minutes`,
		`events/${quiet.id}/seats`,
		`events/${quiet.id}/delegations/${delegation}`,
		`events/${quiet.id}/check-in/gates`,
		`events/${quiet.id}/invitations`,
		`events/${quiet.id}/mails`,
	].map((path) => `/tr/desk/${path}`);
	const concept = String(rows.get('sectionFields')!.concept_id);
	const ofConcept = [
		...['principle', 'baseline', 'field', 'goal', 'measure', 'indicator', 'section'].map(
			(kind) => `${concept}/${kind}`,
		),
		`${concept}/measure/${String(rows.get('measureFields')!.id)}`,
		`${concept}/section/${String(rows.get('sectionFields')!.id)}`,
		`${concept}/section/${String(rows.get('commentFields')!.section_id)}`,
		`${String(rows.get('judgement')!.concept_id)}/consultation`,
		String(rows.get('presentationFields')!.concept_id),
		String(rows.get('adoptionFields')!.id),
		`${concept}/checklists/${String(rows.get('pointFields')!.run_id)}`,
		...['reportFields', 'entryFields'].map((schema) => {
			const { concept_id: of, report_id: report, id } = rows.get(schema)!;
			return `${String(of)}/monitoring/${String(report ?? id)}`;
		}),
		`${String(rows.get('measureStatusFields')!.concept_id)}/measure/${String(rows.get('measureStatusFields')!.id)}`,
	].map((path) => `/tr/desk/concepts/${path}`);
	const rooms = Object.entries({
		codeFields: 'codes',
		printFields: 'sheets',
		kioskFields: 'kiosks',
		countFields: 'hall',
		ownWords: 'queue',
		policyFields: 'policy',
		questionsFields: 'questions',
		statementFields: `statements/${String(rows.get('statementFields')!.id)}`,
		wordingFields: `statements/${String(rows.get('wordingFields')!.id)}`,
	}).map(([schema, page]) => `/tr/desk/dialogues/${String(rows.get(schema)!.dialogue_id)}/${page}`);
	const recommended = (
		[
			['dialogueRecommendationFields', 'id'],
			['responseFields', 'recommendation_id'],
		] as const
	).map(([schema, column]) => {
		const row = rows.get(schema)!;
		return `/tr/desk/dialogues/${String(row.dialogue_id)}/recommendations/${String(row[column])}`;
	});
	const own = Object.entries(places).map(
		([schema, place]) => `/tr/desk/${place}/${String(rows.get(schema)!.id)}`,
	);
	const self = await openSession(owner, deps.secret, origin, ground.self.accountId);
	const of = (schema: string, column: string) => String(rows.get(schema)![column]);
	const ofMembers = [
		`networks/${of('networkFields', 'id')}`,
		`networks/${of('networkQuestionFields', 'network_id')}/questions/${of('networkQuestionFields', 'id')}`,
		`networks/${of('replyFields', 'network_id')}/questions/${of('replyFields', 'question_id')}`,
		`networks/${of('moderationFields', 'network_id')}/questions/${of('moderationFields', 'id')}`,
		`networks/${of('membershipFields', 'network_id')}/members`,
	].map((path) => `/tr/desk/${path}`);
	pages = [
		...(await walk('/tr')),
		...(await walk('/en/events')),
		...(await walk('/tr/desk', cookie, [...own, ...planned, ...ofConcept, ...rooms, ...recommended])),
		await pageAt(`/tr/invited/${of('sendingInput', 'secret')}`),
		...(await Promise.all([...ofMembers, '/tr/account/calendars'].map((path) => pageAt(path, self)))),
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
		// A message to those who come stands in their mail alone; what a letter says of a passport is sealed, and in print alone.
		// Where a room was counted is shown while its statement is on the wall.
		expect(planted.filter(({ text }) => !said.includes(text)).map(({ path }) => path)).toEqual([
			'messageInput.body',
			'tellingInput.body',
			'countFields.place',
			'letterFields.name',
		]);
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
		const printed = letters(await textOfPdf(pdf));
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

	test('is set as it stands in a letter and in a sketch', async () => {
		const id = String(rows.get('letterFields')!.registrationId);
		const { pdf: letter } = await printLetter(deps, team, { eventId: ground.event.id, id });
		expect(letters(await textOfPdf(letter))).toContain(letters(textOf('letterFields.name')));
		const sketch = String(rows.get('sketchFields')!.id);
		const { pdf } = await printSketch(deps, { ...team, locale: 'tr' }, { id: sketch });
		const printed = letters(await textOfPdf(pdf));
		const own = planted.filter(({ path }) => path.startsWith('sketchFields.'));
		expect(own.filter(({ text }) => !printed.includes(letters(text))).map(({ path }) => path)).toEqual([]);
	});
});

const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
async function textOfPdf(pdf: Uint8Array): Promise<string> {
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	return text;
}

const textOf = (path: string) => planted.findLast((one) => one.path === path)!.text;

async function csvOf(path: string): Promise<readonly string[]> {
	const answer = await site.ask(path, { cookie });
	expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
	return (parseCsv(await answer.text(), { bom: true, relax_column_count: true }) as string[][]).flat();
}

async function pageAt(path: string, cookie?: string): Promise<Page> {
	const answer = await site.ask(path, cookie ? { cookie } : {});
	return readPage(path, answer.status, await answer.text());
}

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
