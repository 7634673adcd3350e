import { leftOut } from '../left-out.ts';
import { knownAnswers, scoreGroups, scoreOccupations, weightOf, type Known } from './score.ts';
import { uriOf, type Index } from './weights.ts';

/** How close an idea is to what somebody has done. Three words, and no percentage: it would promise more than is known. */
export const bands = ['close', 'related', 'wide'] as const;
export type Band = (typeof bands)[number];

export type Idea = {
	/** ISCO-08 unit group. */
	readonly group: string;
	readonly title: { readonly en: string; readonly de: string };
	readonly band: Band;
	/** Codes of the cards that speak for it, the strongest first. */
	readonly because: readonly string[];
	/** Codes of cards answered with never that are usual in this work. */
	readonly notYet: readonly string[];
	readonly occupations: readonly {
		readonly uri: string;
		readonly title: { readonly en: string; readonly de: string };
	}[];
};

const reasons = 5;
/** A reason counts when the answer is this much more usual here than elsewhere, in nats. */
const telling = 0.7;
const usual = 0.3;

/**
 * Ideas for what somebody might do, the closest first: unit groups with their reasons, and the best occupations inside.
 * Nothing that no answer speaks for is an idea, and nothing that is left out on purpose.
 */
export function rankIdeas(index: Index, known: Known, limit = 20, inside = 5): Idea[] {
	const scores = scoreOccupations(index, known);
	const groupScores = scoreGroups(index, scores);
	const order = [...groupScores.keys()].filter((group) => index.sizes[group]! > 0);
	order.sort((a, b) => groupScores[b]! - groupScores[a]!);
	const answered = knownAnswers(index, known.answers);
	const base = averageChances(index);
	const ideas: Idea[] = [];
	let best: number | undefined;
	for (const group of order) {
		if (ideas.length === limit) break;
		const [code, en, de] = index.weights.groups[group]!;
		if (leftOut.has(code)) continue;
		const { because, notYet } = reasonsFor(index, group, answered, base);
		if (because.length === 0) continue;
		best ??= groupScores[group]!;
		ideas.push({
			group: code,
			title: { en, de },
			band: bandOf(best - groupScores[group]!, because.length),
			because: because.slice(0, reasons),
			notYet: notYet.slice(0, reasons),
			occupations: bestInside(index, group, scores, inside),
		});
	}
	return ideas;
}

function bandOf(behind: number, reasonsFor: number): Band {
	if (behind <= 4 && reasonsFor >= 3) return 'close';
	return behind <= 9 && reasonsFor >= 2 ? 'related' : 'wide';
}

/** How usual a yes to each card is over all unit groups. */
function averageChances({ cards, chances, sizes }: Index): Float64Array {
	const sums = new Float64Array(cards.length);
	const filled = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
	for (let at = 0; at < chances.length; at++) sums[at % cards.length]! += chances[at]! / filled;
	return sums;
}

function reasonsFor(
	index: Index,
	group: number,
	answered: ReturnType<typeof knownAnswers>,
	base: Float64Array,
): { because: string[]; notYet: string[] } {
	const weighed = answered.map(([place, answer]) => {
		const chance = index.chances[group * index.cards.length + place]!;
		const isNever = answer === 'never';
		const isTelling = Math.log(chance / base[place]!) >= telling;
		const part = isNever
			? Math.log((1 - chance) / (1 - base[place]!))
			: Math.log(chance / base[place]!) * weightOf[answer];
		return { code: index.cards[place]!, part, chance, isNever, isTelling };
	});
	return {
		because: weighed
			.filter(({ isNever, isTelling }) => !isNever && isTelling)
			.sort((a, b) => b.part - a.part)
			.map(({ code }) => code),
		notYet: weighed
			.filter(({ isNever, chance, part }) => isNever && chance >= usual && part < 0)
			.sort((a, b) => a.part - b.part)
			.map(({ code }) => code),
	};
}

function bestInside({ groupOf, weights }: Index, group: number, scores: Float64Array, count: number) {
	return [...scores.keys()]
		.filter((at) => groupOf[at] === group)
		.sort((a, b) => scores[b]! - scores[a]!)
		.slice(0, count)
		.map((at) => {
			const [id, , en, de] = weights.occupations[at]!;
			return { uri: uriOf(id), title: { en, de } };
		});
}
