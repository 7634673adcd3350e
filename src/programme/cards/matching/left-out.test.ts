import { expect, test } from 'vitest';
import { answers } from '../card.ts';
import { leftOut } from '../left-out.ts';
import { readDeck, readWeights } from '../server/read-deck.ts';
import { rankIdeas } from './rank.ts';
import { scoreGroups, scoreOccupations } from './score.ts';
import { indexWeights } from './weights.ts';

const index = indexWeights(readWeights());
const tasks = readDeck().filter(({ kind }) => kind === 'task');

/** Answers that fit a unit group best: often to the ten tasks most usual there, never to all others. */
function answersLike(group: string) {
	const at = index.weights.groups.findIndex(([code]) => code === group);
	const chance = (code: string) => index.chances[at * index.cards.length + index.placeOf.get(code)!]!;
	const known = tasks.map(({ code }) => code).filter((code) => index.placeOf.has(code));
	const usual = new Set(known.sort((a, b) => chance(b) - chance(a)).slice(0, 10));
	return Object.fromEntries(known.map((code) => [code, answers[usual.has(code) ? 2 : 0]] as const));
}

test('nobody is told that they might be a soldier, a policeman or a politician, however well the answers fit', () => {
	const there = index.weights.groups.map(([code]) => code).filter((code) => leftOut.has(code));
	expect(there.length).toBeGreaterThan(8);
	let fitting = 0;
	for (const group of there) {
		const known = { answers: answersLike(group), fields: [] };
		// It contains what could leak: without the rule, such a group would come first.
		const scores = scoreGroups(index, scoreOccupations(index, known));
		const best = scores.indexOf(scores.reduce((a, b) => Math.max(a, b), -Infinity));
		if (leftOut.has(index.weights.groups[best]![0])) fitting++;
		const ideas = rankIdeas(index, known, 500);
		expect(ideas.length).toBeGreaterThan(0);
		expect(ideas.filter(({ group: idea }) => leftOut.has(idea))).toEqual([]);
	}
	expect(fitting).toBeGreaterThan(there.length / 2);
});
