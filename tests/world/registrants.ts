// One of several application processes that register people at the same moment. It says "ready", waits for a line, registers as many
// as it was told, all at once, and says how many were let in.
import { once } from 'node:events';
import * as v from 'valibot';
import { openDatabase } from '#platform/server/database/client.ts';
import { openFiles } from '#platform/server/files/store.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import { registerPublicly } from '#programme/events/server/api.ts';
import { publicRegistrationFields } from '#programme/events/registration.ts';
import { isFault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';

const [url = '', way = '', slug = '', tag = '', count = '0', size = '0'] = process.argv.slice(2);
const db = openDatabase(url, { max: 20 });
const deps = {
	db,
	now: () => new Date('2022-05-01T10:00:00Z'),
	origin: 'http://localhost:3000',
	secret: 'of the tests',
	press: openPress(),
	files: openFiles('/nowhere'),
};

/** What seems natural and oversells: to count, and to add when there is room. */
async function countThenInsert(number: number): Promise<void> {
	const client = await db.pool.connect();
	try {
		await client.query(
			`begin; select set_config('koprue.reach', 'all', true), set_config('koprue.writes', 'all', true)`,
		);
		const { rows } = await client.query<{ event: string; taken: number }>(
			`select e.id as event, (select count(*)::int from registration r where r.event_id = e.id and r.state = 'confirmed') as taken
			from event e where e.slug = $1`,
			[slug],
		);
		const { event, taken } = rows[0]!;
		const id = newId();
		await client.query(`insert into person (id, given_name, family_name) values ($1, $2, 'Naive')`, [
			id,
			`${tag}${number}`,
		]);
		if (taken < Number(size))
			await client.query(
				`insert into registration (id, event_id, person_id, state, locale) values ($1, $2, $3, 'confirmed', 'en')`,
				[newId(), event, id],
			);
		await client.query('commit');
	} finally {
		client.release();
	}
}

let attempts = 0;
const register = (number: number) =>
	registerPublicly(
		deps,
		{ kind: 'visitor', locale: 'en' },
		{
			slug,
			network: `${tag}${attempts}`,
			fields: v.parse(publicRegistrationFields, {
				givenName: `Given ${number}`,
				familyName: `Family ${tag}`,
				// A new address and network for each attempt: those for one are limited.
				email: `${tag}${number}x${attempts++}@example.org`,
				locale: 'tr',
				agreed: 'on',
			}),
		},
	);

// Connections are open before the race begins.
await Promise.all(Array.from({ length: 20 }, () => db.pool.query('select 1')));
console.log('ready');
await once(process.stdin, 'data');
const work = way === 'naive' ? countThenInsert : register;

/** Whoever is told that no connection was free in time clicks again, as people do. */
async function insist(number: number): Promise<void> {
	for (;;) {
		try {
			return await work(number);
		} catch (error) {
			if (!isFault(error) || error.kind !== 'unavailable') throw error;
		}
	}
}
const ends = await Promise.allSettled(Array.from({ length: Number(count) }, (_, number) => insist(number)));
for (const end of ends) if (end.status === 'rejected') console.error(String(end.reason));
console.log(`done ${ends.filter(({ status }) => status === 'fulfilled').length}`);
deps.press.close();
await db.close();
process.exit(0);
