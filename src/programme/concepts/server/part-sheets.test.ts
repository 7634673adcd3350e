import { expect, test, vi } from 'vitest';
import { csv } from '#shared/csv.ts';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, reader, visitor } from '#world/actors.ts';
import { adoptMade, makeConcept, measureValues } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { readCsv } from '#platform/server/sheets/read-csv.ts';
import { readXlsx } from '#platform/server/sheets/read-xlsx.ts';
import {
	applySheet,
	changePart,
	createPart,
	openConcept,
	partSheet,
	partToChange,
	previewSheet,
	publicPartSheet,
} from './api.ts';

const { deps, owner } = await testDatabase();
const stranger = coordinatorOf(await makeInstitution(deps));
/** What a spreadsheet would run, what breaks rows, what turns letters, what looks like the guard against it. */
const hostile = [
	`=cmd|' /C calc'!A0`,
	`'=1+1`,
	`''=2`,
	`'tis`,
	`+49 "quoted", with; and\ttab`,
	'@SUM(A1)',
	'-5',
	'zwei\nZeilen\n\nund noch eine',
	'شارع ‏A‏',
	`a\u200bb`,
];
const bytesOf = async (...args: Parameters<typeof partSheet>) => {
	const made = await partSheet(...args);
	return made.format === 'csv' ? Buffer.from(made.text) : made.bytes;
};

async function makeHostile() {
	const made = await makeConcept(deps);
	for (const text of hostile)
		await createPart(deps, made.officer, {
			conceptId: made.id,
			kind: 'measure',
			fields: measureValues({ title: textIn('de', text.replace(/\s+/g, ' ')), text: textIn('ar', text) }),
		});
	return made;
}

test.each(['measures.csv', 'measures.xlsx', 'indicators.csv', 'indicators.xlsx'] as const)(
	'%s comes back unchanged, whatever stands in it',
	async (file) => {
		const { id, officer } = await makeHostile();
		const kind = file.startsWith('measures') ? 'measure' : 'indicator';
		const before = await openConcept(deps, officer, { id });
		const bytes = await bytesOf(deps, officer, { id, file });
		const { rows } = await previewSheet(deps, officer, { id, kind, bytes });
		expect(rows.map(({ outcome, issues }) => [outcome, issues])).toEqual(
			before.parts[kind].map(() => ['same', []]),
		);
		expect(await applySheet(deps, officer, { id, kind, bytes })).toEqual({ changed: 0, added: 0 });
		expect((await openConcept(deps, officer, { id })).parts).toEqual(before.parts);
		// What a preview hands on to be confirmed says the same.
		const again = await previewSheet(deps, officer, { id, kind, bytes });
		expect(
			(await previewSheet(deps, officer, { id, kind, bytes: Buffer.from(again.text) })).rows.map(
				({ outcome }) => outcome,
			),
		).toEqual(rows.map(() => 'same'));
	},
);

test('no cell of a table is run as a formula', async () => {
	const { id, officer } = await makeHostile();
	const { headers, rows } = readCsv(await bytesOf(deps, officer, { id, file: 'measures.csv' }));
	const at = headers.indexOf('title.de');
	expect(rows.map(({ cells }) => cells[at]).filter((text) => /^[=+@-]/.test(text ?? ''))).toEqual([]);
	const book = await readXlsx(await bytesOf(deps, officer, { id, file: 'measures.xlsx' }));
	expect(book.notes).toEqual([]);
	expect(book.rows.map(({ cells }) => cells[at])).toContain(`'=cmd|' /C calc'!A0`);
});

test('a table changes, adds and refuses row by row, and is written whole or not at all', async () => {
	const { id, officer, measure } = await makeConcept(deps);
	const kept = await partToChange(deps, officer, { conceptId: id, kind: 'measure', id: measure });
	const header = ['id', 'version', 'title.tr', 'title.original', 'status', 'unit.tr', 'currency', 'endsOn'];
	const table = (...rows: string[][]) => Buffer.from(csv(header, rows));
	const good = [measure, String(kept.version), 'Yeni ad', 'tr', 'decided', 'Müdürlük', 'TRY', '2028-05-01'];
	const bad = [
		['', '', 'Yeni tedbir', 'tr', 'idea', '', 'TRY', ''],
		['', '', 'Karar verilmiş', 'tr', 'decided', '', 'TRY', 'yarın'],
		['00000000-0000-7000-8000-000000000000', '1', 'x', 'tr', 'idea', '', 'TRY', ''],
		[measure, '1', 'İki kez', 'tr', 'idea', '', 'TRY', ''],
	];
	const input = { id, kind: 'measure' } as const;
	const { rows } = await previewSheet(deps, officer, { ...input, bytes: table(good, ...bad) });
	expect(
		rows.map(({ number, outcome, changed, issues }) => [
			number,
			outcome,
			changed,
			issues.map(({ field, reason }) => `${field}:${reason}`),
		]),
	).toEqual([
		[2, 'changed', ['title', 'unit', 'endsOn'], []],
		[3, 'added', [], []],
		[4, 'refused', [], expect.arrayContaining(['endsOn:not_date'])],
		[5, 'refused', [], ['id:row_unknown']],
		[6, 'refused', [], ['id:row_twice']],
	]);
	expect(await refusal(applySheet(deps, officer, { ...input, bytes: table(good, ...bad) }))).toBe(
		'conflict rows_refused',
	);
	expect((await partToChange(deps, officer, { conceptId: id, kind: 'measure', id: measure })).version).toBe(
		kept.version,
	);
	expect(await applySheet(deps, officer, { ...input, bytes: table(good, bad[0]!) })).toEqual({
		changed: 1,
		added: 1,
	});
	const now = await partToChange(deps, officer, { conceptId: id, kind: 'measure', id: measure });
	// What has no column stays: milestones and money among it.
	expect(now).toMatchObject({
		...kept,
		title: textIn('tr', 'Yeni ad'),
		unit: textIn('tr', 'Müdürlük'),
		endsOn: '2028-05-01',
		version: kept.version + 1,
		updatedAt: expect.any(Date),
	});
});

test('what somebody changed since the table was made is not overwritten', async () => {
	const { id, officer, measure } = await makeConcept(deps);
	const input = {
		id,
		kind: 'measure',
		bytes: await bytesOf(deps, officer, { id, file: 'measures.csv' }),
	} as const;
	const kept = await partToChange(deps, officer, { conceptId: id, kind: 'measure', id: measure });
	await changePart(deps, officer, {
		conceptId: id,
		kind: 'measure',
		id: measure,
		version: kept.version,
		fields: measureValues({
			fieldId: kept.fieldId,
			goalId: kept.goalId,
			title: textIn('tr', 'Başkasının'),
		}),
	});
	const { rows } = await previewSheet(deps, officer, input);
	expect(rows.map(({ outcome, issues }) => [outcome, issues.map(({ reason }) => reason)])).toEqual([
		['refused', ['row_changed']],
	]);
	expect(await refusal(applySheet(deps, officer, input))).toBe('conflict rows_refused');
});

test('what somebody changes while a table is being written is not overwritten, and nothing of the table stands', async () => {
	const { id, officer, measure } = await makeConcept(deps);
	const { id: later } = await createPart(deps, officer, {
		conceptId: id,
		kind: 'measure',
		fields: measureValues({ title: textIn('tr', 'İkinci') }),
	});
	const table = Buffer.from(
		csv(
			['id', 'version', 'title.tr'],
			[
				[measure, '1', 'Tablodan'],
				[later, '1', 'Tablodan'],
				['', '', 'Yeni'],
			],
		),
	);
	const titles = async () =>
		(await openConcept(deps, officer, { id })).parts.measure.map(({ title }) => title.texts.tr?.text);
	const [first] = await titles();
	// Somebody is writing the second measure when the table comes: it waits for them.
	const other = await owner.connect();
	await other.query('begin');
	await other.query('select from concept where id = $1 for update', [id]);
	const applied = refusal(applySheet(deps, officer, { id, kind: 'measure', bytes: table }));
	await vi.waitUntil(async () => {
		const { rows } = await other.query<{ waits: boolean }>(
			'select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))) as waits',
		);
		return rows[0]!.waits;
	}, 20_000);
	await other.query(
		`update concept_measure set version = 2, title = jsonb_set(title, '{texts,tr,text}', '"Başkasının"') where id = $1`,
		[later],
	);
	await other.query('commit');
	other.release();
	expect(await applied).toBe('conflict rows_refused');
	expect(await titles()).toEqual([first, 'Başkasının']);
});

test('a table is read by its house alone, and while the concept is written; everybody takes along what is public', async () => {
	const made = await makeConcept(deps);
	const { id, officer } = made;
	const bytes = await bytesOf(deps, officer, { id, file: 'measures.csv' });
	const input = { id, kind: 'measure', bytes } as const;
	expect(await refusal(previewSheet(deps, reader, input))).toBe('forbidden not_allowed');
	for (const who of [stranger, visitor])
		expect(await refusal(previewSheet(deps, who, input))).toBe('missing not_found');
	expect(await refusal(publicPartSheet(deps, visitor, { id, file: 'measures.csv' }))).toBe(
		'missing not_found',
	);
	for (const [wrong, reason] of [
		[Buffer.alloc(0), 'file_missing'],
		[Buffer.from('a,b\r\n1,2\r\n'), 'not_our_table'],
		[Buffer.alloc(2 * 1024 * 1024 + 1, 65), 'file_too_large'],
	] as const)
		expect(await refusal(previewSheet(deps, officer, { ...input, bytes: wrong }))).toBe(
			`invalid check_fields file:${reason}`,
		);
	await adoptMade(deps, made);
	expect(await refusal(applySheet(deps, officer, input))).toBe('forbidden not_allowed');
	expect(await publicPartSheet(deps, visitor, { id, file: 'measures.csv' })).toMatchObject({ format: 'csv' });
});
