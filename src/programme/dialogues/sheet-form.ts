import * as v from 'valibot';
import { westernDigits } from '#shared/digits.ts';
import { optionalWhole } from '#shared/fields.ts';
import type { Issue } from '#shared/fault.ts';
import {
	choice,
	issuesOf,
	line,
	optionalChoice,
	parseForm,
	typed,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { locales } from '#shared/locale.ts';
import { mostOnSheet, mostSheets, ownLines, type SheetEntry } from './ballot-sheet.ts';
import { participantCategories } from './dialogue.ts';
import { mostQuestions } from './dialogue-form.ts';
import { statementLine } from './statement-form.ts';
import type { Says } from './vote.ts';

/** What sheets are printed for and in which language, how many, and what they ask. */
export const printFields = v.object({
	batch: line(60),
	locale: choice(locales),
	count: v.pipe(
		optionalWhole(1, mostSheets),
		v.check((count) => count !== null, 'required'),
		v.transform((count) => count!),
	),
	statements: v.pipe(
		v.nullish(v.union([v.string(), v.array(v.string())]), []),
		v.transform((given) => [...new Set([given].flat())].filter((id) => isId(id))),
		v.minLength(1, 'required'),
		v.maxLength(mostOnSheet, 'too_many_statements'),
	),
});
export type PrintFields = v.InferOutput<typeof printFields>;
export const parsePrint = (form: FormData): Parsed<PrintFields> => parseForm(printFields, form);

/** As on the keyboard: agree, pass, disagree; empty, nothing is ticked. */
const keys: Readonly<Record<string, Says | null>> = { '': null, '1': 1, '2': 0, '3': -1 };
export const keyOf = (says: Says | null | undefined) =>
	Object.keys(keys).find((key) => keys[key] === (says ?? null))!;

export const saysField = (at: number) => `statement.${at}.says`;
export const wordsField = (at: number) => `words.${at}.text`;
export const answerField = (at: number) => `answers.${at}.option`;

/** A question of the dialogue's own, as far as a sheet goes: its choices are printed with numbers. */
export type AskedQuestion = { readonly id: string; readonly options: readonly { readonly key: string }[] };

/**
 * What was typed of a sheet, in the order it is printed. Issues: `one_two_three` at a statement, `choose_one` at the category and at an
 * own question, at own words those of a statement.
 */
export function parseEntry(
	form: FormData,
	statementIds: readonly string[],
	questions: readonly AskedQuestion[],
): Parsed<SheetEntry> {
	const given = typed(form);
	const issues: Issue[] = [];
	const says: Record<string, Says | null> = {};
	for (const [at, id] of statementIds.entries()) {
		const key = given[saysField(at)] ?? '';
		const said = typeof key === 'string' ? keys[westernDigits(key.trim())] : undefined;
		if (said === undefined) issues.push({ field: saysField(at), reason: 'one_two_three' });
		says[id] = said ?? null;
	}
	const category = v.safeParse(optionalChoice(participantCategories), given['category']);
	if (!category.success) issues.push({ field: 'category', reason: 'choose_one' });
	const answers: Record<string, string> = {};
	for (let at = 0; at < mostQuestions; at++) {
		const number = westernDigits(String(given[answerField(at)] ?? '').trim());
		if (number === '') continue;
		const key = /^\d$/.test(number) ? questions[at]?.options[Number(number) - 1]?.key : undefined;
		if (key) answers[questions[at]!.id] = key;
		else issues.push({ field: answerField(at), reason: 'choose_one' });
	}
	const words: string[] = [];
	for (let at = 0; at < ownLines; at++) {
		const text = given[wordsField(at)] ?? '';
		if (String(text).trim() === '') continue;
		const read = v.safeParse(statementLine, text);
		if (read.success) words.push(read.output);
		else issues.push(...issuesOf(read.issues).map((issue) => ({ ...issue, field: wordsField(at) })));
	}
	if (issues.length > 0) return { ok: false, issues, typed: given };
	const hasAnswers = Object.keys(answers).length > 0;
	return {
		ok: true,
		value: {
			says,
			category: category.success ? category.output : null,
			words,
			...(hasAnswers && { answers }),
		},
	};
}

/** Which choice is ticked, by its number on the sheet; empty where none is. */
export function optionNumber(
	{ id, options }: AskedQuestion,
	{ answers }: Pick<SheetEntry, 'answers'>,
): string {
	const at = options.findIndex(({ key }) => key === answers?.[id]);
	return at < 0 ? '' : String(at + 1);
}

/** An entry as its form carries it. */
export function entryTyped(
	statementIds: readonly string[],
	questions: readonly AskedQuestion[],
	entry: SheetEntry,
): Typed {
	return {
		...Object.fromEntries(statementIds.map((id, at) => [saysField(at), keyOf(entry.says[id])])),
		category: entry.category ?? '',
		...Object.fromEntries(questions.map((one, at) => [answerField(at), optionNumber(one, entry)])),
		...Object.fromEntries(entry.words.map((text, at) => [wordsField(at), text])),
	};
}
