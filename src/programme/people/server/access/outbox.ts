import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { mail, type MailState } from '#platform/server/mail/tables.ts';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Page } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { administrationPolicy } from '../../access-policy.ts';

export type MailEntry = {
	readonly id: string;
	readonly kind: string;
	readonly recipient: string;
	readonly subject: string;
	readonly state: MailState;
	readonly error: string | null;
	readonly attempts: number;
	readonly createdAt: Date;
	readonly sentAt: Date | null;
	readonly runAt: Date;
};

const shown = {
	id: mail.id,
	kind: mail.kind,
	recipient: mail.recipient,
	subject: mail.subject,
	state: mail.state,
	error: mail.error,
	attempts: mail.attempts,
	createdAt: mail.createdAt,
	sentAt: mail.sentAt,
	runAt: mail.runAt,
};
const size = 50;

/** A page of the outbox, the latest first. */
export async function listMails(
	deps: Deps,
	actor: Actor,
	{ state, page }: { readonly state: MailState | null; readonly page: number },
): Promise<Page<MailEntry>> {
	demand(administrationPolicy, 'outbox', actor, undefined);
	const wanted = state ? eq(mail.state, state) : undefined;
	return deps.db.as(actor, async (tx) => {
		const [counted] = await tx.select({ total: count() }).from(mail).where(wanted);
		const total = counted?.total ?? 0;
		const pages = Math.max(1, Math.ceil(total / size));
		const at = Math.min(page, pages);
		const items = await tx
			.select(shown)
			.from(mail)
			.where(wanted)
			.orderBy(desc(mail.createdAt), desc(mail.id))
			.limit(size)
			.offset((at - 1) * size);
		return { items, total, page: at, pages, size };
	});
}

/** Where there is no mail server, kept mails are read here; that somebody did stands in the audit log. */
export async function readMail(
	deps: Deps,
	actor: Actor,
	id: string,
): Promise<MailEntry & { readonly text: string | null }> {
	demand(administrationPolicy, 'outbox', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		const [found] = await tx
			.select({ ...shown, text: mail.text })
			.from(mail)
			.where(eq(mail.id, id));
		if (!found) throw new Fault('missing', 'not_found');
		// A mail on its way has links in it that are for its reader alone.
		const isReadable = found.state === 'kept' && found.text !== '';
		if (isReadable) await audit(tx, actor, deps.now(), { noun: 'mail', recordId: id, action: 'read' });
		return { ...found, text: isReadable ? found.text : null };
	});
}

/** Sends what was kept or has failed, now. */
export async function releaseMail(deps: Deps, actor: Actor, id: string): Promise<void> {
	demand(administrationPolicy, 'outbox', actor, undefined);
	await deps.db.as(actor, async (tx) => {
		const released = await tx
			.update(mail)
			.set({ state: 'waiting', attempts: 0, runAt: deps.now(), error: null })
			.where(and(eq(mail.id, id), inArray(mail.state, ['kept', 'failed']), sql`${mail.text} <> ''`))
			.returning({ id: mail.id });
		if (released.length === 0) throw new Fault('conflict', 'mail_text_is_gone');
		await audit(tx, actor, deps.now(), { noun: 'mail', recordId: id, action: 'release' });
	});
}
