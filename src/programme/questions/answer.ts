import { clean } from '#shared/form.ts';
import type { Issue } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { joined } from '#shared/joined.ts';
import {
	isContribution,
	isContributionKind,
	type Contribution,
	type ContributionKind,
} from './contribution.ts';
import type { AnswerOption, AnswerType, QuestionBasis, QuestionKind, Readership } from './question.ts';

/** A line, the key of an option, keys of several, yes and no, or what somebody brings. */
export type AnswerValue = string | readonly string[] | boolean | Contribution;
export type Answers = Readonly<Record<string, AnswerValue>>;

export type AskedQuestion = {
	readonly id: string;
	readonly text: LocalizedText;
	readonly hint: LocalizedText | null;
	readonly kind: QuestionKind;
	readonly type: AnswerType;
	readonly options: readonly AnswerOption[];
	readonly purpose: LocalizedText;
	readonly basis: QuestionBasis;
	readonly retentionDays: number;
	readonly readers: Readership;
	readonly isRequired: boolean;
};

export const longestAnswer = 500;

/** The questions by the names of their fields, for the summary of mistakes. */
export function questionLabels(
	{ questions }: { readonly questions: readonly AskedQuestion[] },
	locale: Locale,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		questions.flatMap(({ id, text }) =>
			[answerField(id), bringsField(id)].map((field) => [field, readPlain(text, locale)]),
		),
	);
}

/** The name of a question's field in every form. */
export function answerField(id: string): string {
	return `answer.${id}`;
}

/** The name of the field beside it that says what kind of contribution somebody brings. */
export function bringsField(id: string): string {
	return `${answerField(id)}.brings`;
}

/**
 * Reads the answers a form gives to questions. Issues stand at the question's field: `required` (where answers are demanded),
 * `choose_one` for what is no option, `too_long`. What was left empty is no answer.
 */
export function readAnswers(
	questions: readonly AskedQuestion[],
	form: FormData,
	{ isDemanding }: { readonly isDemanding: boolean },
): { readonly answers: Answers; readonly issues: readonly Issue[] } {
	const answers: Record<string, AnswerValue> = {};
	const issues: Issue[] = [];
	for (const question of questions) {
		const field = answerField(question.id);
		const given = givenIn(form, field);
		if (question.type === 'contribution') {
			const brings = givenIn(form, bringsField(question.id));
			const read = contributionOf(question.id, brings, given, isDemanding && question.isRequired);
			issues.push(...read.issues);
			if (read.value) answers[question.id] = read.value;
			continue;
		}
		const read = valueOf(question, given);
		if (read === null) {
			if (isDemanding && question.isRequired) issues.push({ field, reason: 'required' });
		} else if ('reason' in read) issues.push({ field, ...read });
		else answers[question.id] = read.value;
	}
	return { answers, issues };
}

function givenIn(form: FormData, field: string): string[] {
	return [...form.getAll(field), ...form.getAll(`${field}[]`)]
		.filter((value) => typeof value === 'string')
		.map((value) => clean(value).replace(/\s+/g, ' '))
		.filter((value) => value !== '');
}

/** Kind and words together: one without the other is no contribution, and nobody is left to guess which was meant. */
function contributionOf(
	id: string,
	[brings, another]: readonly string[],
	[text]: readonly string[],
	isRequired: boolean,
): { readonly value: Contribution | null; readonly issues: readonly Issue[] } {
	const isAsked = isRequired || brings !== undefined || text !== undefined;
	if (!isAsked) return { value: null, issues: [] };
	const issues: Issue[] = [];
	if (brings === undefined) issues.push({ field: bringsField(id), reason: 'required' });
	else if (!isContributionKind(brings) || another !== undefined)
		issues.push({ field: bringsField(id), reason: 'choose_one' });
	if (text === undefined) issues.push({ field: answerField(id), reason: 'required' });
	else if (text.length > longestAnswer)
		issues.push({ field: answerField(id), reason: 'too_long', params: { limit: longestAnswer } });
	const isWhole = issues.length === 0 && isContributionKind(brings) && text !== undefined;
	return { value: isWhole ? { brings, text } : null, issues };
}

type Read = { readonly value: AnswerValue } | Omit<Issue, 'field'> | null;

function valueOf({ type, options }: AskedQuestion, given: readonly string[]): Read {
	const [first] = given;
	if (first === undefined) return null;
	if (type === 'line')
		return first.length > longestAnswer
			? { reason: 'too_long', params: { limit: longestAnswer } }
			: { value: first };
	const keys = type === 'yes_no' ? ['yes', 'no'] : options.map(({ key }) => key);
	if (given.some((key) => !keys.includes(key)) || (type !== 'several' && given.length > 1))
		return { reason: 'choose_one' };
	if (type === 'yes_no') return { value: first === 'yes' };
	return { value: type === 'several' ? keys.filter((key) => given.includes(key)) : first };
}

/** An answer as its field carries it. */
export function answerTyped(value: AnswerValue | undefined): readonly string[] {
	if (value === undefined) return [];
	if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
	if (typeof value === 'string') return [value];
	return isContribution(value) ? [value.text] : value;
}

/** The words an answer is told in beside its own. */
type Say = (key: 'yes' | 'no' | `brings_${ContributionKind}`) => string;

/** An answer in words. */
export function answerInWords(
	{ type, options }: Pick<AskedQuestion, 'type' | 'options'>,
	value: AnswerValue,
	locale: Locale,
	t: Say,
): string {
	if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
	if (isContribution(value)) return `${t(`brings_${value.brings}`)}: ${value.text}`;
	if (type === 'line') return String(value);
	const keys = answerTyped(value);
	const chosen = options.filter(({ key }) => keys.includes(key));
	return joined(
		chosen.map(({ label }) => readPlain(label, locale)),
		locale,
	);
}
