import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from '#shared/csv.ts';
import { textIn } from '#shared/text.ts';
import { testDatabase } from '#world/database.ts';
import { plantDialogue, plantQuestion } from '#world/paper.ts';
import { refusal } from '#world/refusal.ts';
import { makeSheets } from './print-sheets.ts';
import { sheetsCsv, takeSheetsCsv } from './sheet-csv.ts';

const world = await testDatabase();
const { deps, owner } = world;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parse(text, { bom: true }) as string[][];

async function printed(count: number) {
	const dialogue = await plantDialogue(world);
	const { id, first, statements } = dialogue;
	await makeSheets(deps, first, { id, fields: { batch: '=Salon', locale: 'ar', count, statements } });
	const take = (actor: typeof first, text: string) => takeSheetsCsv(deps, actor, { id, bytes: bytes(text) });
	const codes = read(await sheetsCsv(deps, first, { id }))
		.slice(1)
		.map(([code]) => code!);
	return { ...dialogue, take, codes };
}
const outcomes = ({ rows }: Awaited<ReturnType<typeof takeSheetsCsv>>) => rows.map(({ outcome }) => outcome);
const header = 'code,category,1,2,3,words_1,words_2';

test('what goes in as a file comes out as the same file, whatever was written by hand', async () => {
	const words = fc
		.tuple(fc.constantFrom('=', '+', '-', '@', "'=", '"', ',', ' ', ''), fc.string({ unit: 'grapheme' }))
		.map(([sign, rest]) => `${sign}ab ${rest}`.slice(0, 60));
	const key = fc.constantFrom('', '1', '2', '3');
	const row = fc.tuple(fc.constantFrom('', 'ngo', 'business'), key, key, key, words);
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: 4, maxLength: 4 }), async (rows) => {
			const { id, first, second, take, codes } = await printed(4);
			const given = csv(
				header.split(','),
				rows.map((cells, at) => [codes[at], ...cells, '']),
			);
			// Words that are no statement are refused for both; the others are counted.
			const firstly = outcomes(await take(first, given));
			expect(outcomes(await take(second, given))).toEqual(
				firstly.map((outcome) => (outcome === 'typed' ? 'checked' : outcome)),
			);
			const out = await sheetsCsv(deps, first, { id });
			const before = (
				await owner.query(
					'select code, state, typed, checked from ballot_sheet where dialogue_id = $1 order by id',
					[id],
				)
			).rows;
			// And what came out goes in again without changing anything.
			for (const actor of [first, second])
				expect(new Set(outcomes(await take(actor, out)))).toEqual(
					new Set(firstly.includes('typed') ? ['known'] : []),
				);
			expect(
				(
					await owner.query(
						'select code, state, typed, checked from ballot_sheet where dialogue_id = $1 order by id',
						[id],
					)
				).rows,
			).toEqual(before);
			expect(await sheetsCsv(deps, second, { id })).toBe(out);
			const kept = read(out).slice(1);
			for (const [at, cells] of rows.entries())
				if (firstly[at] === 'typed') expect(kept[at]!.slice(3, 8)).toEqual(['checked', ...cells.slice(0, 4)]);
		}),
		{ numRuns: 8 },
	);
});

test('own questions go in and come out as the number of a choice', async () => {
	const { id, first, second, take, codes } = await printed(2);
	const choice = (key: string, text: string) => ({ key, text: textIn('tr', text) });
	await plantQuestion(world, id, textIn('tr', 'Nerede?'), [choice('o4', 'Konak'), choice('o2', 'Buca')]);
	const given = csv(
		['code', 'question_1', '1'],
		[
			[codes[0], 2, 1],
			[codes[1], 3, 1],
		],
	);
	for (const [actor, outcome] of [
		[first, 'typed'],
		[second, 'checked'],
	] as const) {
		const { rows } = await take(actor, given);
		expect(rows.map(({ issues, ...row }) => [row.outcome, issues])).toEqual([
			[outcome, []],
			['refused', [{ field: 'answers.0.option', reason: 'choose_one' }]],
		]);
	}
	const out = await sheetsCsv(deps, second, { id });
	expect(read(out).map((cells) => cells.slice(3, 7))).toEqual([
		['state', 'category', 'question_1', '1'],
		['checked', '', '2', '1'],
		['printed', '', '', ''],
	]);
	for (const actor of [first, second]) expect(outcomes(await take(actor, out))).toEqual(['known']);
	const { rows } = await owner.query('select option from participant_answer where dialogue_id = $1', [id]);
	expect(rows).toEqual([{ option: 'o2' }]);
});

test('formulas stay words, and spreadsheets never run them', async () => {
	const { id, first, second, take, codes } = await printed(1);
	const hostile = `=cmd|' /C calc'!A0`;
	for (const actor of [first, second])
		await take(actor, csv(header.split(','), [[codes[0], '', 1, '', '', hostile, '']]));
	const { rows } = await owner.query<{ text: { texts: { ar: { text: string } } } }>(
		`select text from statement where dialogue_id = $1 and origin = 'paper'`,
		[id],
	);
	expect(rows.map(({ text }) => text.texts.ar.text)).toEqual([hostile]);
	expect(read(await sheetsCsv(deps, first, { id }))[1]).toEqual([
		codes[0],
		"'=Salon",
		'ar',
		'checked',
		'',
		'1',
		'',
		'',
		`'${hostile}`,
		'',
	]);
});

test('files of any office program are read: byte order mark, line ends, separators, capitals', async () => {
	const { first, take, codes } = await printed(3);
	const [a, b, c] = codes as [string, string, string];
	expect(outcomes(await take(first, `\uFEFFCode;1;2\r\n${a};1;3\r\n\r\n`))).toEqual(['typed']);
	expect(outcomes(await take(first, `1\tnote\tcode\r1\tx\t${b.toLowerCase()}\r`))).toEqual(['typed']);
	expect(outcomes(await take(first, `code,1\n${c.replace('-', ' ')},٢\n`))).toEqual(['typed']);
	expect(outcomes(await take(first, `code,1\n${c},2\n`))).toEqual(['known']);
});

test('a wrong row says what is wrong with it, and the right ones are taken', async () => {
	const { first, take, codes } = await printed(4);
	const [a, b, c, d] = codes as [string, string, string, string];
	const taken = await take(
		first,
		[
			`${header},4`,
			`${a},,1,2,3,,,`,
			`AAAA-AAAA,,1,,,,,`,
			`${b},king,1,yes,,<b>no</b>,,`,
			`${c},,,,,,,`,
			`${d},,1,,,,,2`,
			`,,1,,,,,`,
		].join('\r\n'),
	);
	expect(taken).toEqual({
		blank: 1,
		rows: [
			{ row: 2, code: a, outcome: 'typed', issues: [] },
			{ row: 3, code: 'AAAA-AAAA', outcome: 'refused', issues: [{ field: 'code', reason: 'sheet_unknown' }] },
			{
				row: 4,
				code: b,
				outcome: 'refused',
				issues: [
					{ field: 'statement.1.says', reason: 'one_two_three' },
					{ field: 'category', reason: 'choose_one' },
					{ field: 'words.0.text', reason: 'only_plain_words', params: {} },
				],
			},
			{
				row: 6,
				code: d,
				outcome: 'refused',
				issues: [{ field: 'statement.3.says', reason: 'no_such_statement', params: { limit: 3 } }],
			},
			{ row: 7, code: '', outcome: 'refused', issues: [{ field: 'code', reason: 'required' }] },
		],
	});
});

test('a second reader is told nothing by the file of what the first one read', async () => {
	const { id, first, second, take, codes } = await printed(1);
	await take(first, csv(header.split(','), [[codes[0], 'ngo', 1, 2, 3, 'Çay bahçesi', '']]));
	const told = async (actor: typeof first) => read(await sheetsCsv(deps, actor, { id }))[1]!.slice(3);
	expect(await told(first)).toEqual(['typed', 'ngo', '1', '2', '3', 'Çay bahçesi', '']);
	expect(await told(second)).toEqual(['typed', '', '', '', '', '', '']);
});

test('what is no table of sheets is refused as a whole', async () => {
	const { id, first, stranger, take } = await printed(1);
	const refused = (text: string) => refusal(take(first, text));
	expect(await refused('')).toBe('invalid empty_file');
	expect(await refused('a,b\n1,2')).toBe('invalid no_code_column');
	expect(await refused('code,1,1\nA,1,2')).toBe('invalid column_twice');
	expect(await refused(`code\n${'A\n'.repeat(1_001)}`)).toBe('invalid too_many_rows');
	expect(await refused('code,1\n"A,1')).toBe('invalid quotes_not_closed');
	expect(await refused('code,1\n')).toBe('invalid only_headings');
	// Letters of an older encoding, which could only be guessed.
	expect(
		await refusal(
			takeSheetsCsv(deps, first, { id, bytes: Buffer.from('code,words_1\nA,\xfeehir', 'latin1') }),
		),
	).toBe('invalid not_text');
	expect(
		await refusal(takeSheetsCsv(deps, first, { id, bytes: new Uint8Array([0xff, 0xfe, 0x41, 0]) })),
	).toBe('invalid not_text');
	expect(await refusal(take(stranger as typeof first, 'code,1\nA,1'))).toBe('forbidden not_allowed');
});
