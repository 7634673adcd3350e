import { createHmac } from 'node:crypto';
import { Fault } from '#shared/fault.ts';
import type { Deps } from '../deps.ts';

export type Limit = {
	/** What is tried: `register.address`, `sign-in.account`. Each purpose counts for itself. */
	readonly purpose: string;
	/** Whom it is counted for: an account, a folded mail address, a network. Only a keyed hash of it is stored. */
	readonly subject: string;
	readonly most: number;
	readonly seconds: number;
};

/**
 * Counts one attempt against every limit and throws `limit` / `too_many_attempts` (with the minutes to wait as `count`)
 * when one is used up. Every process counts together, and what was counted stays counted, whatever becomes of the
 * caller's transaction. Windows are fixed; at their border twice `most` can pass.
 */
export async function spend(
	deps: Pick<Deps, 'db' | 'now' | 'secret'>,
	...limits: readonly Limit[]
): Promise<void> {
	const now = deps.now().getTime();
	const windows = limits.map(({ purpose, subject, seconds }) => {
		const start = Math.floor(now / (seconds * 1000)) * seconds * 1000;
		const key = createHmac('sha256', deps.secret).update(`${purpose}\n${subject}`).digest('base64url');
		return { key, start: new Date(start), end: new Date(start + seconds * 1000) };
	});
	const { rows } = await deps.db.pool.query<{ key: string; count: number }>(
		`with outdated as (
			delete from attempt where ctid in (
				select ctid from attempt where expires_at < $4 limit 100 for update skip locked))
		insert into attempt (key, window_start, expires_at)
		select * from unnest($1::text[], $2::timestamptz[], $3::timestamptz[])
		order by 1
		on conflict (key, window_start) do update set count = attempt.count + 1
		returning key, count`,
		[
			windows.map(({ key }) => key),
			windows.map(({ start }) => start),
			windows.map(({ end }) => end),
			new Date(now),
		],
	);
	const counts = new Map(rows.map(({ key, count }) => [key, count]));
	const exceeded = windows.findIndex(({ key }, at) => (counts.get(key) ?? 0) > limits[at]!.most);
	if (exceeded === -1) return;
	const minutes = Math.ceil((windows[exceeded]!.end.getTime() - now) / 60_000);
	throw new Fault('limit', 'too_many_attempts', { params: { count: minutes } });
}
