import { nextCards } from '../matching/choose.ts';
import { addAnswer, scoreGroups, scoreOccupations } from '../matching/score.ts';
import { idOf, type Index } from '../matching/weights.ts';
import type { Person } from './person.ts';

/** How many cards of a page are chosen before the next answers are heard. */
const pageSize = 6;

export type Quality = {
	readonly shown: number | 'all';
	readonly people: number;
	readonly occupationAt1: number;
	readonly occupationAt5: number;
	readonly occupationAt10: number;
	readonly groupAt1: number;
	readonly groupAt5: number;
};

type Rank = { occupation: number; group: number };

/**
 * Where a person's own occupation and unit group stand after pages of cards, for each number of cards in `stops`; only
 * answers to cards that were shown are known to the matching. `all` shows every card, in no order.
 */
export function session(
	index: Index,
	person: Person,
	tasks: readonly string[],
	stops: readonly number[],
	withFields: boolean,
): Map<number | 'all', Rank> {
	const ranks = new Map<number | 'all', Rank>();
	const fields = withFields ? person.fields : [];
	const scores = scoreOccupations(index, { answers: {}, fields });
	const shown = new Set<string>();
	for (const stop of stops) {
		while (shown.size < stop) {
			const page = nextCards(index, scores, shown, tasks, Math.min(pageSize, stop - shown.size));
			if (page.length === 0) break;
			for (const code of page) {
				shown.add(code);
				addAnswer(index, scores, code, person.answers[code]!);
			}
		}
		ranks.set(stop, rankOf(index, person, scores));
	}
	ranks.set('all', rankOf(index, person, scoreOccupations(index, { answers: person.answers, fields })));
	return ranks;
}

function rankOf(index: Index, person: Person, scores: Float64Array): Rank {
	const groups = scoreGroups(index, scores);
	const id = idOf(person.occupation);
	const at = index.weights.occupations.findIndex(([one]) => one === id);
	const group = index.weights.groups.findIndex(([code]) => code === person.group);
	const above = (list: Float64Array, place: number) => {
		if (place < 0 || !Number.isFinite(list[place]!)) return Infinity;
		let better = 1;
		// Ties count against: what cannot be told apart was not found.
		for (let other = 0; other < list.length; other++)
			if (other !== place && list[other]! >= list[place]!) better++;
		return better;
	};
	return { occupation: above(scores, at), group: above(groups, group) };
}

/** Shares of people found, from the ranks of many sessions. */
export function quality(sessions: readonly ReadonlyMap<number | 'all', Rank>[]): Quality[] {
	const share = (shown: number | 'all', kind: keyof Rank, top: number) =>
		sessions.filter((ranks) => ranks.get(shown)![kind] <= top).length / sessions.length;
	return [...(sessions[0]?.keys() ?? [])].map((shown) => ({
		shown,
		people: sessions.length,
		occupationAt1: share(shown, 'occupation', 1),
		occupationAt5: share(shown, 'occupation', 5),
		occupationAt10: share(shown, 'occupation', 10),
		groupAt1: share(shown, 'group', 1),
		groupAt5: share(shown, 'group', 5),
	}));
}
