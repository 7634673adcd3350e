import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../database/client.ts';
import { account } from '../session/tables.ts';
import { auditEntry } from './tables.ts';

/** One thing that was done to a record; `by` is the name of the account, null for visitor and system. */
export type Change = {
	readonly number: number;
	readonly at: Date;
	readonly noun: string;
	readonly recordId: string | null;
	readonly action: string;
	readonly fields: readonly string[];
	readonly actor: string;
	readonly by: string | null;
};

/** What is shown of an entry, `account` joined. */
export const changeColumns = {
	number: auditEntry.number,
	at: auditEntry.at,
	noun: auditEntry.noun,
	recordId: auditEntry.recordId,
	action: auditEntry.action,
	fields: auditEntry.fields,
	actor: auditEntry.actor,
	by: account.name,
};

/** What was done to one record, the latest first. Ask the noun's policy before: the chain itself hides nothing. */
export async function historyOf(tx: Tx, noun: string, recordId: string, limit = 50): Promise<Change[]> {
	return tx
		.select(changeColumns)
		.from(auditEntry)
		.leftJoin(account, eq(account.id, auditEntry.accountId))
		.where(and(eq(auditEntry.noun, noun), eq(auditEntry.recordId, recordId)))
		.orderBy(desc(auditEntry.number))
		.limit(limit);
}

/** The latest changes to records of these nouns. Ask the policies before. */
export async function latestChanges(tx: Tx, nouns: readonly string[], limit = 20): Promise<Change[]> {
	return tx
		.select(changeColumns)
		.from(auditEntry)
		.leftJoin(account, eq(account.id, auditEntry.accountId))
		.where(inArray(auditEntry.noun, [...nouns]))
		.orderBy(desc(auditEntry.number))
		.limit(limit);
}
