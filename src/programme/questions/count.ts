import { answerTyped, type AnswerValue, type AskedQuestion } from './answer.ts';

/** Fewer people than this are never told apart from none. */
export const threshold = 3;

/** `exact`, or `below`: so many or more are not told, and whoever plans takes one less than that. */
export type Counted =
	| { readonly key: string; readonly exact: number }
	| { readonly key: string; readonly below: number };

/**
 * How many gave which answer. Of yes and no, only yes is told. Where an option has fewer than three, the smallest of the others is
 * blurred too: with one alone hidden, it could be taken from the number of those who registered.
 */
export function countAnswers(question: AskedQuestion, values: readonly AnswerValue[]): Counted[] {
	const keys = question.type === 'yes_no' ? ['yes'] : question.options.map(({ key }) => key);
	const given = values.flatMap((value) => answerTyped(value));
	const counts = keys.map((key) => ({ key, exact: given.filter((one) => one === key).length }));
	const large = counts.filter(({ exact }) => exact >= threshold);
	const isBlurred = large.length < counts.length && question.type !== 'several';
	const smallest = isBlurred ? large.toSorted((a, b) => a.exact - b.exact)[0]?.key : undefined;
	return counts.map((one) => {
		if (one.exact < threshold) return { key: one.key, below: threshold };
		if (one.key === smallest)
			return { key: one.key, below: (Math.floor(one.exact / threshold) + 1) * threshold };
		return one;
	});
}
