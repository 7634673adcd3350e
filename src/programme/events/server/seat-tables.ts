import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import { institution } from '#programme/institutions/server/tables.ts';
import {
	inReach,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { admissions, quotaScopes, type Admission, type QuotaScope } from '../quota.ts';
import { registrationParts, type RegistrationPart } from '../registration.ts';
import { groupPolicies, type GroupPolicy } from '../waiting.ts';
import { eventSession } from './session-tables.ts';
import { event, eventInReach, eventOrganised, registration } from './tables.ts';

// Functions, not subqueries: a policy that looks into tables with policies of their own makes the plan of a join so large that making
// it takes a hundred times as long as running it.
const eventSeen = sql`${reachesAll} or koprue.sees_event(event_id)`;
const registrationSeen = sql`${reachesAll} or koprue.sees_registration(registration_id)`;
const registrationOrganised = sql`${writesAll} or koprue.keeps_registration(registration_id)`;

/** How those who register for an event come by a seat; without a row, the team answers everybody. */
export const seating = pgTable(
	'seating',
	{
		eventId: uuid()
			.primaryKey()
			.references(() => event.id, { onDelete: 'cascade' }),
		admission: text().$type<Admission>().notNull(),
		offerHours: integer().notNull(),
	},
	(table) => [
		oneOf('seating_admission', table.admission, admissions),
		check('seating_offer_hours', sql`${table.offerHours} between 1 and 336`),
		...rowPolicies({ read: eventSeen, add: eventOrganised, change: eventOrganised }),
	],
);

/** The people an institution sends to one event. */
export const delegation = pgTable(
	'delegation',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		policy: text().$type<GroupPolicy>().notNull(),
		...recordColumns(),
	},
	(table) => [
		oneOf('delegation_policy', table.policy, groupPolicies),
		uniqueIndex('delegation_once').on(table.eventId, table.institutionId),
		index('delegation_institution').on(table.institutionId),
		...rowPolicies({
			read: sql`${reachesAll} or ${inReach(table.institutionId, 'coordinates')} or ${eventInReach}`,
			add: eventOrganised,
			change: eventOrganised,
		}),
	],
);

/** Who belongs to a delegation. */
export const delegate = pgTable(
	'delegate',
	{
		registrationId: uuid()
			.primaryKey()
			.references(() => registration.id, { onDelete: 'cascade' }),
		delegationId: uuid()
			.notNull()
			.references(() => delegation.id, { onDelete: 'cascade' }),
		isHead: boolean().notNull().default(false),
	},
	(table) => [
		index('delegate_delegation').on(table.delegationId),
		uniqueIndex('delegate_head')
			.on(table.delegationId)
			.where(sql`${table.isHead}`),
		...rowPolicies({ read: registrationSeen, add: registrationOrganised, change: registrationOrganised }),
	],
);

/** A session somebody has signed up for. */
export const sessionSignUp = pgTable(
	'session_sign_up',
	{
		registrationId: uuid()
			.notNull()
			.references(() => registration.id, { onDelete: 'cascade' }),
		sessionId: uuid()
			.notNull()
			.references(() => eventSession.id, { onDelete: 'cascade' }),
	},
	(table) => [
		primaryKey({ columns: [table.registrationId, table.sessionId] }),
		index('session_sign_up_session').on(table.sessionId),
		...rowPolicies({ read: registrationSeen, add: registrationOrganised, change: registrationOrganised }),
	],
);

/** Seats on a part of an event. `taken` is the number of its seats that are held, and only moves together with them. */
export const quota = pgTable(
	'quota',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		scope: text().$type<QuotaScope>().notNull(),
		part: text().$type<RegistrationPart>(),
		country: text(),
		sessionId: uuid().references(() => eventSession.id, { onDelete: 'cascade' }),
		delegationId: uuid().references(() => delegation.id, { onDelete: 'cascade' }),
		name: localized(),
		/** May be lowered below what is taken: nobody loses a seat, and nobody gets one until enough are free again. */
		size: integer().notNull(),
		taken: integer().notNull().default(0),
		...recordColumns(),
	},
	(table) => [
		oneOf('quota_scope', table.scope, quotaScopes),
		oneOf('quota_part', table.part, registrationParts),
		check('quota_size', sql`${table.size} >= 0 and ${table.taken} >= 0`),
		check(
			'quota_target',
			sql`(${table.scope} = 'part') = (${table.part} is not null) and (${table.scope} = 'country') = (${table.country} is not null)
				and (${table.scope} = 'session') = (${table.sessionId} is not null) and (${table.scope} = 'delegation') = (${table.delegationId} is not null)`,
		),
		unique('quota_once')
			.on(table.eventId, table.scope, table.part, table.country, table.sessionId, table.delegationId)
			.nullsNotDistinct(),
		...rowPolicies({ read: eventSeen, add: eventOrganised, change: eventOrganised }),
	],
);

/**
 * A seat that is held. No cascade from the registration: whoever removes one has to give its seats back first, or the database
 * refuses.
 */
export const registrationSeat = pgTable(
	'registration_seat',
	{
		registrationId: uuid()
			.notNull()
			.references(() => registration.id),
		quotaId: uuid()
			.notNull()
			.references(() => quota.id, { onDelete: 'cascade' }),
	},
	(table) => [
		primaryKey({ columns: [table.registrationId, table.quotaId] }),
		index('registration_seat_quota').on(table.quotaId),
		...rowPolicies({ read: registrationSeen, add: registrationOrganised, change: registrationOrganised }),
	],
);
