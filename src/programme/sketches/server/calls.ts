import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { abilities, demand, isTeam } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin, type Shelf } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { CallFields } from '../funder-call.ts';
import { callPolicy } from '../policy.ts';
import { funderCall } from './tables.ts';

export type CallRow = typeof funderCall.$inferSelect;
const subject = ({ deletedAt }: CallRow) => ({ isDeleted: deletedAt !== null });
type One = { readonly id: string };

async function findCall(tx: Tx, id: string): Promise<CallRow> {
	const [found] = await tx.select().from(funderCall).where(eq(funderCall.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** All calls that are kept, the latest year first; a page of their own for a few a year would help nobody. */
export async function listCalls(deps: Deps, actor: Actor): Promise<readonly CallRow[]> {
	demand(callPolicy, 'list', actor, { isDeleted: false });
	const rows = await deps.db.as(actor, (tx) =>
		tx.select().from(funderCall).where(isNull(funderCall.deletedAt)),
	);
	const name = (one: CallRow) => readPlain(one.name, actor.locale);
	return rows.toSorted((a, b) => b.year - a.year || name(a).localeCompare(name(b), actor.locale));
}

export async function getCall(deps: Deps, actor: Actor, { id }: One) {
	demand(callPolicy, 'read', actor, { isDeleted: false });
	const call = await deps.db.as(actor, (tx) => findCall(tx, id));
	const can = abilities(callPolicy, actor, subject(call));
	if (call.deletedAt && !can.remove) throw new Fault('missing', 'not_found');
	return { call, can };
}

export async function createCall(deps: Deps, actor: Actor, fields: CallFields): Promise<One> {
	demand(callPolicy, 'create', actor, { isDeleted: false });
	const now = deps.now();
	const id = newId(now.getTime());
	await deps.db.as(actor, async (tx) => {
		await tx.insert(funderCall).values({ id, ...fields, createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'funder_call', recordId: id, action: 'create' });
	});
	return { id };
}

export type ChangeCall = One & { readonly version: number; readonly fields: CallFields };

/** Saves a call; another version by now is a `conflict`. Sketches are checked against what it says from now on. */
export async function changeCall(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: ChangeCall,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const before = await findCall(tx, id);
		demand(callPolicy, 'change', actor, subject(before));
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		const changed = changedFields(before, fields);
		if (changed.length === 0) return;
		const { rowCount } = await tx
			.update(funderCall)
			.set({ ...fields, version: version + 1, updatedAt: now })
			.where(and(eq(funderCall.id, id), eq(funderCall.version, version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, { noun: 'funder_call', recordId: id, action: 'change', fields: changed });
	});
}

/** Lays a call into the bin; refused with `still_used` while a sketch is written for it. */
export async function removeCall(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(callPolicy, 'remove', actor, subject(await findCall(tx, id)));
		await toBin(tx, funderCall, id, now);
		await audit(tx, actor, now, { noun: 'funder_call', recordId: id, action: 'remove' });
	});
}

export async function restoreCall(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(callPolicy, 'remove', actor, subject(await findCall(tx, id)));
		await fromBin(tx, funderCall, id, now);
		await audit(tx, actor, now, { noun: 'funder_call', recordId: id, action: 'restore' });
	});
}

export const callShelf: Shelf = {
	noun: 'funder_call',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: funderCall.id, title: funderCall.name, deletedAt: funderCall.deletedAt })
			.from(funderCall)
			.where(isNotNull(funderCall.deletedAt))
			.orderBy(desc(funderCall.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restoreCall(deps, actor, { id }),
};
