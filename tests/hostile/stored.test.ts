import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '#shared/form.ts';
import { isFault } from '#shared/fault.ts';
import { testDatabase } from '#world/database.ts';
import { hostile, hostileAddresses, hostileMailAddresses, hostileTexts } from '#world/hostile.ts';
import { textForms } from './forms.ts';
import { asForm, layGround, nameIn, notKept, type Kept, type TextForm } from './ground.ts';
import { textFields, type TextField } from './schemas.ts';

const database = await testDatabase();
const forms = textForms(database, await layGround(database));
const fields = await textFields();

/** Every text field of every form: what is sent under which name, and where the row has it. */
const places = forms.flatMap((form) =>
	[...fields]
		.filter(([path]) => path.startsWith(`${form.schema}.`))
		.map(([path, field]) => ({
			path,
			form,
			field: form.isShort ? { ...field, hasLines: false } : field,
			name: path.slice(form.schema.length + 1),
		})),
);

test('every field that takes free text is in one of these forms, or named with the reason why not', () => {
	const covered = [...places.map(({ path }) => path), ...Object.keys(notKept)];
	expect([...new Set(covered)].sort()).toEqual([...fields.keys()].sort());
});

test.each(places)('$path is kept as it was typed, cleaned, or refused at its field', async (place) => {
	const { form, field, name } = place;
	// Every other text for every other field: all fields share the few readings of form.ts and fields.ts.
	const half = hostileTexts.filter((_, at) => at % 2 === places.indexOf(place) % 2);
	const examples = { text: half, web: hostileAddresses, mail: hostileMailAddresses }[field.takes];
	let kept = 0;
	await fc.assert(
		fc.asyncProperty(field.takes === 'text' ? hostile : fc.constantFrom(...examples), async (text) => {
			const result = await send(form, name, field, text);
			// As a browser sends it: a form knows no lone surrogates.
			const wanted = tidy(text.toWellFormed(), field);
			if ('issues' in result) {
				expect(result.issues.map((issue) => issue.field.replace(/^newcomer\./, ''))).toEqual([
					nameIn(form, name),
				]);
				const isAllowed = wanted === '' || wanted.length > 30 || field.takes !== 'text';
				expect(isAllowed, `${JSON.stringify(text)} was refused: ${result.issues[0]?.reason}`).toBe(true);
				return;
			}
			if (wanted !== '') kept++;
			expect(storedIn(result.row, form, name, field)).toBe(wanted || undefined);
		}),
		{
			numRuns: examples.length + (field.takes === 'text' ? 2 : 0),
			examples: examples.map((text): [string] => [text]),
			endOnFailure: true,
		},
	);
	// Never silently nothing: most were taken, and what was taken has been compared.
	expect(kept).toBeGreaterThanOrEqual(field.takes === 'text' ? half.length / 2 : 2);
});

const tidy = (text: string, { hasLines }: TextField) =>
	hasLines ? clean(text) : clean(text).replace(/\s+/g, ' ');

async function send(form: TextForm, name: string, { isLocalized }: TextField, text: string): Promise<Kept> {
	const typed = `${nameIn(form, name)}${isLocalized ? '.tr' : ''}`;
	try {
		return await form.keep(asForm({ ...form.usual(), [typed]: text }));
	} catch (error) {
		if (!isFault(error)) throw error;
		return { issues: error.issues };
	}
}

/** What the row has of a field; undefined where it has nothing. */
function storedIn(row: object, form: TextForm, name: string, { isLocalized }: TextField): unknown {
	const column = form.at?.[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	const path = [...column.split('.'), ...(isLocalized ? ['texts', 'tr', 'text'] : [])];
	return (
		path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], row) ?? undefined
	);
}
