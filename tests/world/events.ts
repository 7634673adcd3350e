import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Deps } from '#platform/server/deps.ts';
import { eventFields, type EventFields, type EventState } from '#programme/events/event.ts';
import {
	addRegistrationInput,
	publicRegistrationFields,
	type PublicRegistrationFields,
} from '#programme/events/registration.ts';
import { quotaInput } from '#programme/events/quota.ts';
import {
	addQuota,
	addRegistration,
	addRoom,
	addSession,
	addSessionPerson,
	createEvent,
	moveEvent,
	type AddRegistration,
} from '#programme/events/server/api.ts';
import type { RoomFields } from '#programme/events/room.ts';
import type { SessionPersonFields } from '#programme/events/session-person.ts';
import { sessionFields, type SessionFields } from '#programme/events/session.ts';
import { textIn } from '#shared/text.ts';
import { team } from './actors.ts';

/** A valid event: five days in Buca, in June 2022. */
export function eventValues(changes: Partial<EventFields> = {}): EventFields {
	const usual = {
		kind: 'workshop',
		title: textIn('tr', 'Göç ve uyum çalıştayı'),
		startsLocal: '2022-06-06T09:00',
		endsLocal: '2022-06-10T17:00',
		zone: 'Europe/Istanbul',
		mode: 'on_site',
		place: 'Buca',
		country: 'TR',
		confidentiality: 'public',
	};
	return { ...v.parse(eventFields, usual), ...changes };
}

const pathTo: Readonly<Record<EventState, readonly EventState[]>> = {
	draft: [],
	announced: ['announced'],
	open: ['open'],
	closed: ['open', 'closed'],
	running: ['open', 'running'],
	done: ['open', 'running', 'done'],
	cancelled: ['announced', 'cancelled'],
	postponed: ['announced', 'postponed'],
};

/** An event that has come to a state by allowed steps. */
export async function makeEvent(
	deps: Deps,
	changes: Partial<EventFields> = {},
	state: EventState = 'draft',
): Promise<{ id: string; slug: string }> {
	const made = await createEvent(deps, team, eventValues(changes));
	for (const to of pathTo[state]) await moveEvent(deps, team, { id: made.id, to });
	return made;
}

export function sessionValues(changes: Partial<SessionFields> = {}): SessionFields {
	const usual = {
		type: 'workshop',
		title: textIn('en', 'Working together'),
		startsLocal: '2022-06-06T10:00',
		endsLocal: '2022-06-06T11:00',
		confidentiality: 'public',
	};
	return { ...v.parse(sessionFields, usual), ...changes };
}

export async function makeSession(
	deps: Deps,
	eventId: string,
	changes: Partial<SessionFields> = {},
): Promise<string> {
	return (await addSession(deps, team, { eventId, fields: sessionValues(changes) })).id;
}

export async function makeRoom(
	deps: Deps,
	eventId: string,
	changes: Partial<RoomFields> = {},
): Promise<string> {
	const fields = { name: 'Room', seats: null, accessibility: null, ...changes };
	return (await addRoom(deps, team, { eventId, fields })).id;
}

/** Somebody in a session; a speaker who may be named, unless it is said otherwise. */
export async function makeSessionPerson(
	deps: Deps,
	eventId: string,
	sessionId: string,
	changes: Partial<SessionPersonFields> = {},
): Promise<string> {
	const usual = { part: 'speaker', personId: null, name: 'Deniz Çınar', institution: null } as const;
	const fields = { ...usual, isNamedInPublic: true, ...changes };
	return (await addSessionPerson(deps, team, { eventId, sessionId, fields })).id;
}

/** Names that no other call gave. */
export function newcomer(changes: Partial<NonNullable<AddRegistration['newcomer']>> = {}) {
	const tag = randomBytes(5).toString('hex');
	return {
		givenName: `Ayşe ${tag}`,
		familyName: 'Yılmaz',
		email: `ayse.${tag}@example.org`,
		sex: 'female' as const,
		...changes,
	};
}

export function registrationValues(eventId: string, changes: Partial<AddRegistration> = {}): AddRegistration {
	const usual = { eventId, newcomer: newcomer(), part: 'participant', locale: 'tr' };
	return { ...v.parse(addRegistrationInput, usual), ...changes };
}

export async function makeRegistration(
	deps: Deps,
	eventId: string,
	changes: Partial<AddRegistration> = {},
): Promise<string> {
	return (await addRegistration(deps, team, registrationValues(eventId, changes))).id;
}

/** A quota of everybody at an event, or of what `target` says: `part:speaker`, `country:TR`. */
export async function makeQuota(
	deps: Deps,
	eventId: string,
	size: number,
	target = 'event',
): Promise<string> {
	return (await addQuota(deps, team, { eventId, fields: v.parse(quotaInput, { target, size }) })).id;
}

/** What somebody sends from the public page. */
export function publicFields(changes: Record<string, unknown> = {}): PublicRegistrationFields {
	const { givenName, familyName, email } = newcomer();
	const usual = { givenName, familyName, email, locale: 'de', agreed: 'on' };
	return v.parse(publicRegistrationFields, { ...usual, ...changes });
}
