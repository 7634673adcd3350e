import { sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { AffiliationInput } from '../affiliation.ts';
import { affiliationPolicy } from '../policy.ts';
import { findInstitution } from './find-institution.ts';
import { affiliation } from './tables.ts';

export type NewPost = { readonly personId: string; readonly values: AffiliationInput };

/** Gives a person whom the actor sees a post at an institution; returns the post's id. */
export async function addPost(deps: Deps, actor: Actor, input: NewPost): Promise<string> {
	demand(affiliationPolicy, 'change', actor, input.values);
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const { rows } = await tx.execute<{ sees: boolean }>(
			sql`select koprue.sees_person(${input.personId}) as sees`,
		);
		if (!rows[0]?.sees) throw new Fault('missing', 'not_found');
		const id = await insertPost(tx, actor, now, input);
		await audit(
			tx,
			actor,
			now,
			{ noun: 'affiliation', recordId: id, action: 'create' },
			{ noun: 'person', recordId: input.personId, action: 'post.add' },
			{ noun: 'institution', recordId: input.values.institutionId, action: 'post.add' },
		);
		return id;
	});
}

/** The row alone, for use cases that make person and post in one step; they have asked the policy and will audit. */
export async function insertPost(tx: Tx, actor: Actor, now: Date, input: NewPost): Promise<string> {
	demand(affiliationPolicy, 'change', actor, input.values);
	const place = await findInstitution(tx, input.values.institutionId);
	if (place.deletedAt)
		throw new Fault('invalid', 'check_fields', {
			issues: [{ field: 'institutionId', reason: 'not_found_choice' }],
		});
	const id = newId(now.getTime());
	await tx
		.insert(affiliation)
		.values({ id, personId: input.personId, ...input.values, createdAt: now, updatedAt: now });
	return id;
}
