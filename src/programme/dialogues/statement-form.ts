import * as v from 'valibot';
import { localizedLine, optionalLocalizedLine, recordId } from '#shared/fields.ts';
import { checkbox, choice, clean, parseForm, typedLocalized, type Parsed } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { statementOrigins } from './statement.ts';

/** What one can read in one breath, and agree to. */
export const mostLetters = 280;

/** No address and no markup: a statement is a sentence, and what looks like code is no opinion of anybody. */
const isPlainSentence = (text: string) => !/<\s*[a-z!/]|https?:\/\/|www\./i.test(text);
/** Something must be said in it: letters of any script. */
const saysSomething = (text: string) => /\p{L}{2,}/u.test(text);

/** One statement as people type it. Issues: `required`, `too_long`, `only_plain_words`, `says_nothing`. */
export const statementLine = v.pipe(
	v.nullish(v.string(), ''),
	v.transform((text) => clean(text).replace(/\s+/g, ' ')),
	v.minLength(1, 'required'),
	v.maxLength(mostLetters, 'too_long'),
	v.check(isPlainSentence, 'only_plain_words'),
	v.check(saysSomething, 'says_nothing'),
);

/** In one's own words, and in which language. */
export const ownWords = v.object({ words: statementLine, language: choice(locales) });
export type OwnWords = v.InferOutput<typeof ownWords>;
export const parseOwnWords = (form: FormData): Parsed<OwnWords> => parseForm(ownWords, form);

export const staffOrigins = statementOrigins.filter((origin) => origin !== 'online');

/** A statement that those who look after the dialogue enter: a seed, or what was said to them. */
export const statementFields = v.object({
	text: v.pipe(
		localizedLine(mostLetters),
		v.check(
			({ texts }) => locales.every((locale) => isPlainSentence(texts[locale]?.text ?? '')),
			'only_plain_words',
		),
	),
	plain: optionalLocalizedLine(mostLetters),
	origin: choice(staffOrigins),
	isMeta: checkbox,
});
export type StatementFields = v.InferOutput<typeof statementFields>;
export const parseStatement = (form: FormData): Parsed<StatementFields> =>
	parseForm(statementFields, form, (given) => ({
		text: typedLocalized(given, 'text'),
		plain: typedLocalized(given, 'plain'),
	}));

type Texts = { readonly text: LocalizedText; readonly plain: LocalizedText | null };

/** What a statement says, in all its languages. The original stays as it was said: `text.original` and its text are not taken from the form. */
export const wordingFields = v.object({
	text: localizedLine(mostLetters),
	plain: optionalLocalizedLine(mostLetters),
});
export type Wording = v.InferOutput<typeof wordingFields>;
export function parseWording(form: FormData, { text, plain }: Texts): Parsed<Wording> {
	const { original } = text;
	const parsed = parseForm(wordingFields, form, (given) => ({
		text: typedLocalized(
			{ ...given, 'text.original': original, [`text.${original}`]: text.texts[original]!.text },
			'text',
			text,
		),
		plain: typedLocalized(given, 'plain', plain),
	}));
	if (!parsed.ok) return parsed;
	const texts = { ...parsed.value.text.texts, [original]: text.texts[original] };
	return { ok: true, value: { ...parsed.value, text: { original, texts } } };
}

/** What a moderator decides of one statement. Whether a reason is needed, and known, is said by the policy of the dialogue. */
export const decisionFields = v.object({
	statementId: recordId,
	to: choice(['accepted', 'rejected']),
	reason: v.nullish(v.string(), ''),
});
export type Decision = v.InferOutput<typeof decisionFields>;

export const mergeFields = v.object({ statementId: recordId, intoId: recordId });
export type MergeFields = v.InferOutput<typeof mergeFields>;

/** At most so many parts are offered. */
export const mostParts = 4;
export type SplitFields = { readonly statementId: string; readonly parts: readonly LocalizedText[] };
const split = v.object({
	statementId: recordId,
	parts: v.pipe(v.array(statementLine), v.minLength(2, 'two_parts')),
	language: choice(locales),
});
export function parseSplit(form: FormData): Parsed<SplitFields> {
	const parsed = parseForm(split, form, (given) => ({
		parts: Array.from({ length: mostParts }, (_, at) => String(given[`parts.${at}`] ?? '')).filter((text) =>
			text.trim(),
		),
	}));
	if (!parsed.ok) return parsed;
	const { statementId, parts, language } = parsed.value;
	return {
		ok: true,
		value: {
			statementId,
			parts: parts.map((text) => ({ original: language, texts: { [language]: { text, state: 'human' } } })),
		},
	};
}

/** What a button of the vote page says. */
export const sayChoices = ['1', '0', '-1'] as const;
export const voteFields = v.object({
	statementId: recordId,
	says: v.pipe(
		choice(sayChoices),
		v.transform((text) => Number(text) as 1 | 0 | -1),
	),
});
export const undoFields = v.object({ statementId: recordId });
/** What becomes of one's own statements when one is erased; staying is usual, for others have voted on them. */
export const eraseFields = v.object({ statements: choice(['stay', 'go']) });
/** In which language a statement was read aloud. */
export const recordingFields = v.object({ locale: choice(locales) });
