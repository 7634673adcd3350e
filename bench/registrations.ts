// How many registrations a second the use case serves, forty people at a time, for an event without quotas, with one and with three;
// beside it in the same run the conditional update alone, each with its commit, and counting before inserting, which oversells.
// Others may load the machine: the seconds of processor that one registration takes, of the application and its database, are
// printed too.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import * as v from 'valibot';
import { openDatabase } from '#platform/server/database/client.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { openFiles } from '#platform/server/files/store.ts';
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
import { processorSeconds } from './processor.ts';
import { row } from './row.ts';

const people = 1_000;
const seats = 900;
const lanes = 40;
const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
const cluster = await startEmbedded(data);
await migrate(cluster.url('koprue_owner'));
const owner = new pg.Pool({ connectionString: cluster.url('koprue_owner'), max: lanes });
// Connections that lie idle may see the server go before they do.
owner.on('error', () => {});
const db = openDatabase(cluster.url('koprue_app'));
const now = new Date('2022-05-01T10:00:00Z');
const deps = {
	db,
	now: () => now,
	origin: 'http://localhost',
	secret: 'of the bench',
	press: openPress(),
	files: openFiles('/nowhere'),
};
const team = { kind: 'system', name: 'bench', locale: 'en' } as const;

async function eventWithSeats(...targets: readonly string[]): Promise<{ id: string; slug: string }> {
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
	for (const target of targets)
		await addQuota(deps, team, { eventId: made.id, fields: v.parse(quotaInput, { target, size: seats }) });
	return made;
}

type Pace = { readonly perSecond: number; readonly processor: number };

/** Runs `work` for all people, `lanes` at a time: how many a second, and the milliseconds of processor each took. */
async function pace(work: (number: number) => Promise<unknown>): Promise<Pace> {
	const used = processorSeconds(data);
	const begun = performance.now();
	let next = 0;
	const lane = async () => {
		while (next < people) await work(next++);
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return {
		perSecond: people / ((performance.now() - begun) / 1000),
		processor: ((processorSeconds(data) - used) / people) * 1000,
	};
}

async function sold(eventId: string): Promise<number> {
	const { rows } = await owner.query<{ count: number }>(
		`select count(*)::int as count from registration where event_id = $1 and state = 'confirmed'`,
		[eventId],
	);
	return rows[0]!.count;
}

let rush = 0;
/** New people from all over, each with an address and, of eight, a network of their own. */
async function registering(slug: string): Promise<Pace> {
	const tag = rush++;
	return pace((number) =>
		registerPublicly(
			deps,
			{ kind: 'visitor', locale: 'en' },
			{
				slug,
				network: `${tag}.${number >> 3}`,
				fields: v.parse(publicRegistrationFields, {
					givenName: 'Given',
					familyName: `Family ${number}`,
					email: `person${number}of${tag}@example.org`,
					locale: 'tr',
					agreed: 'on',
				}),
			},
		),
	);
}

// The first hundreds are slow: neither the program nor the plans of its queries are warm.
await registering((await eventWithSeats('event')).slug);
const free = await registering((await eventWithSeats()).slug);
const one = await eventWithSeats('event');
const throughOne = await registering(one.slug);
const three = await eventWithSeats('event', 'part:participant', 'part:speaker');
const throughThree = await registering(three.slug);

const bare = await eventWithSeats('event');
const conditional = await pace(async () => {
	await owner.query(
		'update quota set taken = taken + 1 where event_id = $1 and scope = $2 and taken < size',
		[bare.id, 'event'],
	);
});

const naive = await eventWithSeats();
const { rows: strangers } = await owner.query<{ id: string }>('select id from person limit $1', [people]);
const counted = await pace(async (number) => {
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

const load = loadavg()[0]!.toFixed(1);
const told = ({ perSecond, processor }: Pace) =>
	`${Math.round(perSecond).toLocaleString('en')} a second, ${(perSecond / conditional.perSecond).toFixed(2)} of the update alone, ${processor.toFixed(1)} ms of processor each`;
row({
	figure: `a registration, no quota, ${people} people, ${lanes} at a time`,
	measured: 1000 / free.perSecond,
	limit: 2,
	unit: 'ms',
	beside: told(free),
});
row({
	figure: `the same for ${seats} seats of one quota`,
	measured: 1000 / throughOne.perSecond,
	limit: 2,
	unit: 'ms',
	beside: `${told(throughOne)}, sold ${await sold(one.id)}`,
});
row({
	figure: `the same with three quotas`,
	measured: 1000 / throughThree.perSecond,
	limit: 2,
	unit: 'ms',
	beside: `${told(throughThree)}, sold ${await sold(three.id)}; the machine's load was ${load}`,
});
row({
	figure: 'control: the conditional update alone, with its commit',
	measured: 1000 / conditional.perSecond,
	limit: null,
	unit: 'ms',
	beside: told(conditional),
});
row({
	figure: 'control: counting before inserting',
	measured: 1000 / counted.perSecond,
	limit: null,
	unit: 'ms',
	beside: `${told(counted)}, sold ${await sold(naive.id)} of ${seats}`,
});

deps.press.close();
await Promise.all([db.close(), owner.end()]);
await cluster.stop();
rmSync(data, { recursive: true, force: true });
