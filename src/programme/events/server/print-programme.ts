import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { eventPolicy } from '../policy.ts';
import { composeProgramme, type ProgrammeRecords } from '../programme/compose-programme.ts';
import { findEvent, subjectOf, type EventRow } from './find-event.ts';
import { hostsOf } from './get-event.ts';
import { isPublicEvent, isPublicSession } from './public-events.ts';
import { roomsOf } from './rooms.ts';
import { publicHostsOf, shownInPublic } from './public-sessions.ts';
import { sessionsWhere } from './session-rows.ts';
import { eventSession } from './session-tables.ts';
import { event } from './tables.ts';

export type PrintedProgramme = { readonly pdf: Buffer; readonly hash: string; readonly name: string };

/**
 * The programme of a public event as tagged PDF, made as a visitor sees it, whoever asks. Throws `missing` for any other event,
 * and as `Press.print` does.
 */
export async function printPublicProgramme(
	deps: Deps,
	{ slug, locale }: { readonly slug: string; readonly locale: Locale },
): Promise<PrintedProgramme> {
	const found = await deps.db.as({ kind: 'visitor', locale }, async (tx) => {
		const [row] = await tx
			.select()
			.from(event)
			.where(and(isPublicEvent, eq(event.slug, slug)));
		if (!row) throw new Fault('missing', 'not_found');
		return read(tx, row, { isAll: false, locale, hosts: await publicHostsOf(tx, row.id) });
	});
	return print(deps, { ...found, url: `${deps.origin}/${locale}/events/${slug}` }, locale);
}

/**
 * The programme for those who see the event in the work area, draft or not: with `withClosed`, everything the actor sees of it;
 * otherwise its public sessions alone.
 */
export async function printDeskProgramme(
	deps: Deps,
	actor: Actor,
	{ id, withClosed }: { readonly id: string; readonly withClosed: boolean },
): Promise<PrintedProgramme> {
	const { locale } = actor;
	const found = await deps.db.as(actor, async (tx) => {
		const { takesPart, ...row } = await findEvent(tx, id);
		demand(eventPolicy, 'read', actor, subjectOf({ ...row, takesPart }));
		return read(tx, row, { isAll: withClosed, locale, hosts: await hostsOf(tx, id) });
	});
	return print(deps, { ...found, url: null }, locale);
}

type Found = Omit<ProgrammeRecords, 'url'> & { readonly changedAt: Date };

async function read(
	tx: Tx,
	row: EventRow,
	{ isAll, locale, hosts }: { isAll: boolean; locale: Locale; hosts: ProgrammeRecords['hosts'] },
): Promise<Found> {
	const rows = await sessionsWhere(
		tx,
		and(eq(eventSession.eventId, row.id), isAll ? isNull(eventSession.deletedAt) : isPublicSession),
	);
	const sessions = rows.map(shownInPublic);
	const used = new Set(rows.map(({ roomId }) => roomId));
	const rooms = (await roomsOf(tx, row.id, locale)).filter(({ id }) => used.has(id));
	// What is left out must not be told by the date either: only what is printed counts.
	const changes = [row.updatedAt, ...rows.map(({ updatedAt }) => updatedAt)].map((at) => at.getTime());
	const changedAt = new Date(Math.max(...changes));
	return { event: row, hosts, sessions, rooms, changedAt, changedOn: changedAt.toISOString().slice(0, 10) };
}

async function print(
	deps: Deps,
	{ changedAt, ...records }: ProgrammeRecords & { readonly changedAt: Date },
	locale: Locale,
): Promise<PrintedProgramme> {
	const programme = composeProgramme(records, locale);
	const made = await deps.press.print({
		template: '#programme/events/programme/programme.typ',
		data: { ...programme, author: programme.hosts.map(({ text }) => text).join(', ') },
		dated: changedAt,
	});
	const name = slugOf(readPlain(records.event.title, 'en')) || 'event';
	return { ...made, name: `${name}-${locale}.pdf` };
}
