import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { seeded } from '#programme/dialogues/opinion/random.ts';
import type { ParticipantCategory } from '#programme/dialogues/dialogue.ts';
import { dialogue, participant, statement, vote } from '#programme/dialogues/server/api.ts';
import type { Says } from '#programme/dialogues/vote.ts';
import type { Deps } from '#platform/server/deps.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { system } from './actors.ts';
import { makeInstitution } from './institutions.ts';

export type Asked = {
	readonly id: string;
	readonly institutionId: string;
	readonly statements: readonly string[];
};

/** A dialogue that takes votes, with accepted statements. */
export async function askQuestion(
	deps: Deps,
	{ statements = 12, ...changes }: { statements?: number } & Partial<typeof dialogue.$inferInsert> = {},
): Promise<Asked> {
	const id = newId();
	const institutionId = await makeInstitution(deps);
	const ids = Array.from({ length: statements }, () => newId());
	const now = new Date();
	await deps.db.as(system, async (tx) => {
		await tx.insert(dialogue).values({
			id,
			institutionId,
			question: textIn('en', 'What helps us live together?'),
			languages: ['en', 'tr', 'ar', 'de'],
			phase: 'collect',
			...changes,
		});
		await tx.insert(statement).values(
			ids.map((one, at) => ({
				id: one,
				dialogueId: id,
				text: textIn('en', `Statement ${at + 1}`),
				origin: 'seed' as const,
				state: 'accepted' as const,
				createdAt: now,
				updatedAt: now,
			})),
		);
	});
	return { id, institutionId, statements: ids };
}

export type Voter = { readonly says: readonly (Says | null)[]; readonly category?: ParticipantCategory };

/** Writes votes as the application keeps them. Returns the participants. */
export async function haveVoted(
	deps: Deps,
	{ id, statements }: Asked,
	voters: readonly Voter[],
): Promise<string[]> {
	const people = voters.map(({ category }) => ({
		id: randomUUID(),
		dialogueId: id,
		category: category ?? null,
		channel: 'online' as const,
	}));
	const votes = voters.flatMap(({ says }, by) =>
		says.flatMap((one, on) =>
			one === null
				? []
				: [
						{
							dialogueId: id,
							participantId: people[by]!.id,
							statementId: statements[on]!,
							says: one,
							channel: 'online' as const,
							at: new Date(),
							nonce: randomUUID(),
						},
					],
		),
	);
	await deps.db.as(system, async (tx) => {
		await tx.insert(participant).values(people);
		for (let at = 0; at < votes.length; at += 2000) await tx.insert(vote).values(votes.slice(at, at + 2000));
	});
	return people.map(({ id: one }) => one);
}

/** Two camps that disagree on the first half of the statements and agree on the rest; the second camp are the newcomers among them. */
export function twoCamps(people: number, statements = 12, seed = 3): Voter[] {
	const random = seeded(seed);
	return Array.from({ length: people }, (_, person) => ({
		category: person % 2 === 0 ? ('host_community' as const) : ('refugee_or_migrant' as const),
		says: Array.from({ length: statements }, (_, j): Says => {
			const chance = random();
			if (chance < 0.06) return 0;
			const leaning = j >= statements / 2 ? 1 : person % 2 === 0 ? 1 : -1;
			return chance < 0.12 ? (leaning === 1 ? -1 : 1) : leaning;
		}),
	}));
}

/** Lets the map be computed at the next look, however short ago the votes came. */
export const hasten = (deps: Deps) =>
	deps.db.as(system, (tx) => tx.execute(sql`update job set run_at = now() where state = 'waiting'`));
