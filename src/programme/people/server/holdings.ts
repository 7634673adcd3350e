import { eq, getTableName, inArray } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { mail } from '#platform/server/mail/tables.ts';
import { account, oneTimeLink } from '#platform/server/session/tables.ts';
import { accessGrant, accountPerson } from './tables.ts';
import type { PersonRecord } from './find-person.ts';

/**
 * What one slice keeps about people. Slices that build on this one declare theirs, and `src/holdings.ts` brings them together; a test
 * asks the database whether every table that refers to a person is among them.
 */
export type Joining = {
	readonly fromId: string;
	readonly toId: string;
	/** Where both said something else about the same: whose word holds; null: nobody has decided. */
	readonly whose: 'staying' | 'gone' | null;
};

export type PersonHolding = {
	readonly tables: readonly PgTable[];
	/** Everything kept about the person, by table, as it stands. */
	readonly disclose: (
		tx: Tx,
		person: PersonRecord,
		deps: Deps,
	) => Promise<Readonly<Record<string, readonly unknown[]>>>;
	/**
	 * Before two people who are one are joined: what only the application may write. Throws where somebody has to decide. Run again,
	 * it changes nothing more.
	 */
	readonly prepare?: (deps: Deps, joining: Joining) => Promise<void>;
	/** Makes everything of one person another's, when both are the same human being. */
	readonly move: (tx: Tx, fromId: string, toId: string) => Promise<void>;
	/** Removes what tells who it was; what is counted stays. */
	readonly erase: (tx: Tx, person: PersonRecord, now: Date) => Promise<void>;
};

/** Access, account, and the mails that went to the address. */
export const ownHolding: PersonHolding = {
	tables: [accessGrant, accountPerson],
	disclose: async (tx, person) => ({
		[getTableName(accessGrant)]: await tx
			.select()
			.from(accessGrant)
			.where(eq(accessGrant.personId, person.id)),
		[getTableName(account)]: await tx
			.select({
				id: account.id,
				name: account.name,
				email: account.email,
				locale: account.locale,
				createdAt: account.createdAt,
			})
			.from(account)
			.innerJoin(accountPerson, eq(accountPerson.accountId, account.id))
			.where(eq(accountPerson.personId, person.id)),
		[getTableName(mail)]: person.email
			? await tx
					.select({ kind: mail.kind, subject: mail.subject, text: mail.text, createdAt: mail.createdAt })
					.from(mail)
					.where(eq(mail.recipient, person.email))
			: [],
	}),
	move: async (tx, fromId, toId) => {
		await tx.update(accessGrant).set({ personId: toId }).where(eq(accessGrant.personId, fromId));
		const [theirs] = await tx.select().from(accountPerson).where(eq(accountPerson.personId, toId));
		// Two accounts cannot be one person's: the one that was not kept is closed, with its sessions.
		if (theirs) await closeAccounts(tx, fromId);
		else await tx.update(accountPerson).set({ personId: toId }).where(eq(accountPerson.personId, fromId));
	},
	erase: async (tx, person) => {
		await tx.delete(accessGrant).where(eq(accessGrant.personId, person.id));
		const addresses = await closeAccounts(tx, person.id);
		if (person.email) addresses.push(person.email);
		if (addresses.length > 0) await tx.delete(mail).where(inArray(mail.recipient, addresses));
		await tx.delete(oneTimeLink).where(eq(oneTimeLink.subject, person.id));
	},
};

/** Closes the accounts of a person; answers their addresses. */
async function closeAccounts(tx: Tx, personId: string): Promise<string[]> {
	const rows = await tx
		.select({ id: account.id, email: account.email })
		.from(account)
		.innerJoin(accountPerson, eq(accountPerson.accountId, account.id))
		.where(eq(accountPerson.personId, personId));
	const ids = rows.map(({ id }) => id);
	if (ids.length > 0) {
		await tx.delete(oneTimeLink).where(inArray(oneTimeLink.subject, ids));
		await tx.delete(account).where(inArray(account.id, ids));
	}
	return rows.map(({ email }) => email);
}
