import { createHash } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Database } from '../database/client.ts';
import { attempt } from './tables.ts';

export type Limit = {
	/** What is tried: `register.address`. Each purpose counts for itself. */
	readonly purpose: string;
	/** Whom it is counted for: a network address, a folded e-mail address. Only a hash of it is stored. */
	readonly subject: string;
	readonly most: number;
	readonly seconds: number;
};

const counter: Actor = { kind: 'system', name: 'limits', locale: 'en' };

/**
 * Counts one attempt against every limit and throws `limit` / `too_many_attempts` when one is used up. It commits on its
 * own, so that attempts that fail afterwards count as well. Windows are fixed; at their border twice `most` can pass.
 */
export async function spend(db: Database, now: Date, ...limits: readonly Limit[]): Promise<void> {
	const rows = limits.map(({ purpose, subject, seconds }) => {
		const start = Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000;
		return {
			key: createHash('sha256').update(`${purpose}\n${subject}`).digest('base64url'),
			windowStart: new Date(start),
			expiresAt: new Date(start + seconds * 1000),
		};
	});
	// In one order everywhere, so that two requests never wait for each other.
	const inOrder = rows
		.map((row, at) => ({ ...row, most: limits[at]!.most }))
		.sort((a, b) => (a.key < b.key ? -1 : 1));
	const isUsedUp = await db.as(counter, async (tx) => {
		await tx.delete(attempt).where(lt(attempt.expiresAt, now));
		let found = false;
		for (const { most, ...row } of inOrder) {
			const [counted] = await tx
				.insert(attempt)
				.values(row)
				.onConflictDoUpdate({
					target: [attempt.key, attempt.windowStart],
					set: { count: sql`${attempt.count} + 1` },
				})
				.returning({ count: attempt.count });
			if (counted!.count > most) found = true;
		}
		return found;
	});
	if (isUsedUp) throw new Fault('limit', 'too_many_attempts');
}
