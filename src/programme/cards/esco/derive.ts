import type { Card } from '../card.ts';
import { idOf, type Weights } from '../matching/weights.ts';

export type EscoOccupation = {
	readonly uri: string;
	readonly group: string;
	readonly en: string;
	readonly de: string;
};
export type EscoRelation = {
	readonly occupation: string;
	readonly skill: string;
	readonly isEssential: boolean;
};
export type EscoGroup = { readonly code: string; readonly en: string; readonly de: string };

/**
 * Weights of a deck's cards, counted from ESCO: for each occupation and card, how many of the card's skills ESCO calls
 * essential for it, and how many optional. Cards without skills (fields, interests) have no weights.
 */
export function deriveWeights(
	esco: string,
	cards: readonly Card[],
	groups: readonly EscoGroup[],
	occupations: readonly EscoOccupation[],
	relations: Iterable<EscoRelation>,
): Weights {
	const weighed = cards.filter((card) => card.skills.length > 0);
	const cardsOf = new Map<string, number[]>();
	for (const [place, { skills }] of weighed.entries())
		for (const skill of skills) cardsOf.set(skill, [...(cardsOf.get(skill) ?? []), place]);
	const counts = new Map<string, Map<number, [essential: number, optional: number]>>();
	for (const { occupation, skill, isEssential } of relations)
		for (const place of cardsOf.get(skill) ?? []) {
			const touched = counts.get(occupation) ?? new Map<number, [number, number]>();
			const count = touched.get(place) ?? [0, 0];
			count[isEssential ? 0 : 1]++;
			counts.set(occupation, touched.set(place, count));
		}
	const used = new Set(occupations.map(({ group }) => group));
	return {
		esco,
		cards: weighed.map(({ code }) => code),
		groups: groups
			.filter(({ code }) => used.has(code))
			.sort((a, b) => (a.code < b.code ? -1 : 1))
			.map(({ code, en, de }) => [code, en, de]),
		occupations: [...occupations]
			.sort((a, b) => (a.uri < b.uri ? -1 : 1))
			.map(({ uri, group, en, de }) => [
				idOf(uri),
				group,
				en,
				de,
				[...(counts.get(uri) ?? [])]
					.sort(([a], [b]) => a - b)
					.map(
						([place, [essential, optional]]) =>
							place * 100 + Math.min(essential, 9) * 10 + Math.min(optional, 9),
					),
			]),
	};
}
