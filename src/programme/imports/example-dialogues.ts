import * as v from 'valibot';
import { locales } from '#shared/locale.ts';
import { randomFrom, type Random } from '#shared/random.ts';
import { dialoguePhases, type ParticipantCategory } from '#programme/dialogues/dialogue.ts';
import type { Says } from '#programme/dialogues/vote.ts';
import { words } from './example-source.ts';

/**
 * Dialogues of the example. `agree` says of each statement how likely the people of each opinion group agree to it; one without was
 * never voted on. `groups`: the groups' shares.
 */
export const dialoguesFile = v.strictObject({
	original: v.picklist(locales),
	seed: v.string(),
	dialogues: v.array(
		v.strictObject({
			key: v.string(),
			institution: v.string(),
			phase: v.picklist(dialoguePhases),
			participants: v.number(),
			groups: v.array(v.number()),
			actionFields: v.array(v.number()),
			question: words,
			introduction: words,
			rules: words,
			statements: v.array(
				v.strictObject({
					agree: v.optional(v.array(v.number())),
					state: v.optional(v.picklist(['accepted', 'pending', 'rejected']), 'accepted'),
					reason: v.optional(v.string()),
					text: words,
				}),
			),
			questions: v.array(v.strictObject({ text: words, options: v.array(words) })),
		}),
	),
});
export type DialoguesSource = v.InferOutput<typeof dialoguesFile>;
type Source = DialoguesSource['dialogues'][number];

export type ExampleVoter = {
	readonly number: number;
	readonly category: ParticipantCategory | null;
	/** By question, which option; null: not answered. */
	readonly answers: readonly (number | null)[];
	/** By number of the statement, and how many minutes after the dialogue began. */
	readonly votes: readonly { readonly statement: number; readonly says: Says; readonly minute: number }[];
};

/** By opinion group, who is in it rather than elsewhere. */
const mixes: readonly Readonly<Partial<Record<ParticipantCategory, number>>>[] = [
	{ refugee_or_migrant: 6, ngo: 2, service_provider: 2, research: 1, host_community: 1 },
	{ host_community: 7, business: 2, authority: 2, service_provider: 1 },
];
/** Twenty days, of which the first bring the most. */
const minutes = 20 * 24 * 60;

/** Invented people who vote as their groups do: the same seed gives the same ones. Most vote on half of what there is. */
export function inventVoters(source: Source, seed: string): ExampleVoter[] {
	const random = randomFrom(`${seed} ${source.key}`);
	const votedOn = source.statements.flatMap(({ agree }, statement) => (agree ? [{ statement, agree }] : []));
	return Array.from({ length: source.participants }, (_, number) => {
		const group = Number(random.weighted(Object.fromEntries(source.groups.map((share, at) => [at, share]))));
		const reach = 0.35 + random.next() * 0.6;
		const began = Math.floor(random.next() ** 2 * minutes);
		const votes = votedOn
			.filter(() => random.chance(reach))
			.map(({ statement, agree }, at) => ({
				statement,
				says: said(random, agree[group]!),
				minute: Math.min(minutes, began + at),
			}));
		const mix = mixes[group % mixes.length]!;
		return {
			number,
			category: random.chance(0.6) ? random.weighted(mix) : null,
			answers: source.questions.map(({ options }) =>
				random.chance(0.5) ? random.between(0, options.length - 1) : null,
			),
			votes,
		};
	}).filter(({ votes }) => votes.length > 0);
}

function said(random: Random, agree: number): Says {
	if (random.chance(0.12)) return 0;
	return random.chance(agree) ? 1 : -1;
}
