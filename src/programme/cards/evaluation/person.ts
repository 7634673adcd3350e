import type { Random } from '#shared/random.ts';
import { answers, type Answer, type Card } from '../card.ts';
import type { EscoOccupation, EscoRelation } from '../esco/derive.ts';

/** How simulated people answer. They know ESCO's skills by chance; what they say of it depends on who they are. */
export type Manner = {
	readonly name: string;
	/** The chance to know an essential and an optional skill of one's occupation. */
	readonly essential: number;
	readonly optional: number;
	/** The chance to say yes to a card one knows nothing of, and never to a card one knows. */
	readonly falseYes: number;
	readonly falseNever: number;
	/** The chance that the field of one's occupation is among the three one names. */
	readonly fieldIsNamed: number;
};

export const manners: readonly Manner[] = [
	{ name: 'plain', essential: 0.6, optional: 0.15, falseYes: 0.02, falseNever: 0.05, fieldIsNamed: 0.9 },
	{ name: 'modest', essential: 0.6, optional: 0.15, falseYes: 0.01, falseNever: 0.3, fieldIsNamed: 0.9 },
	{ name: 'generous', essential: 0.6, optional: 0.3, falseYes: 0.08, falseNever: 0.02, fieldIsNamed: 0.9 },
	{ name: 'beginner', essential: 0.3, optional: 0.08, falseYes: 0.02, falseNever: 0.05, fieldIsNamed: 0.8 },
	{ name: 'wrong field', essential: 0.6, optional: 0.15, falseYes: 0.02, falseNever: 0.05, fieldIsNamed: 0 },
];

export type Person = {
	readonly occupation: string;
	readonly group: string;
	readonly fields: readonly string[];
	/** What they would say of every card, were it shown. */
	readonly answers: Readonly<Record<string, Answer>>;
};

/** Occupations with their skills, grouped once for many draws. */
export function skillsOf(relations: Iterable<EscoRelation>): Map<string, EscoRelation[]> {
	const all = new Map<string, EscoRelation[]>();
	for (const relation of relations) {
		const list = all.get(relation.occupation);
		if (list) list.push(relation);
		else all.set(relation.occupation, [relation]);
	}
	return all;
}

/**
 * Somebody who worked in an occupation: knows some of its skills, drawn one by one, and says yes to the cards one of them belongs to.
 */
export function drawPerson(
	occupation: EscoOccupation,
	skills: readonly EscoRelation[],
	cards: readonly Card[],
	fields: readonly string[],
	manner: Manner,
	random: Random,
): Person {
	const known = new Map<string, boolean>();
	for (const { skill, isEssential } of skills)
		if (random.chance(isEssential ? manner.essential : manner.optional)) known.set(skill, isEssential);
	const said: Record<string, Answer> = {};
	for (const { code, skills: asked } of cards) {
		const here = asked.filter((skill) => known.has(skill));
		const isCore = here.some((skill) => known.get(skill));
		const isYes = random.chance(here.length > 0 ? 1 - manner.falseNever : manner.falseYes);
		said[code] = isYes ? howOften(isCore, random.next()) : 'never';
	}
	return {
		occupation: occupation.uri,
		group: occupation.group,
		fields: drawFields(occupation, fields, manner, random),
		answers: said,
	};
}

function howOften(isCore: boolean, chance: number): Answer {
	const [, sometimes, often, taught] = answers;
	if (!isCore) return chance < 0.65 ? sometimes : often;
	return chance < 0.3 ? sometimes : chance < 0.9 ? often : taught;
}

/** Three fields; neighbours, whose codes begin alike, are named more often than the rest. */
function drawFields(
	{ group }: EscoOccupation,
	fields: readonly string[],
	manner: Manner,
	random: Random,
): string[] {
	const own = group.slice(0, 2);
	const named = new Set(random.chance(manner.fieldIsNamed) ? [own] : []);
	const near = fields.filter((field) => field !== own && field[0] === own[0]);
	const far = fields.filter((field) => field !== own);
	while (named.size < 3) named.add(random.pick(near.length > 1 && random.chance(0.6) ? near : far));
	return [...named];
}
