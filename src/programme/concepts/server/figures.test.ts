import { expect, test } from 'vitest';
import { reading, reader, team } from '#world/actors.ts';
import { makeConcept } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { moveConcept, openConcept, previewFigures, writeFigures } from './api.ts';

const { deps } = await testDatabase();
const table = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const good = table(
	'Gösterge;Değer;Birim;Yıl;Kaynak;Eylem alanı',
	'Nüfus;517.963;kişi;2024;TÜİK;',
	'Kurs memnuniyeti;81,5;%;2024;Anket;DİL',
);

test('a table in words of its own is told row by row before anything is written', async () => {
	const { id, officer, field } = await makeConcept(deps);
	const who = reading(officer, 'tr');
	const { rows, text } = await previewFigures(deps, who, { id, bytes: good });
	expect(rows).toEqual([
		{ number: 2, title: 'Nüfus', value: '517.963 kişi', outcome: 'added', issues: [] },
		{ number: 3, title: 'Kurs memnuniyeti', value: '81,5 %', outcome: 'added', issues: [] },
	]);
	const titles = async () => (await openConcept(deps, officer, { id })).parts.baseline;
	expect((await titles()).length).toBe(1);
	// As the page sends it back.
	expect(await writeFigures(deps, who, { id, bytes: Buffer.from(text) })).toEqual({ added: 2 });
	expect((await titles()).slice(1)).toMatchObject([
		{ value: 517_963, unit: 'persons', year: 2024, source: 'TÜİK', fieldId: null },
		{ value: 81.5, unit: 'percent', year: 2024, source: 'Anket', fieldId: field },
	]);
	// A second time nothing is added twice.
	expect((await previewFigures(deps, who, { id, bytes: good })).rows.map(({ outcome }) => outcome)).toEqual([
		'same',
		'same',
	]);
	expect(await writeFigures(deps, who, { id, bytes: good })).toEqual({ added: 0 });
});

test('a table typed with an Arabic keyboard is read with its digits', async () => {
	const { id, officer } = await makeConcept(deps);
	const arabic = table(
		'المؤشر,القيمة,الوحدة,السنة,المصدر',
		'السكان,"٣٧٣٬٩٨٢",أشخاص,٢٠٢٤,البلدية',
		'الرضا,٨١٫٥,٪,٢٠٢٤,استبيان',
	);
	await writeFigures(deps, reading(officer, 'ar'), { id, bytes: arabic });
	expect((await openConcept(deps, officer, { id })).parts.baseline.slice(1)).toMatchObject([
		{ value: 373_982, unit: 'persons', year: 2024 },
		{ value: 81.5, unit: 'percent', year: 2024 },
	]);
});

test('every row says what is wrong with it, and then none is written', async () => {
	const { id, officer } = await makeConcept(deps);
	const bad = table(
		'Title,Value,Unit,Year,Source,Action field',
		'Good,1,persons,2024,Somewhere,',
		'No number,many,persons,2024,Somewhere,',
		'No unit,1,parrots,2024,Somewhere,',
		'No source,1,persons,2024,,',
		',1,persons,2024,Somewhere,',
		'No field,1,persons,2024,Somewhere,Sailing',
	);
	const { rows } = await previewFigures(deps, officer, { id, bytes: bad });
	expect(
		rows.map(({ outcome, issues }) => [outcome, ...issues.map(({ field, reason }) => `${field}:${reason}`)]),
	).toEqual([
		['added'],
		['refused', 'value:not_number'],
		['refused', 'unit:unit_unknown'],
		['refused', 'source:figure_needs_it'],
		['refused', 'title:required'],
		['refused', 'fieldId:field_unknown'],
	]);
	expect(await refusal(writeFigures(deps, officer, { id, bytes: bad }))).toBe('conflict rows_refused');
	expect((await openConcept(deps, officer, { id })).parts.baseline.length).toBe(1);
});

test('what is no table, has no columns of ours, or comes when the words stand, is refused', async () => {
	const { id, officer } = await makeConcept(deps);
	const ask = (bytes: Buffer, who = officer) => refusal(previewFigures(deps, who, { id, bytes }));
	expect(await ask(Buffer.alloc(0))).toBe('invalid check_fields file:file_missing');
	expect(await ask(Buffer.from([0, 1, 2]))).toBe('invalid check_fields file:not_text');
	expect(await ask(table('a;b', '1;2'))).toBe('invalid check_fields file:columns_missing');
	for (const who of [team, reader]) expect(await ask(good, who)).toBe('forbidden not_allowed');
	await moveConcept(deps, officer, { id, to: 'consultation' });
	expect(await ask(good)).toBe('forbidden not_allowed');
	expect(await refusal(writeFigures(deps, officer, { id, bytes: good }))).toBe('forbidden not_allowed');
});
