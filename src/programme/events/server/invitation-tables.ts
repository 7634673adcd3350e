import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { person } from '#programme/people/server/tables.ts';
import { instant, localized, oneOf, primaryId, writesAll } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { invitationStates, type InvitationState } from '../invitation.ts';
import { registrationParts, type RegistrationPart } from '../registration.ts';
import { event, eventOrganised, registration } from './tables.ts';

const stands = sql`state in ('draft', 'sent', 'opened')`;

/** Somebody asked to come to one event: a person of the records, an address, or an institution that names its people later. */
export const invitation = pgTable(
	'invitation',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		personId: uuid().references(() => person.id, { onDelete: 'cascade' }),
		/** Of somebody who is not in the records: they come into them when they accept. */
		givenName: text(),
		familyName: text(),
		email: text(),
		emailKey: text(),
		/** Whom the person stands for; with seats, the institution that is invited. */
		institutionId: uuid().references(() => institution.id, { onDelete: 'cascade' }),
		seats: integer(),
		part: text().$type<RegistrationPart>().notNull(),
		/** The language of its mails. */
		locale: text().$type<Locale>().notNull(),
		state: text().$type<InvitationState>().notNull().default('draft'),
		note: localized(),
		expiresAt: instant(),
		openedAt: instant(),
		answeredAt: instant(),
		/** Why somebody declined, if they said so. */
		reason: text(),
		mails: integer().notNull().default(0),
		mailedAt: instant(),
		registrationId: uuid().references(() => registration.id, { onDelete: 'set null' }),
		createdAt: instant().notNull().defaultNow(),
		updatedAt: instant().notNull().defaultNow(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		oneOf('invitation_state', table.state, invitationStates),
		oneOf('invitation_part', table.part, registrationParts),
		check(
			'invitation_to',
			sql`(${table.personId} is not null)::int + (${table.email} is not null)::int + (${table.seats} is not null)::int = 1
				and (${table.seats} is null or (${table.seats} > 0 and ${table.institutionId} is not null))`,
		),
		uniqueIndex('invitation_person_once')
			.on(table.eventId, table.personId)
			.where(sql`${stands} and person_id is not null`),
		uniqueIndex('invitation_address_once')
			.on(table.eventId, table.emailKey)
			.where(sql`${stands} and email_key is not null`),
		uniqueIndex('invitation_institution_once')
			.on(table.eventId, table.institutionId)
			.where(sql`${stands} and seats is not null`),
		index('invitation_of_person').on(table.personId),
		index('invitation_of_address').on(table.emailKey),
		index('invitation_registration').on(table.registrationId),
		...rowPolicies({
			read: eventOrganised,
			add: eventOrganised,
			change: eventOrganised,
		}),
	],
);

/**
 * One mail of an invitation: the hash of the secret it carries, and whom it went to, by which the day's mails to one address are
 * counted. Every mail has a secret of its own; all of them open the one invitation, which is answered once.
 */
export const invitationLink = pgTable(
	'invitation_link',
	{
		secretHash: text().primaryKey(),
		invitationId: uuid()
			.notNull()
			.references(() => invitation.id, { onDelete: 'cascade' }),
		addressKey: text().notNull(),
		createdAt: instant().notNull().defaultNow(),
	},
	(table) => [
		index('invitation_link_invitation').on(table.invitationId),
		index('invitation_link_address').on(table.addressKey, table.createdAt),
		...rowPolicies({ read: writesAll, add: writesAll, change: writesAll }),
	],
);
