import { and, eq, getTableName, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { audit } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from './client.ts';
import { referencesTo, type Reference } from './references.ts';

/** Days a deleted record lies in the bin before it is gone for good. */
export const binDays = 30;
const day = 86_400_000;

/** A table whose records can lie in the bin. */
export type Binned = PgTable & {
	readonly id: PgColumn;
	readonly deletedAt: PgColumn;
	readonly updatedAt: PgColumn;
	readonly version: PgColumn;
};

/** Refusal of a deletion: what holds on to the record, one issue per table (`used_by_TABLE`, with `count`). */
export function stillUsed(references: readonly Reference[]): Fault {
	return new Fault('conflict', 'still_used', {
		issues: references.map(({ table, count }) => ({
			field: '',
			reason: `used_by_${table}`,
			params: { count },
		})),
	});
}

/**
 * Moves a record to the bin. Refuses with `still_used` while others refer to it; `but` names tables whose records go along.
 * `missing` when it is not there, not seen, or in the bin already.
 */
export async function toBin(
	tx: Tx,
	table: Binned,
	id: string,
	now: Date,
	but: readonly PgTable[] = [],
): Promise<void> {
	const references = await referencesTo(tx, table, id, but);
	if (references.length > 0) throw stillUsed(references);
	const { rowCount } = await tx
		.update(table)
		.set({ deletedAt: now, updatedAt: now, version: sql`${table.version} + 1` } as never)
		.where(and(eq(table.id, id), isNull(table.deletedAt)));
	if (rowCount === 0) throw new Fault('missing', 'not_found');
}

/** Takes a record back out of the bin; `missing` when it is not there. */
export async function fromBin(tx: Tx, table: Binned, id: string, now: Date): Promise<void> {
	const { rowCount } = await tx
		.update(table)
		.set({ deletedAt: null, updatedAt: now, version: sql`${table.version} + 1` } as never)
		.where(and(eq(table.id, id), isNotNull(table.deletedAt)));
	if (rowCount === 0) throw new Fault('missing', 'not_found');
}

/**
 * Removes for good what has lain in the bin for longer than `binDays`, one record at a time, so that one which something still
 * holds on to stays and does not keep the others. Returns how many went.
 */
export async function emptyBin(deps: Deps, table: Binned): Promise<number> {
	const system = { kind: 'system', name: 'bin', locale: 'en' } as const;
	const now = deps.now();
	const before = new Date(now.getTime() - binDays * day);
	const due = await deps.db.as(system, (tx) =>
		tx
			.select({ id: table.id })
			.from(table)
			.where(and(isNotNull(table.deletedAt), lt(table.deletedAt, before))),
	);
	let gone = 0;
	for (const { id } of due) {
		try {
			await deps.db.as(system, async (tx) => {
				const { rowCount } = await tx.delete(table).where(and(eq(table.id, id), lt(table.deletedAt, before)));
				if (rowCount === 0) return;
				await audit(tx, system, now, { noun: getTableName(table), recordId: String(id), action: 'purge' });
				gone++;
			});
		} catch (error) {
			if (!isStillReferenced(error)) throw error;
		}
	}
	return gone;
}

/** PostgreSQL's foreign_key_violation, or restrict_violation as newer versions call it. */
function isStillReferenced(error: unknown): boolean {
	const code = (error as { cause?: { code?: string } }).cause?.code;
	return code === '23503' || code === '23001';
}

/** One noun's part of the bin: what of it lies there, and how it comes back. */
export type Shelf = {
	readonly noun: string;
	readonly mayRestore: (actor: Actor) => boolean;
	/** At most `limit`, the latest first. */
	readonly list: (tx: Tx, limit: number) => Promise<readonly Shelved[]>;
	/** Asks the noun's policy. */
	readonly restore: (deps: Deps, actor: Actor, id: string) => Promise<void>;
};

/** A record in the bin; what names it in one part or several (the two sides of a partnership). */
export type Shelved = {
	readonly id: string;
	readonly title: readonly (LocalizedText | string)[];
	readonly deletedAt: Date | null;
};
export type BinnedRecord = Omit<Shelved, 'deletedAt'> & {
	readonly noun: string;
	readonly deletedAt: Date;
	/** When it is gone for good. */
	readonly goneAt: Date;
};

/** What lies in the bin that the actor may take out again, the latest first; one query per noun. */
export async function listBin(deps: Deps, actor: Actor, shelves: readonly Shelf[]): Promise<BinnedRecord[]> {
	const open = shelves.filter(({ mayRestore }) => mayRestore(actor));
	const found: BinnedRecord[] = [];
	await deps.db.as(actor, async (tx) => {
		for (const { noun, list } of open)
			for (const { deletedAt, ...record } of await list(tx, 200))
				if (deletedAt)
					found.push({ ...record, noun, deletedAt, goneAt: new Date(deletedAt.getTime() + binDays * day) });
	});
	return found.sort((a, b) => b.deletedAt.getTime() - a.deletedAt.getTime());
}
