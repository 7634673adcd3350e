import { createHmac } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '../database/client.ts';
import type { Deps } from '../deps.ts';

export type Limit = {
	/** What is tried: `register.address`, `sign-in.account`. Each purpose counts for itself. */
	readonly purpose: string;
	/** Whom it is counted for: an account, a folded mail address, a network. Only a keyed hash of it is stored. */
	readonly subject: string;
	readonly most: number;
	readonly seconds: number;
};

type Needs = Pick<Deps, 'db' | 'now' | 'secret'>;

/**
 * Counts one attempt against every limit and throws `limit` / `too_many_attempts` (with the minutes to wait as `count`)
 * when one is used up. Every process counts together, and what was counted stays counted, whatever becomes of the
 * caller's transaction. Windows are fixed; at their border twice `most` can pass.
 */
export async function spend(deps: Needs, ...limits: readonly Limit[]): Promise<void> {
	const [refused] = await spendEach(deps, [limits]);
	if (refused) throw refused;
}

/** Counts several attempts in their order, in one statement; for each what `spend` would throw, or null. */
export async function spendEach(
	deps: Needs,
	attempts: readonly (readonly Limit[])[],
): Promise<(Fault | null)[]> {
	const waits = await count(drizzle(deps.db.pool), deps, attempts);
	return waits.map((wait) =>
		wait > 0
			? new Fault('limit', 'too_many_attempts', { params: { count: Math.ceil(wait / 60_000) } })
			: null,
	);
}

/** Counts within the caller's transaction and says of each whether all its limits still hold: what is rolled back was not done. */
export async function spendEachIn(
	tx: Tx,
	deps: Needs,
	attempts: readonly (readonly Limit[])[],
): Promise<boolean[]> {
	return (await count(tx, deps, attempts)).map((wait) => wait === 0);
}

/** For each attempt the milliseconds until the first exceeded limit's window ends; 0 if none is exceeded. */
async function count(
	database: { execute(query: SQL): Promise<{ rows: Record<string, unknown>[] }> },
	{ now, secret }: Needs,
	attempts: readonly (readonly Limit[])[],
): Promise<number[]> {
	if (attempts.length === 0) return [];
	const present = now().getTime();
	/** How often each key was spent here so far: the database answers with the sum after the last of them. */
	const spent = new Map<string, { start: string; end: Date; times: number }>();
	const tries = attempts.map((limits) =>
		limits.map(({ purpose, subject, seconds, most }) => {
			const start = Math.floor(present / (seconds * 1000)) * seconds * 1000;
			const key = createHmac('sha256', secret).update(`${purpose}\n${subject}`).digest('base64url');
			const end = new Date(start + seconds * 1000);
			const times = (spent.get(key)?.times ?? 0) + 1;
			spent.set(key, { start: new Date(start).toISOString(), end, times });
			return { key, most, end, times };
		}),
	);
	const values = sql.join(
		[...spent].map(
			([key, { start, end, times }]) =>
				sql`(${key}, ${start}::timestamptz, ${end.toISOString()}::timestamptz, ${times}::int)`,
		),
		sql`, `,
	);
	// In one order everywhere, so that two requests never wait for each other.
	const counted = await database.execute(sql`with outdated as (
			delete from attempt where ctid in (
				select ctid from attempt where expires_at < ${new Date(present).toISOString()}::timestamptz
				limit 100 for update skip locked))
		insert into attempt (key, window_start, expires_at, count)
		select * from (values ${values}) as given order by 1
		on conflict (key, window_start) do update set count = attempt.count + excluded.count
		returning key, count`);
	const counts = new Map(counted.rows.map((row) => [row.key, Number(row.count)]));
	return tries.map((limits) => {
		const exceeded = limits.find(
			({ key, most, times }) => (counts.get(key) ?? 0) - spent.get(key)!.times + times > most,
		);
		return exceeded ? exceeded.end.getTime() - present : 0;
	});
}
