import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Fault } from '#shared/fault.ts';
import type { Deps } from '../deps.ts';

export type Limit = {
	/** What is counted: `sign-in.address`, `mail.recovery`. */
	readonly purpose: string;
	/** Who is counted: an account, a mail address, a network address. */
	readonly subject: string;
	readonly most: number;
	readonly seconds: number;
};

/**
 * Counts one attempt for each limit and throws `limit` where one is exceeded. Every process counts together, and what
 * was counted stays counted, whatever becomes of the caller's transaction.
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
		`insert into attempt (key, window_start, expires_at)
		select * from unnest($1::text[], $2::timestamptz[], $3::timestamptz[])
		order by 1
		on conflict (key, window_start) do update set count = attempt.count + 1
		returning key, count`,
		[windows.map(({ key }) => key), windows.map(({ start }) => start), windows.map(({ end }) => end)],
	);
	const counts = new Map(rows.map(({ key, count }) => [key, count]));
	const exceeded = windows.findIndex(({ key }, at) => (counts.get(key) ?? 0) > limits[at]!.most);
	if (exceeded === -1) return;
	const minutes = Math.ceil((windows[exceeded]!.end.getTime() - now) / 60_000);
	throw new Fault('limit', 'too_many_attempts', { params: { count: minutes } });
}

/** The network a request came from: one household gets a whole IPv6 /64, so that is what is counted. */
export function network(address: string): string {
	if (!isIPv6(address)) return address;
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped) return mapped[1]!;
	const [head = '', tail = ''] = address.split('%')[0]!.split('::');
	const left = head.split(':').filter(Boolean);
	const right = tail.split(':').filter(Boolean);
	const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
	return groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':');
}
