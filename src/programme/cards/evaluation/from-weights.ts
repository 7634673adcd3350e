import type { Card } from '../card.ts';
import type { EscoOccupation, EscoRelation } from '../esco/derive.ts';
import { uriOf, type Weights } from '../matching/weights.ts';
import type { Source } from './evaluate.ts';

/**
 * What people are drawn from where ESCO is not at hand: as much of it as the weights of the deck still tell. They know how many
 * skills a card and an occupation share, no longer which; so every card gets skills of its own, and none lies on two cards.
 */
export function sourceFromWeights(deck: readonly Card[], weights: Weights): Source {
	const occupations: EscoOccupation[] = [];
	const relations: EscoRelation[] = [];
	for (const [id, group, en, de, touched] of weights.occupations) {
		const uri = uriOf(id);
		occupations.push({ uri, group, en, de });
		for (const entry of touched) {
			const code = weights.cards[Math.floor(entry / 100)]!;
			const add = (count: number, isEssential: boolean) => {
				for (const skill of skillsFor(code, isEssential).slice(0, count))
					relations.push({ occupation: uri, skill, isEssential });
			};
			add(Math.floor(entry / 10) % 10, true);
			add(entry % 10, false);
		}
	}
	const weighed = new Set(weights.cards);
	const skillsOf = (code: string) => [true, false].flatMap((isEssential) => skillsFor(code, isEssential));
	return {
		deck: deck.map((card) => ({ ...card, skills: weighed.has(card.code) ? skillsOf(card.code) : [] })),
		occupations,
		relations,
	};
}

const skillsFor = (code: string, isEssential: boolean) =>
	Array.from({ length: 9 }, (_, at) => `${code} ${isEssential ? 'essential' : 'optional'} ${at}`);
