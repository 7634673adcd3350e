import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '../deps.ts';
import { mail } from './tables.ts';
import { MailRefused, type Transport } from './transport.ts';

const postman: Actor = { kind: 'system', name: 'mail', locale: 'en' };
const lease = 2 * 60_000;
/** Minutes until the next attempt; after the last one the mail has failed. */
const pauses = [1, 5, 15, 60, 240, 480, 720];

type Claimed = typeof mail.$inferSelect;

/** Takes the next due mail, so that nobody else sends it for the length of the lease. */
async function claim(deps: Deps): Promise<Claimed | undefined> {
	const now = deps.now();
	return deps.db.as(postman, async (tx) => {
		const [due] = await tx
			.select({ id: mail.id })
			.from(mail)
			.where(
				sql`(${mail.state} = 'waiting' and ${mail.runAt} <= ${now.toISOString()}::timestamptz)
					or (${mail.state} = 'sending' and ${mail.leasedUntil} < ${now.toISOString()}::timestamptz)`,
			)
			.orderBy(mail.runAt)
			.limit(1)
			.for('update', { skipLocked: true });
		if (!due) return undefined;
		const [claimed] = await tx
			.update(mail)
			.set({
				state: 'sending',
				leasedUntil: new Date(now.getTime() + lease),
				attempts: sql`${mail.attempts} + 1`,
			})
			.where(eq(mail.id, due.id))
			.returning();
		return claimed;
	});
}

/** Writes down how the attempt ended, unless it took longer than its lease and somebody else has taken over. */
async function settle(deps: Deps, { id, attempts }: Claimed, outcome: Partial<Claimed>): Promise<void> {
	await deps.db.as(postman, (tx) =>
		tx
			.update(mail)
			.set({ leasedUntil: null, ...outcome })
			.where(and(eq(mail.id, id), eq(mail.attempts, attempts), eq(mail.state, 'sending'))),
	);
}

/**
 * Sends what is due, one mail after the other, and says how many were handed over. Any number of processes may do it at
 * once. A mail is lost by no crash; it can arrive twice only if the process dies between the mail server's "yes" and
 * our note of it, and then carries the same Message-ID.
 */
export async function deliverMail(deps: Deps, transport: Transport | undefined): Promise<number> {
	if (!transport) return keepMail(deps);
	for (let sent = 0; ; sent++) {
		const claimed = await claim(deps);
		if (!claimed) return sent;
		try {
			await transport.send(claimed);
			await settle(deps, claimed, { state: 'sent', sentAt: deps.now(), error: null, text: '', html: '' });
		} catch (error) {
			const pause = error instanceof MailRefused ? undefined : pauses[claimed.attempts - 1];
			const reason = error instanceof MailRefused ? 'refused' : 'mail_server_unreachable';
			await settle(
				deps,
				claimed,
				pause === undefined
					? { state: 'failed', error: reason }
					: { state: 'waiting', error: reason, runAt: new Date(deps.now().getTime() + pause * 60_000) },
			);
		}
	}
}

/** Without a mail server nothing goes out: mails wait in the administrator's outbox to be read there. */
async function keepMail(deps: Deps): Promise<number> {
	const kept = await deps.db.as(postman, (tx) =>
		tx.update(mail).set({ state: 'kept' }).where(eq(mail.state, 'waiting')).returning({ id: mail.id }),
	);
	return kept.length;
}

const dayLength = 24 * 60 * 60_000;

/** For the nightly job: bodies go after a month, whole entries after half a year. */
export async function tidyMail(deps: Deps): Promise<void> {
	const before = (days: number) => new Date(deps.now().getTime() - days * dayLength).toISOString();
	await deps.db.as(postman, async (tx) => {
		await tx.update(mail).set({ text: '', html: '' })
			.where(sql`${mail.createdAt} < ${before(30)}::timestamptz and ${mail.text} <> ''
				and ${mail.state} not in ('waiting', 'sending')`);
		await tx.delete(mail).where(sql`${mail.createdAt} < ${before(180)}::timestamptz`);
	});
}
