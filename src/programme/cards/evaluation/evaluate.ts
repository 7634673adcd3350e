import { randomFrom } from '#shared/random.ts';
import { isTask, type Card } from '../card.ts';
import type { EscoOccupation, EscoRelation } from '../esco/derive.ts';
import { idOf, indexWeights, type Index, type Weights } from '../matching/weights.ts';
import { quality, session, type Quality } from './measure.ts';
import { drawPerson, manners, skillsOf, type Manner, type Person } from './person.ts';

/** Numbers of cards after which it is looked where the truth stands. */
export const stops = [12, 24, 36, 48, 72, 96] as const;

/** What people are drawn from: occupations with their skills, and cards that ask for such skills. */
export type Source = {
	readonly deck: readonly Card[];
	readonly occupations: readonly EscoOccupation[];
	readonly relations: readonly EscoRelation[];
};
export type Row = Quality & { readonly variant: string };

const folds = 5;

/** People drawn from all occupations alike, who answer in one manner; the same ones for the same seed. */
export function drawPeople(
	{ deck, occupations, relations }: Source,
	manner: Manner,
	count: number,
	seed: number,
): Person[] {
	const skills = skillsOf(relations);
	const cards = deck.filter(({ skills }) => skills.length > 0);
	const fields = deck.filter(({ kind }) => kind === 'field').map(({ field }) => field!);
	const random = randomFrom(String(seed));
	return Array.from({ length: count }, () => {
		const occupation = random.pick(occupations);
		return drawPerson(occupation, skills.get(occupation.uri) ?? [], cards, fields, manner, random);
	});
}

/** Where people stand after sessions with the task cards of a deck. */
export function sessionsOf(
	deck: readonly Card[],
	index: Index,
	people: readonly Person[],
	withFields = true,
) {
	const tasks = deck.filter(isTask).map(({ code }) => code);
	return people.map((person) => session(index, person, tasks, stops, withFields));
}

/**
 * The table of quality. Each manner of answering once; the plain one also without fields, for handwork alone, and with
 * each person's occupation left out of the weights (its unit group must be known by its siblings; only groups of two
 * occupations and more can be).
 */
export function evaluate(source: Source, weights: Weights, count: number): Row[] {
	const { deck } = source;
	const index = indexWeights(weights);
	const plain = drawPeople(source, manners[0]!, count, 101);
	const hand = plain.filter(({ group }) => /^[4-9]/.test(group));
	const rows = (variant: string, sessions: ReturnType<typeof sessionsOf>) =>
		quality(sessions).map((row): Row => ({ variant, ...row }));
	return [
		...manners.flatMap((manner, seed) =>
			rows(manner.name, sessionsOf(deck, index, drawPeople(source, manner, count, seed + 1))),
		),
		...rows('plain, no field stage', sessionsOf(deck, index, plain, false)),
		...rows('plain, ISCO 4 to 9 only', sessionsOf(deck, index, hand)),
		...rows('plain, own occupation held out', heldOut(deck, weights, plain)),
	];
}

function heldOut(deck: readonly Card[], weights: Weights, people: readonly Person[]) {
	const foldOf = new Map(weights.occupations.map(([id], place) => [id, place % folds]));
	const sizes = new Map<string, number>();
	for (const [, group] of weights.occupations) sizes.set(group, (sizes.get(group) ?? 0) + 1);
	return Array.from({ length: folds }, (_, fold) => {
		const without = new Set([...foldOf].flatMap(([id, of]) => (of === fold ? [id] : [])));
		const theirs = people.filter(
			({ occupation, group }) => without.has(idOf(occupation)) && (sizes.get(group) ?? 0) > 1,
		);
		return sessionsOf(deck, indexWeights(weights, without), theirs);
	}).flat();
}
