import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeQuota } from '#world/events.ts';
import { setSeating } from '../api.ts';

const { deps, owner, urls } = await testDatabase({ now: () => new Date('2022-05-01T10:00:00Z') });
const script = fileURLToPath(new URL('../../../../../tests/world/registrants.ts', import.meta.url));
const seats = 40;

/** Two processes of the application, each with a hundred people who register in the same moment. */
async function race(way: 'app' | 'naive', slug: string): Promise<number> {
	const processes = ['a', 'b'].map((tag) => {
		const args = [script, urls.application, way, slug, tag, '100', String(seats)];
		const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
		const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
		return { child, lines };
	});
	for (const { lines } of processes) expect((await lines.next()).value).toBe('ready');
	for (const { child } of processes) child.stdin.write('go\n');
	let done = 0;
	for (const { child, lines } of processes) {
		done += Number(/^done (\d+)$/.exec((await lines.next()).value as string)![1]);
		if (child.exitCode === null) await once(child, 'exit');
	}
	return done;
}

async function states(slug: string): Promise<Record<string, number>> {
	const { rows } = await owner.query<{ state: string; count: number }>(
		`select r.state, count(*)::int as count from registration r join event e on e.id = r.event_id
		where e.slug = $1 group by 1 order by 1`,
		[slug],
	);
	return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

// Only against hanging: four processes start on what the machine has left.
test(
	'200 registrations at once in two processes get exactly the 40 seats there are; counting before inserting oversells',
	{ timeout: 600_000 },
	async () => {
		const held = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
		await setSeating(deps, team, { eventId: held.id, admission: 'first_come', offerHours: 48 });
		const quotas = [
			await makeQuota(deps, held.id, seats),
			await makeQuota(deps, held.id, seats + 5, 'part:participant'),
		];
		expect(await race('app', held.slug)).toBe(200);
		expect(await states(held.slug)).toEqual({ confirmed: seats, waitlisted: 200 - seats });
		const { rows } = await owner.query(
			`select q.taken, (select count(*)::int from registration_seat s where s.quota_id = q.id) as seats
		from quota q where q.id = any($1) order by q.size`,
			[quotas],
		);
		expect(rows).toEqual([
			{ taken: seats, seats },
			{ taken: seats, seats },
		]);
		const { rows: mails } = await owner.query(
			`select count(*)::int as all, (count(*) filter (where text like '%için yeriniz var%'))::int as confirmed,
			(count(*) filter (where text like '%Bekleme listesindesiniz%'))::int as waiting from mail`,
		);
		expect(mails).toEqual([{ all: 200, confirmed: seats, waiting: 200 - seats }]);

		const naive = await makeEvent(deps, {}, 'open');
		await race('naive', naive.slug);
		expect((await states(naive.slug)).confirmed).toBeGreaterThan(seats);
	},
);
