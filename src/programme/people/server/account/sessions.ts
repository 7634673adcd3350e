import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { accountSession } from '#platform/server/session/tables.ts';
import type { Locale } from '#shared/locale.ts';
import type { Session } from '../access/actor.ts';
import { doorkeeper } from './link.ts';
import { asActor } from './sign-in.ts';

export type OpenSession = {
	readonly id: string;
	readonly isThisOne: boolean;
	/** What the browser said of itself. */
	readonly browser: string | null;
	readonly startedAt: Date;
	readonly expiresAt: Date;
};

/** Where the account is signed in at present, the latest first. */
export async function listSessions(deps: Deps, session: Session): Promise<OpenSession[]> {
	const rows = await deps.db.as(doorkeeper, (tx) =>
		tx
			.select()
			.from(accountSession)
			.where(and(eq(accountSession.userId, session.accountId), gt(accountSession.expiresAt, deps.now())))
			.orderBy(desc(accountSession.createdAt)),
	);
	return rows.map(({ id, userAgent, createdAt, expiresAt }) => ({
		id,
		isThisOne: id === session.id,
		browser: userAgent,
		startedAt: createdAt,
		expiresAt,
	}));
}

/** Ends one of the account's own sessions, or all but the present one. Somebody else's id ends nothing. */
export async function endSessions(
	deps: Deps,
	session: Session,
	which: { readonly id: string } | 'others',
	locale: Locale,
): Promise<number> {
	const actor = asActor(session.accountId, locale);
	return deps.db.as(doorkeeper, async (tx) => {
		const ended = await tx
			.delete(accountSession)
			.where(
				and(
					eq(accountSession.userId, session.accountId),
					which === 'others' ? ne(accountSession.id, session.id) : eq(accountSession.id, which.id),
				),
			)
			.returning({ id: accountSession.id });
		if (ended.length > 0)
			await audit(tx, actor, deps.now(), {
				noun: 'account',
				recordId: session.accountId,
				action: 'end-sessions',
			});
		return ended.length;
	});
}
