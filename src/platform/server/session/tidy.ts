import { lt } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { JobKind } from '../jobs/job.ts';
import { worker } from '../jobs/job.ts';
import { removeOldLinks } from './link.ts';
import { accountSession, verification } from './tables.ts';

/** Removes sessions, half-done sign-ins and links that are over. */
export async function tidySessions(deps: Deps): Promise<void> {
	const now = deps.now();
	await deps.db.as(worker, async (tx) => {
		await tx.delete(accountSession).where(lt(accountSession.expiresAt, now));
		await tx.delete(verification).where(lt(verification.expiresAt, now));
		await removeOldLinks(tx, now);
	});
}

export const forgetOldSessions: JobKind = {
	kind: 'session.tidy',
	isNightly: true,
	run: (deps) => tidySessions(deps),
};
