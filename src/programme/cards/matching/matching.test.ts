import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answers, type Answer } from '../card.ts';
import { nextCards } from './choose.ts';
import { rankIdeas } from './rank.ts';
import { scoreGroups, scoreOccupations } from './score.ts';
import { indexWeights, type Weights } from './weights.ts';

/** Three trades and five cards: `work` belongs to all, each other to one or two. */
const weights: Weights = {
	esco: 'test',
	cards: ['knead', 'ice', 'saw', 'paint', 'work'],
	groups: [
		['7131', 'Painters', 'Maler'],
		['7512', 'Bakers', 'Bäcker'],
		['7522', 'Cabinet-makers', 'Tischler'],
		['9999', 'Nobody', 'Niemand'],
	],
	occupations: [
		['baker', '7512', 'baker', 'Bäcker', [20, 450]],
		['pastry-maker', '7512', 'pastry maker', 'Konditor', [20, 140, 450]],
		['carpenter', '7522', 'furniture maker', 'Tischler', [230, 301, 440]],
		['painter', '7131', 'painter', 'Maler', [340, 430]],
	],
};
const index = indexWeights(weights);
const known = (said: Record<string, Answer>, fields: string[] = []) => ({ answers: said, fields });

test('ideas come with what speaks for them, what is not done yet, and the closest occupation inside', () => {
	expect(
		rankIdeas(
			index,
			known({ knead: 'often', ice: 'sometimes', saw: 'never', paint: 'never', work: 'often' }),
		),
	).toEqual([
		{
			group: '7512',
			title: { en: 'Bakers', de: 'Bäcker' },
			band: 'related',
			because: ['knead', 'ice'],
			notYet: [],
			occupations: [
				{
					uri: 'http://data.europa.eu/esco/occupation/pastry-maker',
					title: { en: 'pastry maker', de: 'Konditor' },
				},
				{ uri: 'http://data.europa.eu/esco/occupation/baker', title: { en: 'baker', de: 'Bäcker' } },
			],
		},
	]);
	expect(rankIdeas(index, known({ saw: 'often', paint: 'never' }))).toEqual([
		{
			group: '7522',
			title: { en: 'Cabinet-makers', de: 'Tischler' },
			band: 'wide',
			because: ['saw'],
			notYet: [],
			occupations: [
				{
					uri: 'http://data.europa.eu/esco/occupation/carpenter',
					title: { en: 'furniture maker', de: 'Tischler' },
				},
			],
		},
	]);
	const both = rankIdeas(index, known({ knead: 'never', ice: 'often' }));
	expect(both.map(({ group, because, notYet }) => ({ group, because, notYet }))).toEqual([
		{ group: '7512', because: ['ice'], notYet: ['knead'] },
	]);
});

test('nothing known, or nothing but noes, makes no idea', () => {
	expect(rankIdeas(index, known({}))).toEqual([]);
	expect(rankIdeas(index, known({ knead: 'never', saw: 'never' }))).toEqual([]);
	expect(rankIdeas(index, known({ 'no such card': 'often' }))).toEqual([]);
});

test('a card never shown is unknown and not a no', () => {
	const baker = (said: Record<string, Answer>) => scoreOccupations(index, known(said))[0]!;
	expect(baker({})).toBe(0);
	expect(baker({ knead: 'never' })).toBeLessThan(0);
	expect(baker({ ice: 'never' })).toBeGreaterThan(baker({ knead: 'never' }));
});

test('the more often, the more it counts', () => {
	const lead = (answer: Answer) => {
		const groups = scoreGroups(index, scoreOccupations(index, known({ knead: answer })));
		return groups[1]! - groups[0]!;
	};
	const leads = answers.map(lead);
	expect(leads).toEqual(leads.toSorted((a, b) => a - b));
	expect(new Set(leads).size).toBe(answers.length);
});

test('a field that was named makes its work likelier, and other work not impossible', () => {
	const ranks = (fields: string[]) =>
		rankIdeas(index, known({ work: 'often', knead: 'sometimes', paint: 'sometimes' }, fields)).map(
			({ group }) => group,
		);
	expect(ranks(['75'])[0]).toBe('7512');
	expect(ranks(['71'])[0]).toBe('7131');
	expect(ranks(['71'])).toContain('7512');
});

test('the card that tells most is asked next; one that everybody does, last', () => {
	const all = weights.cards;
	expect(nextCards(index, scoreOccupations(index, known({})), new Set(), all, 9).at(-1)).toBe('work');
	expect(nextCards(index, scoreOccupations(index, known({})), new Set(['saw']), all, 9)).not.toContain('saw');
	expect(
		nextCards(
			index,
			scoreOccupations(index, known({ knead: 'never', saw: 'never' })),
			new Set(['knead', 'saw']),
			all,
			1,
		),
	).toEqual(['paint']);
	expect(nextCards(index, scoreOccupations(index, known({})), new Set(all), all, 6)).toEqual([]);
	expect(nextCards(index, scoreOccupations(index, known({})), new Set(), ['no such card'], 6)).toEqual([]);
});

test('an occupation left out is no idea, and its group is known by its siblings', () => {
	const without = indexWeights(weights, new Set(['pastry-maker']));
	const [bakery] = rankIdeas(without, known({ knead: 'often' }));
	expect(bakery!.occupations.map(({ uri }) => uri)).toEqual(['http://data.europa.eu/esco/occupation/baker']);
	expect([...without.sizes]).toEqual([1, 1, 1, 0]);
	expect(nextCards(without, scoreOccupations(without, known({})), new Set(), weights.cards, 9)).toHaveLength(
		5,
	);
	expect(scoreGroups(without, scoreOccupations(without, known({})))[3]).toBe(-Infinity);
});

test('any answers in any order make the same ranking, with each group once', () => {
	const someAnswers = fc.dictionary(
		fc.constantFrom(...weights.cards, 'unknown'),
		fc.constantFrom(...answers),
	);
	fc.assert(
		fc.property(someAnswers, fc.subarray(['71', '75', '00']), (said, fields) => {
			const backwards = Object.fromEntries(Object.entries(said).toReversed());
			const codes = (of: Record<string, Answer>) =>
				rankIdeas(index, known(of, fields)).map(({ group }) => group);
			expect(codes(backwards)).toEqual(codes(said));
			expect(new Set(codes(said)).size).toBe(codes(said).length);
		}),
	);
});
