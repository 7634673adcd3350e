import { expect, test, vi } from 'vitest';
import { account, administrator, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { plantDialogue, plantQuestion } from '#world/paper.ts';
import { refusal } from '#world/refusal.ts';
import { textIn } from '#shared/text.ts';
import type { SheetEntry } from '../ballot-sheet.ts';
import { listSheets, sheetOnDesk } from './list-sheets.ts';
import { makeSheets } from './print-sheets.ts';
import { settleSheet, typeSheet, voidSheet } from './type-sheet.ts';

const world = await testDatabase();
const { deps, owner } = world;
const sheetsOf = async (id: string) =>
	(
		await owner.query<{ code: string; state: string; statement_ids: string[] }>(
			'select code, state, statement_ids from ballot_sheet where dialogue_id = $1 order by id',
			[id],
		)
	).rows;
const counted = async (id: string) => ({
	votes: (
		await owner.query<{ row: string }>(
			`select p.channel || ' ' || v.channel || ' ' || v.statement_id || ' ' || v.says as row
			 from vote v join participant p on p.id = v.participant_id where v.dialogue_id = $1 order by 1`,
			[id],
		)
	).rows.map(({ row }) => row),
	participants: (
		await owner.query<{ category: string | null; ballot_hash: string | null }>(
			'select category, ballot_hash from participant where dialogue_id = $1 order by category',
			[id],
		)
	).rows,
	said: (
		await owner.query<{ text: unknown; origin: string; state: string }>(
			`select text, origin, state from statement where dialogue_id = $1 and origin = 'paper' order by created_at, text::text`,
			[id],
		)
	).rows,
});

async function printed(count = 2) {
	const dialogue = await plantDialogue(world);
	const { id, first, statements } = dialogue;
	await makeSheets(deps, first, { id, fields: { batch: 'Salon', locale: 'tr', count, statements } });
	const sheets = await sheetsOf(id);
	const entry = (...says: (1 | 0 | -1 | null)[]): SheetEntry => ({
		says: Object.fromEntries(statements.map((one, at) => [one, says[at] ?? null])),
		category: 'ngo',
		words: ['Daha çok park.'],
	});
	return { ...dialogue, sheets, one: { dialogueId: id, code: sheets[0]!.code }, entry };
}

test('a sheet counts once two people read the same on it, each on their own', async () => {
	const { id, first, second, one, entry, statements } = await printed();
	expect(await typeSheet(deps, first, { ...one, entry: entry(1, -1) })).toBe('typed');
	expect(await counted(id)).toEqual({ votes: [], participants: [], said: [] });
	// The first one is told to wait, the second one nothing of what the first one read.
	expect((await sheetOnDesk(deps, first, one)).task).toBe('wait');
	const desk = await sheetOnDesk(deps, second, one);
	expect({ ...desk, statements: desk.statements.map((row) => row.id) }).toEqual({
		code: one.code,
		dialogueId: id,
		batch: 'Salon',
		locale: 'tr',
		asksCategory: true,
		questions: [],
		statements,
		task: 'check',
		open: null,
	});
	const typed = `${one.code.slice(0, 4).toLowerCase()}-${one.code.slice(4)}`;
	expect(await typeSheet(deps, second, { ...one, code: typed, entry: entry(1, -1) })).toBe('checked');
	expect(await counted(id)).toEqual({
		votes: [`paper paper ${statements[0]} 1`, `paper paper ${statements[1]} -1`],
		participants: [{ category: 'ngo', ballot_hash: null }],
		said: [
			{
				text: { original: 'tr', texts: { tr: { text: 'Daha çok park.', state: 'human' } } },
				origin: 'paper',
				state: 'pending',
			},
		],
	});
	expect(await refusal(typeSheet(deps, second, { ...one, entry: entry(1, 1) }))).toBe('conflict sheet_done');
	expect(await listSheets(deps, first, { id })).toMatchObject({
		batches: [{ batch: 'Salon', locale: 'tr', printed: 1, typed: 0, checked: 1, void: 0 }],
		waiting: [],
	});
});

test('nobody checks what they typed, nor settles it', async () => {
	const { id, first, second, one, entry } = await printed();
	await typeSheet(deps, first, { ...one, entry: entry(1) });
	expect(await refusal(typeSheet(deps, first, { ...one, entry: entry(1) }))).toBe(
		'conflict sheet_same_reader',
	);
	await typeSheet(deps, second, { ...one, entry: entry(0) });
	expect(await refusal(settleSheet(deps, first, { ...one, entry: entry(1) }))).toBe(
		'conflict sheet_same_reader',
	);
	expect((await counted(id)).votes).toEqual([]);
});

test('what two read differently is shown and settled, and only that', async () => {
	const { id, first, second, one, entry, statements } = await printed();
	await typeSheet(deps, first, { ...one, entry: entry(1, 0, -1) });
	expect(
		await typeSheet(deps, second, { ...one, entry: { ...entry(1, 1, -1), words: ['daha cok park'] } }),
	).toBe('differs');
	expect((await counted(id)).votes).toEqual([]);
	expect(await refusal(typeSheet(deps, second, { ...one, entry: entry(1, 1, -1) }))).toBe(
		'conflict sheet_differs',
	);
	expect((await sheetOnDesk(deps, second, one)).open?.differences).toEqual([
		{ on: 'statement', statementId: statements[1] },
	]);
	expect((await listSheets(deps, second, { id })).waiting).toMatchObject([
		{ code: one.code, differs: true, isOwn: false },
	]);
	// Both read "agree" on the first statement: settling does not change it.
	await settleSheet(deps, second, { ...one, entry: { ...entry(-1, 1), category: null, words: [] } });
	expect(await counted(id)).toMatchObject({
		votes: [1, 1, -1].map((says, at) => `paper paper ${statements[at]} ${says}`),
		participants: [{ category: 'ngo' }],
		said: [{ text: { texts: { tr: { text: 'Daha çok park.' } } } }],
	});
	expect(await refusal(settleSheet(deps, second, { ...one, entry: entry(1) }))).toBe('conflict sheet_done');
});

test('own questions are read by two as well, settled where they differ, and go with the sheet', async () => {
	const { id, first, second, one, entry } = await printed();
	const choice = (key: string, text: string) => ({ key, text: textIn('tr', text) });
	const [age, street] = [
		await plantQuestion(world, id, textIn('tr', 'Kaç yaşındasınız?'), [
			choice('o1', '-30'),
			choice('o2', '30+'),
		]),
		await plantQuestion(world, id, textIn('tr', 'Nerede?'), [choice('o1', 'Konak'), choice('o2', 'Buca')]),
	];
	const answered = async () =>
		(
			await owner.query<{ question: string; option: string }>(
				'select question_id as question, option from participant_answer where dialogue_id = $1 order by option',
				[id],
			)
		).rows;
	expect((await sheetOnDesk(deps, first, one)).questions.map((asked) => asked.id)).toEqual([age, street]);
	await typeSheet(deps, first, { ...one, entry: { ...entry(1), answers: { [age]: 'o1', [street]: 'o1' } } });
	const reread = { ...entry(1), answers: { [age]: 'o1' } };
	expect(await typeSheet(deps, second, { ...one, entry: reread })).toBe('differs');
	expect(await answered()).toEqual([]);
	expect((await sheetOnDesk(deps, second, one)).open?.differences).toEqual([
		{ on: 'answer', questionId: street },
	]);
	// Both read the same age: settling does not change it.
	await settleSheet(deps, second, {
		...one,
		entry: { ...entry(1), answers: { [age]: 'o2', [street]: 'o2' } },
	});
	expect(await answered()).toEqual([
		{ question: age, option: 'o1' },
		{ question: street, option: 'o2' },
	]);
	await voidSheet(deps, first, one);
	expect(await answered()).toEqual([]);
});

test('a void sheet takes its votes with it, and what was read of it', async () => {
	const { id, first, second, sheets, one, entry } = await printed();
	await typeSheet(deps, first, { ...one, entry: entry(1) });
	await typeSheet(deps, second, { ...one, entry: entry(1) });
	await voidSheet(deps, first, one);
	await voidSheet(deps, first, one);
	expect(await counted(id)).toMatchObject({ votes: [], participants: [] });
	const { rows } = await owner.query(
		'select state, typed, checked, participant_id from ballot_sheet where dialogue_id = $1 and code = $2',
		[id, one.code],
	);
	expect(rows).toEqual([{ state: 'void', typed: null, checked: null, participant_id: null }]);
	expect(await refusal(typeSheet(deps, first, { ...one, entry: entry(1) }))).toBe('conflict sheet_void');
	await voidSheet(deps, second, { dialogueId: id, code: sheets[1]!.code });
	expect((await sheetsOf(id)).map(({ state }) => state)).toEqual(['void', 'void']);
});

test('two who type the second reading in the same moment count it once', async () => {
	const { id, first, second, one, entry } = await printed();
	await typeSheet(deps, first, { ...one, entry: entry(1) });
	const third = { ...team, personId: second.personId };
	// Both are let go at the same moment: somebody holds the sheet until both wait for it.
	const holder = await owner.connect();
	await holder.query('begin');
	await holder.query('select from ballot_sheet where dialogue_id = $1 for update', [id]);
	const race = Promise.all(
		[second, third].map((actor) => refusal(typeSheet(deps, actor, { ...one, entry: entry(1) }))),
	);
	await vi.waitUntil(async () => {
		const { rows } = await owner.query<{ waiting: number }>(
			`select count(*)::int as waiting from pg_locks join pg_stat_activity using (pid)
			 where datname = current_database() and not granted`,
		);
		return rows[0]!.waiting === 2;
	}, 20_000);
	await holder.query('rollback');
	holder.release();
	expect((await race).toSorted()).toEqual(['conflict sheet_done', 'done']);
	expect((await counted(id)).participants).toHaveLength(1);
});

test('a statement that went into another votes for that one', async () => {
	const { id, first, second, one, entry, statements } = await printed();
	await owner.query(`update statement set state = 'merged', merged_into_id = $2 where id = $1`, [
		statements[0],
		statements[2],
	]);
	await typeSheet(deps, first, { ...one, entry: entry(1, 0) });
	await typeSheet(deps, second, { ...one, entry: entry(1, 0) });
	expect((await counted(id)).votes).toEqual(
		[`paper paper ${statements[1]} 0`, `paper paper ${statements[2]} 1`].toSorted(),
	);
});

test('what is refused says why', async () => {
	const { id, first, stranger, one, entry } = await printed();
	const type = (changes: Partial<typeof one>, actor = first) =>
		refusal(typeSheet(deps, actor, { ...one, ...changes, entry: entry(1) }));
	expect(await type({ code: '' })).toBe('invalid check_fields code:required');
	expect(await type({ code: 'ACDE' })).toBe('invalid check_fields code:code_incomplete');
	expect(await type({ code: 'ACDEFGI1' })).toBe('invalid check_fields code:code_mistyped');
	expect(await type({ code: 'AAAAAAAA' })).toBe('invalid check_fields code:sheet_unknown');
	expect(await type({}, stranger as typeof first)).toBe('forbidden not_allowed');
	expect(await refusal(typeSheet(deps, administrator, { ...one, entry: entry(1) }))).toBe(
		'forbidden sheet_needs_person',
	);
	const nobody = account([], { personId: first.personId });
	expect(await refusal(sheetOnDesk(deps, nobody, one))).toBe('forbidden not_allowed');
	const blank = { ...entry(), words: [] };
	expect(await refusal(typeSheet(deps, first, { ...one, entry: blank }))).toBe('invalid sheet_blank');
	await owner.query(`update dialogue set phase = 'decide' where id = $1`, [id]);
	expect(await type({})).toBe('conflict paper_not_open');
});
