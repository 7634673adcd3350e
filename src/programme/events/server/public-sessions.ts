import { and, eq } from 'drizzle-orm';
import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution, isPublicInstitution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { AgendaSession } from '../agenda-session.ts';
import { isPublicSession } from './public-events.ts';
import { roomsOf } from './rooms.ts';
import { sessionsWhere, type SessionInAgenda } from './session-rows.ts';
import { eventSession } from './session-tables.ts';
import { eventHost } from './tables.ts';

export type AgendaRoomFacts = {
	readonly name: string;
	readonly seats: number | null;
	readonly accessibility: LocalizedText | null;
};

export type PublicAgenda = {
	readonly sessions: readonly AgendaSession[];
	/** Those of the sessions alone: a room with nothing public in it is not public. */
	readonly rooms: readonly AgendaRoomFacts[];
};

/** What anybody may know of the agenda of a public event, whoever asks. */
export async function publicAgendaOf(tx: Tx, eventId: string, locale: Locale): Promise<PublicAgenda> {
	const found = await sessionsWhere(tx, and(eq(eventSession.eventId, eventId), isPublicSession));
	const sessions = found.map(shownInPublic);
	const used = new Set(sessions.map(({ room }) => room));
	const rooms = (await roomsOf(tx, eventId, locale)).filter(({ name }) => used.has(name));
	return {
		sessions,
		rooms: rooms.map(({ name, seats, accessibility }) => ({ name, seats, accessibility })),
	};
}

/** A session as a programme prints it: nobody who did not agree to be named, and nothing the office keeps to itself. */
export function shownInPublic(session: SessionInAgenda): AgendaSession {
	return {
		id: session.id,
		type: session.type,
		title: session.title,
		description: session.description,
		startsLocal: session.startsLocal,
		endsLocal: session.endsLocal,
		room: session.room,
		languages: session.languages,
		interpretation: session.interpretation,
		signUp: session.signUp,
		isNotRecorded: session.isNotRecorded,
		confidentiality: session.confidentiality,
		people: session.people
			.filter(({ isNamedInPublic, part }) => isNamedInPublic && part !== 'interpreter')
			.map(({ part, name, institution }) => ({ part, name, institution })),
	};
}

/** The hosts of a public event that are themselves shown in public. */
export async function publicHostsOf(tx: Tx, eventId: string) {
	return tx
		.select({ part: eventHost.part, slug: institution.slug, name: institution.name })
		.from(eventHost)
		.innerJoin(institution, eq(institution.id, eventHost.institutionId))
		.where(and(eq(eventHost.eventId, eventId), isPublicInstitution))
		.orderBy(institution.slug);
}
