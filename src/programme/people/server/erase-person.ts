import { createHash } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { personPolicy } from '../policy.ts';
import { findPerson, personSubject, type PersonRecord } from './find-person.ts';
import type { PersonHolding } from './holdings.ts';
import { demandRemovable } from './protect.ts';
import { person, tombstone } from './tables.ts';

export const tombstoneOf = (personId: string): string => createHash('sha256').update(personId).digest('hex');

/**
 * Erases a person: name, addresses, posts, account and notes go for good; the record without them stays, so that attendances
 * are counted as before. A tombstone keeps a restored backup from bringing them back. It cannot be undone.
 */
export async function erasePerson(
	deps: Deps,
	actor: Actor,
	id: string,
	holdings: readonly PersonHolding[],
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const record = await findPerson(tx, id);
		demand(personPolicy, 'erase', actor, await personSubject(tx, record));
		await demandRemovable(tx, actor, id);
		await erase(tx, actor, deps.now(), record, holdings);
	});
}

/**
 * Erases again whoever has a tombstone but came back with a backup or an import. Runs nightly and after every restore;
 * answers how many there were. `more`: hashes of a list kept outside of the database, since a backup from before
 * an erasure does not know of it.
 */
export async function eraseAgain(
	deps: Deps,
	holdings: readonly PersonHolding[],
	more: readonly string[] = [],
): Promise<number> {
	const system = { kind: 'system', name: 'erasure', locale: 'en' } as const;
	return deps.db.as(system, async (tx) => {
		for (const idHash of more.filter((text) => /^[0-9a-f]{64}$/.test(text)))
			await tx.insert(tombstone).values({ idHash, erasedAt: deps.now() }).onConflictDoNothing();
		const back = await tx
			.select()
			.from(person)
			.where(
				and(
					isNull(person.erasedAt),
					sql`encode(sha256(convert_to(${person.id}::text, 'UTF8')), 'hex') in (select id_hash from tombstone)`,
				),
			);
		for (const record of back) await erase(tx, system, deps.now(), record, holdings);
		return back.length;
	});
}

/** The hashes of everybody erased, to be kept beside the backups. */
export async function listErasures(deps: Deps): Promise<string[]> {
	const system = { kind: 'system', name: 'erasure', locale: 'en' } as const;
	const rows = await deps.db.as(system, (tx) => tx.select({ idHash: tombstone.idHash }).from(tombstone));
	return rows.map(({ idHash }) => idHash).toSorted((a, b) => a.localeCompare(b));
}

async function erase(
	tx: Tx,
	actor: Actor,
	now: Date,
	record: PersonRecord,
	holdings: readonly PersonHolding[],
): Promise<void> {
	for (const holding of holdings) await holding.erase(tx, record, now);
	const { rowCount } = await tx
		.update(person)
		.set({
			givenName: '',
			familyName: '',
			email: null,
			emailKey: null,
			phone: null,
			salutation: {},
			languages: [],
			search: '',
			erasedAt: now,
			// One that lay in the bin comes out: it is nobody any more, and the purge must not take what is counted.
			deletedAt: null,
			updatedAt: now,
			version: sql`${person.version} + 1`,
		})
		.where(and(eq(person.id, record.id), isNull(person.erasedAt)));
	if (rowCount === 0) throw new Fault('missing', 'not_found');
	await tx
		.insert(tombstone)
		.values({ idHash: tombstoneOf(record.id), erasedAt: now })
		.onConflictDoNothing();
	await audit(tx, actor, now, { noun: 'person', recordId: record.id, action: 'erase' });
}
