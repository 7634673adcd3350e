// How many registrations a second the use case takes for one event with three quotas, all at once; beside it the conditional update
// alone, and counting before inserting, which is no faster and oversells.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import * as v from 'valibot';
import { openDatabase } from '#platform/server/database/client.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import {
	addQuota,
	createEvent,
	moveEvent,
	registerPublicly,
	setSeating,
} from '#programme/events/server/api.ts';
import { eventFields } from '#programme/events/event.ts';
import { quotaInput } from '#programme/events/quota.ts';
import { publicRegistrationFields } from '#programme/events/registration.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { row } from './row.ts';

const people = 1_000;
const seats = 900;
const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
const cluster = await startEmbedded(data);
await migrate(cluster.url('koprue_owner'));
const owner = new pg.Pool({ connectionString: cluster.url('koprue_owner'), max: 10 });
const db = openDatabase(cluster.url('koprue_app'), { max: 10 });
const now = new Date('2022-05-01T10:00:00Z');
const deps = { db, now: () => now, origin: 'http://localhost', secret: 'of the bench', press: openPress() };
const team = { kind: 'system', name: 'bench', locale: 'en' } as const;

async function eventWithSeats(): Promise<{ id: string; slug: string }> {
	const made = await createEvent(
		deps,
		team,
		v.parse(eventFields, {
			kind: 'conference',
			title: textIn('en', 'Conference'),
			startsLocal: '2022-06-06T09:00',
			endsLocal: '2022-06-10T17:00',
			zone: 'Europe/Istanbul',
			mode: 'on_site',
			confidentiality: 'public',
			hasPublicRegistration: 'on',
		}),
	);
	await moveEvent(deps, team, { id: made.id, to: 'open' });
	await setSeating(deps, team, { eventId: made.id, admission: 'first_come', offerHours: 48 });
	for (const target of ['event', 'part:participant', 'part:speaker'])
		await addQuota(deps, team, { eventId: made.id, fields: v.parse(quotaInput, { target, size: seats }) });
	return made;
}

/** Runs `work` for so many people, `lanes` at a time; how many a second. */
async function rate(
	count: number,
	lanes: number,
	work: (number: number) => Promise<unknown>,
): Promise<number> {
	const begun = performance.now();
	let next = 0;
	const lane = async () => {
		while (next < count) await work(next++);
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return count / ((performance.now() - begun) / 1000);
}

async function sold(eventId: string): Promise<number> {
	const { rows } = await owner.query<{ count: number }>(
		`select count(*)::int as count from registration where event_id = $1 and state = 'confirmed'`,
		[eventId],
	);
	return rows[0]!.count;
}

const held = await eventWithSeats();
const register = (number: number) =>
	registerPublicly(
		deps,
		{ kind: 'visitor', locale: 'en' },
		{
			slug: held.slug,
			network: String(number >> 7),
			fields: v.parse(publicRegistrationFields, {
				givenName: 'Given',
				familyName: `Family ${number}`,
				email: `person${number}@example.org`,
				locale: 'tr',
				agreed: 'on',
			}),
		},
	);
const throughUseCase = await rate(people, 10, register);
const soldThroughUseCase = await sold(held.id);

const bare = await eventWithSeats();
await owner.query('update quota set size = $1 where event_id = $2', [people, bare.id]);
const conditional = await rate(people, 10, async () => {
	await owner.query(
		'update quota set taken = taken + 1 where event_id = $1 and scope = $2 and taken < size',
		[bare.id, 'event'],
	);
});

const naive = await eventWithSeats();
const { rows: strangers } = await owner.query<{ id: string }>('select id from person');
const counted = await rate(people, 10, async (number) => {
	const { rows } = await owner.query<{ count: number }>(
		`select count(*)::int as count from registration where event_id = $1 and state = 'confirmed'`,
		[naive.id],
	);
	if (rows[0]!.count < seats)
		await owner.query(
			`insert into registration (id, event_id, person_id, state, locale) values ($1, $2, $3, 'confirmed', 'tr')`,
			[newId(), naive.id, strangers[number]!.id],
		);
});

const whole = (value: number) => Math.round(value).toLocaleString('en');
row({
	figure: `a registration through the use case, ${people} people for ${seats} seats, ten at a time`,
	measured: 1000 / throughUseCase,
	limit: 2,
	unit: 'ms',
	beside: `${whole(throughUseCase)} a second, sold ${soldThroughUseCase} of ${seats}; the conditional update alone ${whole(conditional)} a second; counting before inserting ${whole(counted)} a second, sold ${await sold(naive.id)} of ${seats}`,
});

deps.press.close();
await Promise.all([db.close(), owner.end()]);
await cluster.stop();
rmSync(data, { recursive: true, force: true });
