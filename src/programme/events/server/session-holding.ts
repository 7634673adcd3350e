import { eq, getTableName, inArray } from 'drizzle-orm';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { sessionPerson } from './session-tables.ts';

/** Who speaks, moderates and interprets where. Nothing is counted from it, so that an erased person's goes altogether. */
export const sessionHolding: PersonHolding = {
	tables: [sessionPerson],
	disclose: async (tx, { id }) => ({
		[getTableName(sessionPerson)]: await tx
			.select()
			.from(sessionPerson)
			.where(eq(sessionPerson.personId, id)),
	}),
	move: async (tx, fromId, toId) => {
		const both = await tx
			.select()
			.from(sessionPerson)
			.where(inArray(sessionPerson.personId, [fromId, toId]));
		for (const theirs of both.filter(({ personId }) => personId === fromId))
			if (
				both.some(
					({ personId, sessionId, part }) =>
						personId === toId && sessionId === theirs.sessionId && part === theirs.part,
				)
			)
				await tx.delete(sessionPerson).where(eq(sessionPerson.id, theirs.id));
		await tx.update(sessionPerson).set({ personId: toId }).where(eq(sessionPerson.personId, fromId));
	},
	erase: async (tx, { id }) => {
		await tx.delete(sessionPerson).where(eq(sessionPerson.personId, id));
	},
};
