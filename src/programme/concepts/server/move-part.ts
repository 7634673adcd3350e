import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PartKind } from '../parts.ts';
import { conceptToWrite } from './find-concept.ts';
import { partTable, partsOf } from './read-parts.ts';
import { findPart, partNoun, type OnePart } from './write-part.ts';

export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

type Row = { readonly id: string; readonly position: number } & Readonly<Record<string, unknown>>;

/** Parts that stand beside each other on the page: goals under one parent, entries of one kind, all others with all. */
const besides: Readonly<Partial<Record<PartKind, (row: Row) => unknown>>> = {
	goal: ({ parentId, level }) => parentId ?? level,
	baseline: ({ kind }) => kind,
};

/** Moves a part one place, past the one that stands beside it; at the end of the row nothing happens. */
export async function movePart(
	deps: Deps,
	actor: Actor,
	{ to, ...one }: OnePart & { readonly to: Direction },
): Promise<void> {
	const { conceptId, kind, id } = one;
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'change');
		await findPart(tx, one);
		const rows = (await partsOf(tx, conceptId, kind)) as unknown as Row[];
		const of = besides[kind] ?? (() => null);
		const self = rows.find((row) => row.id === id);
		const near = rows.filter((row) => self && of(row) === of(self));
		const other = near[near.findIndex((row) => row.id === id) + (to === 'up' ? -1 : 1)];
		if (!self || !other) return;
		const order = rows.map((row) => (row.id === self.id ? other : row.id === other.id ? self : row));
		for (const [position, row] of order.entries())
			if (row.position !== position)
				await tx
					.update(partTable(kind))
					.set({ position, updatedAt: now })
					.where(eq(partTable(kind).id, row.id));
		await audit(tx, actor, now, { noun: partNoun(kind), recordId: id, action: 'move' });
	});
}
