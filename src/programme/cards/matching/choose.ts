import { scoreGroups } from './score.ts';
import { entropy, type Index } from './weights.ts';

/** Answers of one person hang together more than the sum believes; so it is trusted less when the next card is chosen. */
const trust = 0.6;

/** How probable each unit group is, as far as answers tell; sums to one. */
function beliefs(scores: Float64Array): Float64Array {
	const best = scores.reduce((a, b) => Math.max(a, b), -Infinity);
	const parts = scores.map((score) => Math.exp(trust * (score - best)));
	const sum = parts.reduce((a, b) => a + b, 0);
	return parts.map((part) => part / sum);
}

/**
 * The cards to show next, the most telling first: those whose answer says most about the unit group (mutual information).
 * `scores` are those of occupations. Only `candidates` that were not shown yet; fewer than `count` when no more are left.
 */
export function nextCards(
	index: Index,
	scores: Float64Array,
	shown: ReadonlySet<string>,
	candidates: readonly string[],
	count: number,
): string[] {
	const belief = beliefs(scoreGroups(index, scores));
	const width = index.cards.length;
	const chances = new Float64Array(width);
	const doubts = new Float64Array(width);
	for (let group = 0; group < belief.length; group++) {
		const share = belief[group]!;
		if (share < 1e-5) continue;
		for (let card = 0, at = group * width; card < width; card++, at++) {
			chances[card]! += share * index.chances[at]!;
			doubts[card]! += share * index.doubts[at]!;
		}
	}
	return candidates
		.flatMap((code) => {
			const place = shown.has(code) ? undefined : index.placeOf.get(code);
			return place === undefined ? [] : [{ code, gain: entropy(chances[place]!) - doubts[place]! }];
		})
		.sort((a, b) => b.gain - a.gain || (a.code < b.code ? -1 : 1))
		.slice(0, count)
		.map(({ code }) => code);
}
