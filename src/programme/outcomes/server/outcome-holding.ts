import { eq, or, sql } from 'drizzle-orm';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { minutes, task } from './follow-up-tables.ts';
import { practice } from './practice-tables.ts';

/**
 * Practices somebody wrote or reviewed, minutes they took, tasks that were theirs. All of it belongs to the institutions and
 * stays when a person is erased; who it was does not.
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
	}),
	move: async (tx, fromId, toId) => {
		await tx.update(practice).set({ authorId: toId }).where(eq(practice.authorId, fromId));
		await tx.update(practice).set({ reviewerId: toId }).where(eq(practice.reviewerId, fromId));
		await tx.update(task).set({ ownerId: toId }).where(eq(task.ownerId, fromId));
		await tx.update(minutes).set({ authorId: toId }).where(eq(minutes.authorId, fromId));
	},
	erase: async (tx, { id }) => {
		await tx.update(practice).set({ authorId: null }).where(eq(practice.authorId, id));
		await tx.update(practice).set({ reviewerId: null }).where(eq(practice.reviewerId, id));
		await tx.update(task).set({ ownerId: null }).where(eq(task.ownerId, id));
		await tx.update(minutes).set({ authorId: null }).where(eq(minutes.authorId, id));
	},
};
