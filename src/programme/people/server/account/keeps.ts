import { eq, sql } from 'drizzle-orm';
import { auditEntry } from '#platform/server/audit/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { mail } from '#platform/server/mail/tables.ts';
import { account, accountSession, credential, passkey } from '#platform/server/session/tables.ts';
import type { Actor } from '#shared/actor.ts';
import { person } from '../tables.ts';
import { doorkeeper } from './link.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Everything that is kept about the owner of an account, for them to take away: by table, every record that refers to
 * their account or their person. Found through the database's own foreign keys, so that a table added later is in it
 * without anybody thinking of it. Secrets (hashes, keys, codes) are told as "kept", not as what they are.
 */
export async function whatIsKept(
	deps: Deps,
	actor: Extract<Actor, { kind: 'account' }>,
): Promise<Readonly<Record<string, Rows>>> {
	const { accountId, personId } = actor;
	return deps.db.as(doorkeeper, async (tx) => {
		const [own] = await tx.select().from(account).where(eq(account.id, accountId));
		const sessions = await tx.select().from(accountSession).where(eq(accountSession.userId, accountId));
		const credentials = await tx.select().from(credential).where(eq(credential.userId, accountId));
		const passkeys = await tx.select().from(passkey).where(eq(passkey.userId, accountId));
		return {
			account: own ? [own] : [],
			sessions: sessions.map(({ token: _, ...session }) => session),
			credentials: credentials.map(({ providerId, createdAt, updatedAt }) => ({
				kind: providerId,
				createdAt,
				updatedAt,
			})),
			passkeys: passkeys.map(({ name, deviceType, createdAt }) => ({ name, deviceType, createdAt })),
			person: personId ? await tx.select().from(person).where(eq(person.id, personId)) : [],
			...(personId ? await referring(tx, personId) : {}),
			mails: await tx
				.select({ kind: mail.kind, subject: mail.subject, state: mail.state, createdAt: mail.createdAt })
				.from(mail)
				.where(eq(mail.recipient, own?.email ?? '')),
			done: await tx
				.select({
					at: auditEntry.at,
					noun: auditEntry.noun,
					recordId: auditEntry.recordId,
					action: auditEntry.action,
					fields: auditEntry.fields,
				})
				.from(auditEntry)
				.where(eq(auditEntry.accountId, accountId)),
		};
	});
}

/** The records of every table with a foreign key to the person. */
async function referring(tx: Tx, personId: string): Promise<Record<string, Rows>> {
	const { rows } = await tx.execute<{ table: string; column: string }>(sql`
		select k.conrelid::regclass::text as "table", a.attname as "column"
		from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
		where k.contype = 'f' and k.confrelid = 'person'::regclass and k.connamespace = 'public'::regnamespace
		order by 1, 2`);
	const found: Record<string, Rows> = {};
	for (const { table, column } of rows) {
		const name = table.replaceAll('"', '');
		const kept = await tx.execute(
			sql`select * from ${sql.identifier(name)} where ${sql.identifier(column)} = ${personId}`,
		);
		found[name] = [...(found[name] ?? []), ...kept.rows];
	}
	return found;
}
