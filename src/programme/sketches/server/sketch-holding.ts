import { desc, eq, isNotNull, or } from 'drizzle-orm';
import { isTeam } from '#shared/policy.ts';
import type { PersonHolding } from '#programme/people/server/api.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { sketch, sketchAgreement, sketchVersion } from './tables.ts';
import { restoreSketch } from './write-sketch.ts';

/**
 * Sketches somebody wrote, agreed to or answers for. They belong to the two institutions and stay when a person is erased, with the
 * versions and agreements they gave for their side; who it was does not.
 */
export const sketchHolding: PersonHolding = {
	tables: [sketch, sketchVersion, sketchAgreement],
	disclose: async (tx, { id }) => ({
		sketch: await tx
			.select({ id: sketch.id, title: sketch.title })
			.from(sketch)
			.where(or(eq(sketch.firstContactId, id), eq(sketch.secondContactId, id))),
		sketch_version: await tx
			.select({
				sketchId: sketchVersion.sketchId,
				number: sketchVersion.number,
				changed: sketchVersion.changed,
				writtenAt: sketchVersion.writtenAt,
			})
			.from(sketchVersion)
			.where(eq(sketchVersion.authorId, id)),
		sketch_agreement: await tx
			.select({
				sketchId: sketchAgreement.sketchId,
				number: sketchAgreement.number,
				agreedAt: sketchAgreement.agreedAt,
			})
			.from(sketchAgreement)
			.where(eq(sketchAgreement.personId, id)),
	}),
	move: (tx, fromId, toId) => hand(tx, fromId, toId),
	erase: (tx, { id }) => hand(tx, id, null),
};

/** Gives all that names one person to another, or to nobody. */
async function hand(
	tx: Parameters<PersonHolding['move']>[0],
	fromId: string,
	toId: string | null,
): Promise<void> {
	await tx.update(sketch).set({ firstContactId: toId }).where(eq(sketch.firstContactId, fromId));
	await tx.update(sketch).set({ secondContactId: toId }).where(eq(sketch.secondContactId, fromId));
	await tx.update(sketchVersion).set({ authorId: toId }).where(eq(sketchVersion.authorId, fromId));
	await tx.update(sketchAgreement).set({ personId: toId }).where(eq(sketchAgreement.personId, fromId));
}

export const sketchShelf: Shelf = {
	noun: 'sketch',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: sketch.id, title: sketch.title, deletedAt: sketch.deletedAt })
			.from(sketch)
			.where(isNotNull(sketch.deletedAt))
			.orderBy(desc(sketch.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restoreSketch(deps, actor, { id }),
};
