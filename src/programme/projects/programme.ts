import * as v from 'valibot';
import { localizedLine, localizedLines, optionalWhole } from '#shared/fields.ts';
import { choice, parseForm, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import type { LocalizedText } from '#shared/text.ts';

/** The texts a programme is told with; each kept in several languages. The brochure and the public pages read them. */
export const programmeTextKeys = [
	'title',
	'short_title',
	'motto',
	'frame',
	'context',
	'aim',
	'approach',
	'target_group',
	'partners_intro',
	'results_intro',
	'imprint',
	'contact',
	'privacy_contact',
] as const;
export type ProgrammeTextKey = (typeof programmeTextKeys)[number];

/** Those that are one line, as in a heading. */
export const shortTextKeys = ['title', 'short_title', 'motto'] as const satisfies readonly ProgrammeTextKey[];

export function isProgrammeTextKey(value: unknown): value is ProgrammeTextKey {
	return (programmeTextKeys as readonly unknown[]).includes(value);
}

export function isShortText(key: ProgrammeTextKey): boolean {
	return (shortTextKeys as readonly ProgrammeTextKey[]).includes(key);
}

/** `version` 0: the text was not written yet. */
const version = v.pipe(v.number(), v.integer(), v.minValue(0));

export const changeProgrammeTextInput = v.object({
	key: choice(programmeTextKeys),
	version,
	body: localizedLines(20_000),
});
export type ChangeProgrammeText = v.InferOutput<typeof changeProgrammeTextInput>;

/** A heading keeps to one line of 200 letters. */
export function parseProgrammeText(
	form: FormData,
	key: ProgrammeTextKey,
	previous: LocalizedText | null,
): Parsed<{ body: LocalizedText }> {
	const schema = v.object({ body: isShortText(key) ? localizedLine(200) : localizedLines(20_000) });
	return parseForm(schema, form, (given) => ({ body: typedLocalized(given, 'body', previous) }));
}

export const actionFieldFields = v.object({
	number: v.pipe(
		optionalWhole(1, 99),
		v.check((number) => number !== null, 'required'),
		v.transform((number) => number!),
	),
	name: localizedLine(200),
	description: localizedLines(10_000),
});
export type ActionFieldFields = v.InferOutput<typeof actionFieldFields>;

export function parseActionField(
	form: FormData,
	previous: Pick<ActionFieldFields, 'name' | 'description'> | null = null,
	number?: number,
): Parsed<ActionFieldFields> {
	return parseForm(actionFieldFields, form, (given) => ({
		name: typedLocalized(given, 'name', previous?.name),
		description: typedLocalized(given, 'description', previous?.description),
		...(number === undefined ? {} : { number }),
	}));
}

/** An action field as its form carries it. */
export function actionFieldTyped({
	name,
	description,
}: Pick<ActionFieldFields, 'name' | 'description'>): Typed {
	return { ...localizedFields('name', name), ...localizedFields('description', description) };
}
