import type { Issue } from '#shared/fault.ts';
import { originalOf, type AnswerOption, type QuestionFields, type Readership } from './question.ts';

export type Answered = QuestionFields & {
	readonly choices: readonly AnswerOption[];
	/** Keys of options that somebody has chosen. */
	readonly chosen: readonly string[];
};

/** How many read: whoever answered agreed to those and to nobody else. */
const width: Readonly<Record<Readership, number>> = { counts: 0, team: 1, organisers: 2 };

const reasons: Readonly<Record<string, string>> = {
	options: 'answered_options',
	readers: 'answered_readers',
	retentionDays: 'answered_retention',
};

/**
 * Why a question that has answers may not become another one: its answers must still answer it, and what was promised with it must
 * still hold. Allowed stay translations, options nobody chose, fewer readers, a shorter time, whether it is required, and order.
 */
export function changesOfAnswered(
	before: Answered,
	after: QuestionFields & { readonly choices: readonly AnswerOption[] },
): Issue[] {
	const kept = new Set(after.choices.map(({ key }) => key));
	const broken: [field: string, isBroken: boolean][] = [
		['text', originalOf(before.text) !== originalOf(after.text)],
		['purpose', originalOf(before.purpose) !== originalOf(after.purpose)],
		['kind', before.kind !== after.kind],
		['type', before.type !== after.type],
		['basis', before.basis !== after.basis],
		['options', before.chosen.some((key) => !kept.has(key))],
		['readers', width[after.readers] > width[before.readers]],
		['retentionDays', after.retentionDays > before.retentionDays],
	];
	return broken
		.filter(([, isBroken]) => isBroken)
		.map(([field]) => ({ field, reason: reasons[field] ?? 'answered' }));
}
