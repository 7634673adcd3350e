import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { person } from '#programme/people/server/tables.ts';
import {
	isSelf,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { confidentialities, type Confidentiality } from '../event.ts';
import { sessionTypes, signUps, type Interpretation, type SessionType, type SignUp } from '../session.ts';
import { sessionParts, type SessionPart } from '../session-person.ts';
import { event, eventInReach, eventOrganised, localTime, takesPart } from './tables.ts';

/** Where sessions of one event take place. A room is known to whoever sees a session in it, and to nobody else. */
export const eventRoom = pgTable(
	'event_room',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		seats: integer(),
		/** What people who use a wheelchair, an induction loop or a guide dog need to know of it. */
		accessibility: localized(),
		version: integer().notNull().default(1),
	},
	(table) => [
		check('event_room_seats', sql`${table.seats} > 0`),
		index('event_room_event').on(table.eventId),
		...rowPolicies({
			read: sql`${reachesAll} or ${eventInReach} or exists (select 1 from event_session s where s.room_id = ${table.id})`,
			add: eventOrganised,
			change: eventOrganised,
		}),
	],
);

/** A part of an event's programme. */
export const eventSession = pgTable(
	'event_session',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		type: text().$type<SessionType>().notNull(),
		title: localized().notNull(),
		description: localized(),
		startsLocal: localTime().notNull(),
		endsLocal: localTime().notNull(),
		roomId: uuid().references(() => eventRoom.id, { onDelete: 'set null' }),
		languages: text()
			.array()
			.$type<Locale[]>()
			.notNull()
			.default(sql`'{}'`),
		confidentiality: text().$type<Confidentiality>().notNull().default('public'),
		/** As that of the event. */
		calendarSequence: integer().notNull().default(0),
		interpretation: jsonb().$type<Interpretation[]>().notNull().default([]),
		signUp: text().$type<SignUp>().notNull().default('none'),
		/** Nobody may record sound or picture in it. */
		isNotRecorded: boolean().notNull().default(false),
		...recordColumns(),
	},
	(table) => [
		oneOf('event_session_type', table.type, sessionTypes),
		oneOf('event_session_sign_up', table.signUp, signUps),
		index('event_session_room').on(table.roomId),
		oneOf('event_session_confidentiality', table.confidentiality, confidentialities),
		check('event_session_ends_after_start', sql`${table.endsLocal} >= ${table.startsLocal}`),
		index('event_session_event').on(table.eventId, table.startsLocal),
		...rowPolicies({
			read: sql`${reachesAll} or ${eventInReach}
				or (${table.deletedAt} is null and ${table.confidentiality} <> 'internal' and (${table.confidentiality} = 'public' or ${takesPart(table.eventId)})
					and exists (select 1 from event e where e.id = ${table.eventId}))`,
			add: eventOrganised,
			change: eventOrganised,
		}),
	],
);

/**
 * Who speaks, moderates or interprets in a session. The name is kept as the programme prints it; `personId` says who of the
 * people in the records that is. An interpreter is never named to anybody but those who organise.
 */
export const sessionPerson = pgTable(
	'session_person',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		sessionId: uuid()
			.notNull()
			.references(() => eventSession.id, { onDelete: 'cascade' }),
		part: text().$type<SessionPart>().notNull(),
		personId: uuid().references(() => person.id),
		name: text().notNull(),
		institution: text(),
		isNamedInPublic: boolean().notNull().default(false),
		position: integer().notNull().default(0),
	},
	(table) => [
		oneOf('session_person_part', table.part, sessionParts),
		check('session_person_interpreter', sql`${table.part} <> 'interpreter' or not ${table.isNamedInPublic}`),
		index('session_person_event').on(table.eventId),
		index('session_person_session').on(table.sessionId),
		index('session_person_person').on(table.personId),
		...rowPolicies({
			read: sql`${reachesAll} or ${eventInReach} or ${isSelf(table.personId)}
				or (${table.isNamedInPublic} and exists (select 1 from event_session s where s.id = ${table.sessionId} and s.confidentiality in ('public', 'participants')))`,
			add: eventOrganised,
			change: eventOrganised,
		}),
	],
);
