import { eq, inArray, or, sql } from 'drizzle-orm';
import type { LocalizedText } from '#shared/text.ts';
import { registration, registrationsToJoin } from '#programme/events/server/api.ts';
import type { PersonHolding } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { minutes, task } from './follow-up-tables.ts';
import { practice } from './practice-tables.ts';
import { voice } from './tables.ts';
import { joinVoices } from './voice-consent.ts';

const nothing: LocalizedText = { original: 'en', texts: {} };
const system = { kind: 'system', name: 'voices', locale: 'en' } as const;
const registrationsOf = (tx: Tx, personId: string) =>
	tx.select({ id: registration.id }).from(registration).where(eq(registration.personId, personId));

/**
 * Practices somebody wrote or reviewed, minutes they took, tasks that were theirs. All of it belongs to the institutions and
 * stays when a person is erased; who it was does not. What they were quoted with goes with them: nobody is left to take it back.
 */
export const outcomeHolding: PersonHolding = {
	tables: [practice, task, minutes],
	disclose: async (tx, { id }) => ({
		practice: await tx
			.select({
				id: practice.id,
				title: practice.title,
				isAuthor: sql<boolean>`${practice.authorId} is not distinct from ${id}`,
				isReviewer: sql<boolean>`${practice.reviewerId} is not distinct from ${id}`,
			})
			.from(practice)
			.where(or(eq(practice.authorId, id), eq(practice.reviewerId, id))),
		task: await tx.select().from(task).where(eq(task.ownerId, id)),
		minutes: await tx
			.select({ id: minutes.id, eventId: minutes.eventId, createdAt: minutes.createdAt })
			.from(minutes)
			.where(eq(minutes.authorId, id)),
		voice: await tx
			.select()
			.from(voice)
			.where(inArray(voice.registrationId, registrationsOf(tx, id))),
	}),
	prepare: (deps, { fromId, toId }) =>
		deps.db.as(system, async (tx) => {
			for (const pair of await registrationsToJoin(tx, fromId, toId)) await joinVoices(tx, pair, deps.now());
		}),
	move: async (tx, fromId, toId) => {
		await tx.update(practice).set({ authorId: toId }).where(eq(practice.authorId, fromId));
		await tx.update(practice).set({ reviewerId: toId }).where(eq(practice.reviewerId, fromId));
		await tx.update(task).set({ ownerId: toId }).where(eq(task.ownerId, fromId));
		await tx.update(minutes).set({ authorId: toId }).where(eq(minutes.authorId, fromId));
	},
	erase: async (tx, { id }, now) => {
		await tx
			.update(voice)
			.set({
				text: nothing,
				speaker: nothing,
				withdrawnAt: sql`coalesce(${voice.withdrawnAt}, ${now})`,
				version: sql`${voice.version} + 1`,
			})
			.where(inArray(voice.registrationId, registrationsOf(tx, id)));
		await tx.update(practice).set({ authorId: null }).where(eq(practice.authorId, id));
		await tx.update(practice).set({ reviewerId: null }).where(eq(practice.reviewerId, id));
		await tx.update(task).set({ ownerId: null }).where(eq(task.ownerId, id));
		await tx.update(minutes).set({ authorId: null }).where(eq(minutes.authorId, id));
	},
};
