import { eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { personPolicy } from '../policy.ts';
import { findPerson, personSubject, type PersonRecord } from './find-person.ts';
import type { PersonHolding } from './holdings.ts';
import { personColumns } from './insert-person.ts';
import { demandRemovable } from './protect.ts';
import { person } from './tables.ts';

export type MergeInput = {
	/** Who stays, and in doubt is right. */
	readonly keepId: string;
	/** Whose posts, registrations and access move over; the record itself is gone afterwards. */
	readonly mergeId: string;
	/** Where both registered for one event and answered a question differently: whose answer holds. */
	readonly answers?: 'staying' | 'gone' | null;
};

/**
 * Makes one of two records that are the same human being. What the kept record does not say is taken from the other. It cannot
 * be undone: which registration came from which record is not kept. `conflict` / `answers_differ` where both answered one question
 * of one event differently and nobody has said whose answer holds.
 */
export async function mergePeople(
	deps: Deps,
	actor: Actor,
	{ keepId, mergeId, answers = null }: MergeInput,
	holdings: readonly PersonHolding[],
): Promise<void> {
	if (keepId === mergeId) throw new Fault('invalid', 'same_person');
	const now = deps.now();
	await deps.db.as(actor, (tx) => demandMergeable(tx, actor, { keepId, mergeId }));
	for (const { prepare } of holdings)
		await prepare?.(deps, { fromId: mergeId, toId: keepId, whose: answers });
	await deps.db.as(actor, async (tx) => {
		const { keep, other } = await demandMergeable(tx, actor, { keepId, mergeId });
		for (const holding of holdings) await holding.move(tx, mergeId, keepId);
		await tx.delete(person).where(eq(person.id, mergeId));
		await tx
			.update(person)
			.set({ ...personColumns(filled(keep, other)), updatedAt: now, version: sql`${person.version} + 1` })
			.where(eq(person.id, keepId));
		await audit(
			tx,
			actor,
			now,
			{ noun: 'person', recordId: keepId, action: 'merge' },
			{ noun: 'person', recordId: mergeId, action: 'merged-away' },
		);
	});
}

async function demandMergeable(tx: Tx, actor: Actor, { keepId, mergeId }: MergeInput) {
	const keep = await findPerson(tx, keepId);
	const other = await findPerson(tx, mergeId);
	demand(personPolicy, 'merge', actor, await personSubject(tx, keep));
	demand(personPolicy, 'merge', actor, await personSubject(tx, other));
	if (keep.deletedAt || other.deletedAt) throw new Fault('missing', 'not_found');
	await demandRemovable(tx, actor, mergeId);
	return { keep, other };
}

/** The kept record with its gaps filled from the other. */
function filled(keep: PersonRecord, other: PersonRecord) {
	return {
		givenName: keep.givenName,
		familyName: keep.familyName,
		email: keep.email ?? other.email,
		phone: keep.phone ?? other.phone,
		salutation: { ...other.salutation, ...keep.salutation },
		sex: keep.sex === 'not_stated' ? other.sex : keep.sex,
		languages: [...new Set([...keep.languages, ...other.languages])],
	};
}
