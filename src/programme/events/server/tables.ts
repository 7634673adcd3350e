import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { institution, partnership } from '#programme/institutions/server/tables.ts';
import type { Theme } from '#programme/institutions/theme.ts';
import { person } from '#programme/people/server/tables.ts';
import { actionField, project } from '#programme/projects/server/tables.ts';
import {
	inReach,
	instant,
	isSelf,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	someone,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import {
	confidentialities,
	eventKinds,
	eventModes,
	eventStates,
	hostParts,
	type Confidentiality,
	type EventKind,
	type EventMode,
	type EventState,
	type HostPart,
} from '../event.ts';
import {
	registrationParts,
	registrationStates,
	type RegistrationPart,
	type RegistrationState,
} from '../registration.ts';

/** Wall-clock time at the event's place, as printed on its programme; the zone stands beside it. */
export const localTime = () => timestamp({ withTimezone: false, mode: 'string', precision: 0 });

/** Events the actor, or an institution the actor acts for, takes part in or hosts. */
export const takesPart = (eventId: AnyPgColumn) =>
	sql`${eventId} = any((select koprue.events_of_mine())::uuid[])`;

export const event = pgTable(
	'event',
	{
		id: primaryId(),
		slug: text().notNull(),
		kind: text().$type<EventKind>().notNull(),
		state: text().$type<EventState>().notNull().default('draft'),
		title: localized().notNull(),
		summary: localized(),
		description: localized(),
		projectId: uuid().references(() => project.id),
		actionField: integer().references(() => actionField.number),
		partnershipId: uuid().references(() => partnership.id),
		/** Events of one series share it. */
		series: text(),
		startsLocal: localTime().notNull(),
		endsLocal: localTime().notNull(),
		/** IANA zone, such as Europe/Istanbul. */
		zone: text().notNull(),
		/** `startsLocal` in `zone`, for ordering and "next events"; computed on every write. */
		startsAt: instant().notNull(),
		endsAt: instant().notNull(),
		mode: text().$type<EventMode>().notNull().default('on_site'),
		venue: text(),
		place: text(),
		/** ISO 3166-1 alpha-2; null for purely online events. */
		country: text(),
		languages: text()
			.array()
			.$type<Locale[]>()
			.notNull()
			.default(sql`'{}'`),
		confidentiality: text().$type<Confidentiality>().notNull().default('public'),
		/** Whether anybody may register on the event's page while it is open; otherwise people are invited or entered. */
		hasPublicRegistration: boolean().notNull().default(false),
		/** Wall-clock time at the event's place after which the page takes no more registrations. */
		registrationClosesLocal: localTime(),
		themes: text()
			.array()
			.$type<Theme[]>()
			.notNull()
			.default(sql`'{}'`),
		/** Told at length in the brochure's "exchange in action", in this order; null for the others. */
		storyOrder: integer(),
		/** Heading of the story where the event's own title would not tell it; null means that title. */
		storyTitle: localized(),
		story: localized(),
		search: text().notNull().default(''),
		/** Raised by the database with every change of when, where and whether, once it was announced; calendars go by it. */
		calendarSequence: integer().notNull().default(0),
		/** Whether it was ever told to anybody: what is cancelled as a draft stays unknown. Kept by the database. */
		wasAnnounced: boolean().notNull().default(false),
		...recordColumns(),
	},
	(table) => [
		oneOf('event_kind', table.kind, eventKinds),
		oneOf('event_state', table.state, eventStates),
		oneOf('event_mode', table.mode, eventModes),
		oneOf('event_confidentiality', table.confidentiality, confidentialities),
		check('event_ends_after_start', sql`${table.endsLocal} >= ${table.startsLocal}`),
		uniqueIndex('event_slug').on(table.slug),
		index('event_starts').on(table.startsAt),
		index('event_project').on(table.projectId),
		index('event_search').using('gin', sql`${table.search} gin_trgm_ops`),
		...rowPolicies({
			read: sql`${reachesAll}
				or (${someone} and ${table.deletedAt} is null and ${table.state} <> 'draft' and ${table.confidentiality} = 'public'
					and (${table.state} <> 'cancelled' or ${table.wasAnnounced}))
				or (${table.deletedAt} is null and ${table.state} <> 'draft' and ${table.confidentiality} <> 'internal' and ${takesPart(table.id)})
				or ${inReach(table.id, 'events')} or ${inReach(table.projectId, 'projects')}`,
			add: sql`${writesAll} or ${inReach(table.projectId, 'organised_projects')}`,
			change: sql`${writesAll} or ${inReach(table.id, 'organised_events')} or ${inReach(table.projectId, 'organised_projects')}
				or (${table.kind} = 'training' and ${inReach(table.id, 'trained_events')})`,
		}),
	],
);

/** Of a table that names its event: events and projects the actor holds a role for, whichever. It reads, and writes nothing. */
export const eventInReach = sql`exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))`;
/** Those who organise the event. */
export const eventOrganised = sql`${writesAll} or koprue.keeps_event(event_id)`;

export const eventHost = pgTable(
	'event_host',
	{
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		part: text().$type<HostPart>().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.eventId, table.institutionId, table.part] }),
		oneOf('event_host_part', table.part, hostParts),
		...rowPolicies({
			read: sql`exists (select 1 from event e where e.id = ${table.eventId})`,
			add: eventOrganised,
			change: eventOrganised,
		}),
	],
);

/** One person at one event. */
export const registration = pgTable(
	'registration',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id),
		personId: uuid()
			.notNull()
			.references(() => person.id),
		/** Whom the person stands for at this event: fixed then, right also after they have moved on. */
		institutionId: uuid().references(() => institution.id),
		/** As typed on the public page, until somebody of the team has matched it with an institution. */
		institutionTyped: text(),
		part: text().$type<RegistrationPart>().notNull().default('participant'),
		state: text().$type<RegistrationState>().notNull().default('submitted'),
		/** The language its mails are written in. */
		locale: text().$type<Locale>().notNull(),
		attendedAt: instant(),
		/** Since when it stands on the waiting list: the order of the line. */
		waitingSince: instant(),
		/** Until when an offered seat is kept. */
		offerEndsAt: instant(),
		note: text(),
		/** Which wording of the privacy notice was agreed to on the public page, in which language it stood, and when. */
		agreedWording: text(),
		agreedLocale: text().$type<Locale>(),
		agreedAt: instant(),
		...recordColumns(),
	},
	(table) => [
		oneOf('registration_part', table.part, registrationParts),
		oneOf('registration_state', table.state, registrationStates),
		uniqueIndex('registration_once').on(table.eventId, table.personId),
		index('registration_person').on(table.personId),
		index('registration_institution').on(table.institutionId),
		index('registration_waiting')
			.on(table.eventId, table.waitingSince)
			.where(sql`${table.state} = 'waitlisted'`),
		index('registration_offered')
			.on(table.offerEndsAt)
			.where(sql`${table.state} = 'offered'`),
		...rowPolicies({
			read: sql`${reachesAll} or ${isSelf(table.personId)} or ${inReach(table.institutionId, 'coordinates')} or ${eventInReach}`,
			// Coordinators write nothing of an event themselves: the application does, after it has asked for which delegation.
			add: eventOrganised,
			change: eventOrganised,
		}),
	],
);

/** A link by which somebody without an account sees and cancels their registration. Only the hash of its secret is kept. */
export const registrationLink = pgTable(
	'registration_link',
	{
		secretHash: text().primaryKey(),
		registrationId: uuid()
			.notNull()
			.references(() => registration.id, { onDelete: 'cascade' }),
		createdAt: instant().notNull().defaultNow(),
		validUntil: instant().notNull(),
	},
	(table) => [
		index('registration_link_registration').on(table.registrationId),
		...rowPolicies({
			read: writesAll,
			// Who answers for who comes may have a link written to them, and reads none.
			add: sql`${writesAll} or koprue.keeps_registration(registration_id)`,
			change: writesAll,
		}),
	],
);
