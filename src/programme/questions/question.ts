import * as v from 'valibot';
import {
	localizedLine,
	optionalLocalizedLine,
	optionalLocalizedLines,
	optionalWhole,
} from '#shared/fields.ts';
import { checkbox, choice, parseForm, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { localizedFields } from '#shared/merge.ts';
import type { LocalizedText } from '#shared/text.ts';

/** `plain`, or what tells of body, belief or papers: such answers are kept apart, sealed, and rest on consent. */
export const questionKinds = ['plain', 'diet', 'access', 'childcare', 'travel'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const answerTypes = ['line', 'one', 'several', 'yes_no', 'contribution'] as const;
export type AnswerType = (typeof answerTypes)[number];

/** Who opens the answer of one person: whoever organises the event, the team alone, or nobody, and then figures are given. */
export const readerships = ['organisers', 'team', 'counts'] as const;
export type Readership = (typeof readerships)[number];

export const questionBases = ['consent', 'public_task'] as const;
export type QuestionBasis = (typeof questionBases)[number];

export type AnswerOption = { readonly key: string; readonly label: LocalizedText };

export function isSpecial(kind: QuestionKind): boolean {
	return kind !== 'plain';
}

export function hasOptions(type: AnswerType): boolean {
	return type === 'one' || type === 'several';
}

/** Whether people answer in words of their own, which nobody counts. */
export function isInWords(type: AnswerType): boolean {
	return type === 'line' || type === 'contribution';
}

const most = 20;
const linesOf = (text: string) => text.split('\n').filter((one) => one.trim() !== '');

/** Every language filled in has as many lines as the original: they belong together by their order. */
function areEven(given: LocalizedText): boolean {
	const counts = locales.flatMap((locale) => {
		const text = given.texts[locale]?.text;
		return text ? [linesOf(text).length] : [];
	});
	return new Set(counts).size === 1;
}

const shape = v.object({
	text: localizedLine(300),
	hint: optionalLocalizedLine(300),
	kind: choice(questionKinds),
	type: choice(answerTypes),
	/** One option a line, the same order in every language. */
	options: optionalLocalizedLines(4_000),
	purpose: localizedLine(300),
	basis: choice(questionBases),
	/** Days after the event for which answers are kept. */
	retentionDays: v.pipe(
		optionalWhole(0, 730),
		v.check((days) => days !== null, 'required'),
		v.transform((days) => days!),
	),
	readers: choice(readerships),
	isRequired: checkbox,
});

/** What is kept of a question. Each rule's issue stands at the field that can mend it. */
export const questionFields = v.pipe(
	shape,
	rule(
		'options',
		({ type, options }) => !hasOptions(type) || (options !== null && count(options) >= 2),
		'options_needed',
	),
	rule(
		'options',
		({ type, options }) => !hasOptions(type) || !options || count(options) <= most,
		'options_too_many',
	),
	rule('options', ({ type, options }) => !hasOptions(type) || !options || areEven(options), 'options_uneven'),
	rule('basis', ({ kind, basis }) => kind === 'plain' || basis === 'consent', 'special_needs_consent'),
	// Consent that one must give to come is none.
	rule('isRequired', ({ basis, isRequired }) => basis !== 'consent' || !isRequired, 'consent_is_free'),
	rule('readers', ({ kind, readers }) => kind !== 'travel' || readers === 'team', 'travel_team_only'),
	rule('readers', ({ type, readers }) => !isInWords(type) || readers !== 'counts', 'counts_need_options'),
	// It is read out to plan sessions: nothing that must lie sealed.
	rule('kind', ({ type, kind }) => type !== 'contribution' || kind === 'plain', 'contribution_is_plain'),
	v.transform((fields) => ({ ...fields, options: hasOptions(fields.type) ? fields.options : null })),
);
export type QuestionFields = v.InferOutput<typeof questionFields>;

function count(options: LocalizedText): number {
	return linesOf(options.texts[options.original]?.text ?? '').length;
}

type Shape = v.InferOutput<typeof shape>;

function rule(field: keyof Shape, holds: (fields: Shape) => boolean, reason: string) {
	return v.forward(v.check(holds, reason), [field]) as v.GenericValidation<Shape, Shape>;
}

/** The lines as options. A line whose original stood there before keeps its key, and with it the answers that name it. */
export function optionsOf(
	given: LocalizedText | null,
	previous: readonly AnswerOption[] = [],
): AnswerOption[] {
	if (!given) return [];
	const originals = linesOf(given.texts[given.original]?.text ?? '');
	let next = Math.max(0, ...previous.map(({ key }) => Number(key)));
	return originals.map((_, at) => {
		const texts = Object.fromEntries(
			locales.flatMap((locale) => {
				const found = given.texts[locale];
				const text = found && linesOf(found.text)[at]?.trim();
				return text ? [[locale, { text, state: found.state }]] : [];
			}),
		);
		const label: LocalizedText = { original: given.original, texts };
		const same = previous.find((one) => originalOf(one.label) === originalOf(label));
		return { key: same?.key ?? String(++next), label };
	});
}

/** Options as the form's lines. */
export function linesOfOptions(options: readonly AnswerOption[]): LocalizedText | null {
	const [first] = options;
	if (!first) return null;
	const texts = Object.fromEntries(
		locales.flatMap((locale) => {
			const state = first.label.texts[locale]?.state;
			const lines = options.map(({ label }) => label.texts[locale]?.text ?? '');
			return state && lines.every(Boolean) ? [[locale, { text: lines.join('\n'), state }]] : [];
		}),
	);
	return { original: first.label.original, texts };
}

export function originalOf(text: LocalizedText | null): string {
	return text?.texts[text.original]?.text ?? '';
}

export function parseQuestion(
	form: FormData,
	previous: QuestionFields | null = null,
): Parsed<QuestionFields> {
	return parseForm(questionFields, form, (given) => ({
		text: typedLocalized(given, 'text', previous?.text),
		hint: typedLocalized(given, 'hint', previous?.hint),
		options: typedLocalized(given, 'options', previous?.options),
		purpose: typedLocalized(given, 'purpose', previous?.purpose),
	}));
}

/** A question as its form carries it, field by field. */
export function questionTyped(one: QuestionFields): Typed {
	return {
		...localizedFields('text', one.text),
		...localizedFields('hint', one.hint),
		...localizedFields('options', one.options),
		...localizedFields('purpose', one.purpose),
		kind: one.kind,
		type: one.type,
		basis: one.basis,
		retentionDays: String(one.retentionDays),
		readers: one.readers,
		isRequired: one.isRequired ? 'on' : '',
	};
}
