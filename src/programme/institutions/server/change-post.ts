import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { AffiliationInput } from '../affiliation.ts';
import { affiliationPolicy } from '../policy.ts';
import { affiliation } from './tables.ts';

export type PostRecord = typeof affiliation.$inferSelect;

async function findPost(tx: Tx, id: string): Promise<PostRecord> {
	const [found] = await tx
		.select()
		.from(affiliation)
		.where(and(eq(affiliation.id, id), isNull(affiliation.deletedAt)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** The post for its form; `missing` for those who may not change it. */
export async function postToChange(deps: Deps, actor: Actor, id: string): Promise<PostRecord> {
	return deps.db.as(actor, async (tx) => {
		const found = await findPost(tx, id);
		if (!affiliationPolicy.change(actor, found)) throw new Fault('missing', 'not_found');
		return found;
	});
}

/** Writes a post: its kind, title and days. It stays where it is; somebody who moves gets a new one. */
export async function changePost(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly version: number; readonly values: AffiliationInput },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const before = await findPost(tx, input.id);
		demand(affiliationPolicy, 'change', actor, before);
		const { institutionId: _, ...values } = input.values;
		const fields = changedFields(before, values);
		const { rowCount } = await tx
			.update(affiliation)
			.set({ ...values, updatedAt: now, version: sql`${affiliation.version} + 1` })
			.where(and(eq(affiliation.id, input.id), eq(affiliation.version, input.version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		if (fields.length > 0) await auditPost(tx, actor, now, before, 'change', fields);
	});
}

/** Moves a post that was entered by mistake to the bin, or takes it back; one that came to an end gets a last day instead. */
export async function removePost(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly restore?: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const [found] = await tx.select().from(affiliation).where(eq(affiliation.id, input.id));
		if (!found) throw new Fault('missing', 'not_found');
		demand(affiliationPolicy, 'change', actor, found);
		if ((found.deletedAt === null) === (input.restore ?? false)) throw new Fault('missing', 'not_found');
		await tx
			.update(affiliation)
			.set({
				deletedAt: input.restore ? null : now,
				updatedAt: now,
				version: sql`${affiliation.version} + 1`,
			})
			.where(eq(affiliation.id, input.id));
		await auditPost(tx, actor, now, found, input.restore ? 'restore' : 'remove');
	});
}

async function auditPost(
	tx: Tx,
	actor: Actor,
	now: Date,
	post: PostRecord,
	action: 'change' | 'remove' | 'restore',
	fields: readonly string[] = [],
): Promise<void> {
	await audit(
		tx,
		actor,
		now,
		{ noun: 'affiliation', recordId: post.id, action, fields },
		{ noun: 'person', recordId: post.personId, action: `post.${action}`, fields },
		{ noun: 'institution', recordId: post.institutionId, action: `post.${action}`, fields },
	);
}
