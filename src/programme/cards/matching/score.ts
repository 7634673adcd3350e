import type { Answer } from '../card.ts';
import { chanceOfStep, type Index } from './weights.ts';

/** What is known of somebody: answers by card code, and the fields (ISCO-08 sub-major groups) they worked in. */
export type Known = {
	readonly answers: Readonly<Record<string, Answer>>;
	readonly fields: readonly string[];
};

/** How much an answer counts. Who taught others has surely done it; "sometimes" may be a helping hand. */
export const weightOf: Readonly<Record<Answer, number>> = {
	never: 1,
	sometimes: 0.7,
	often: 1,
	taught: 1.15,
};

const logYes = chanceOfStep.map((chance) => Math.log(chance));
const logNo = chanceOfStep.map((chance) => Math.log(1 - chance));

/** People do choose another field for work that ESCO puts elsewhere: a chosen one is likely, never certain. */
const fieldIsRight = 0.85;
const fieldCount = 40;

/** The places and answers of the cards that the weights know; other codes are passed over. */
export function knownAnswers(
	index: Index,
	answers: Known['answers'],
): (readonly [place: number, answer: Answer])[] {
	return Object.entries(answers).flatMap(([code, answer]) => {
		const place = index.placeOf.get(code);
		return place === undefined ? [] : [[place, answer] as const];
	});
}

/**
 * How well each occupation goes with what is known, as a log likelihood: the higher the better, of use in comparison
 * only. Additive over answers, so each answer's part can be told. A card not answered says nothing.
 */
export function scoreOccupations(index: Index, known: Known): Float64Array {
	const scores = new Float64Array(index.groupOf.length);
	for (const [code, answer] of Object.entries(known.answers)) addAnswer(index, scores, code, answer);
	if (known.fields.length > 0) addFields(index, scores, new Set(known.fields));
	return scores;
}

/** Adds what one more answer says to scores that are there already. */
export function addAnswer(index: Index, scores: Float64Array, code: string, answer: Answer): void {
	const place = index.placeOf.get(code);
	if (place === undefined) return;
	const weight = weightOf[answer];
	const table = (answer === 'never' ? logNo : logYes).map((log) => log * weight);
	const from = place * scores.length;
	for (let at = 0; at < scores.length; at++) scores[at]! += table[index.steps[from + at]!]!;
}

function addFields({ groupOf, weights }: Index, scores: Float64Array, chosen: ReadonlySet<string>): void {
	const elsewhere = Math.log(((1 - fieldIsRight) * chosen.size) / (fieldIsRight * fieldCount));
	for (let at = 0; at < scores.length; at++)
		if (!chosen.has(weights.groups[groupOf[at]!]![0].slice(0, 2))) scores[at]! += elsewhere;
}

/** The scores of unit groups: the likelihood of having worked in one of its occupations, whichever; none has `-Infinity`. */
export function scoreGroups(index: Index, scores: Float64Array): Float64Array {
	const { groupOf, sizes } = index;
	const best = new Float64Array(sizes.length).fill(-Infinity);
	for (let at = 0; at < scores.length; at++)
		if (scores[at]! > best[groupOf[at]!]!) best[groupOf[at]!] = scores[at]!;
	const sums = new Float64Array(sizes.length);
	for (let at = 0; at < scores.length; at++)
		sums[groupOf[at]!]! += Math.exp(scores[at]! - best[groupOf[at]!]!);
	// The root, not the whole number: else a group gains or loses by how finely ESCO divides it.
	return best.map((score, group) =>
		sizes[group] === 0 ? -Infinity : score + Math.log(sums[group]!) - Math.log(sizes[group]!) / 2,
	);
}
