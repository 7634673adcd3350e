import { createHash } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { isSame } from '#shared/same.ts';
import type { Tx } from '../database/client.ts';
import { auditEntry } from './tables.ts';

export type AuditEvent = {
	readonly noun: string;
	readonly recordId: string | null;
	readonly action: string;
	/** Names of the fields that changed; never what is in them. */
	readonly fields?: readonly string[];
};

function actorName(actor: Actor): string {
	return actor.kind === 'system' ? `system:${actor.name}` : actor.kind;
}

/** SHA-256 over the previous hash and the entry's own columns in a fixed order; what `verify` recomputes. */
export function chainHash(previous: string, parts: readonly (string | null)[]): string {
	return createHash('sha256')
		.update(JSON.stringify([previous, ...parts]))
		.digest('hex');
}

/** Rows a statement: the wire protocol takes 65,535 parameters. */
const batch = 1_000;

/**
 * Adds one entry per event to the chain, in the caller's transaction: what is not committed was never done.
 * Writers queue on one advisory lock until they commit, so call it last.
 */
export async function audit(tx: Tx, actor: Actor, at: Date, ...events: readonly AuditEvent[]): Promise<void> {
	if (events.length === 0) return;
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.audit'))`);
	const [last] = await tx
		.select({ hash: auditEntry.hash })
		.from(auditEntry)
		.orderBy(desc(auditEntry.number))
		.limit(1);
	let previous = last?.hash ?? '';
	const accountId = actor.kind === 'account' ? actor.accountId : null;
	const rows = events.map(({ noun, recordId, action, fields = [] }) => {
		const row = {
			at,
			accountId,
			actor: actorName(actor),
			noun,
			recordId,
			action,
			fields: [...fields],
			previous,
		};
		const hash = chainHash(previous, [
			at.toISOString(),
			accountId,
			row.actor,
			noun,
			recordId,
			action,
			...fields,
		]);
		previous = hash;
		return { ...row, hash };
	});
	for (let at = 0; at < rows.length; at += batch)
		await tx.insert(auditEntry).values(rows.slice(at, at + batch));
}

/** The fields in which two records differ, for `AuditEvent.fields`. */
export function changedFields(
	before: Readonly<Record<string, unknown>>,
	after: Readonly<Record<string, unknown>>,
): string[] {
	return Object.keys(after).filter((key) => !isSame(before[key], after[key]));
}
