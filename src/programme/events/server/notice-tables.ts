import { sql } from 'drizzle-orm';
import { boolean, check, integer, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, localized, oneOf, primaryId, writesAll } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { noticeKinds, type EventFacts, type NoticeKind, type Untold } from '../notice.ts';
import { invitation } from './invitation-tables.ts';
import { event, eventOrganised, registration } from './tables.ts';

/** What an event sends by itself, and what those who come still believe of it. */
export const eventMailing = pgTable(
	'event_mailing',
	{
		eventId: uuid()
			.primaryKey()
			.references(() => event.id, { onDelete: 'cascade' }),
		/** Days before its beginning; null: nobody is reminded. */
		reminderDays: integer(),
		thanks: boolean().notNull(),
		/** When and where it was when people were last told; null: they know. */
		untold: jsonb().$type<Untold>(),
	},
	(table) => [
		check('event_mailing_days', sql`${table.reminderDays} between 1 and 60`),
		...rowPolicies({ read: eventOrganised, add: eventOrganised, change: eventOrganised }),
	],
);

/** One notice of an event. The same one goes to nobody twice. */
export const eventNotice = pgTable(
	'event_notice',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		kind: text().$type<NoticeKind>().notNull(),
		/** Tells two of one kind apart: the day a reminder is for, the id of what was sent by hand. */
		occasion: text().notNull(),
		subject: localized(),
		body: localized(),
		/** Of a change: when and where it was before. */
		was: jsonb().$type<EventFacts>(),
		mails: integer().notNull().default(0),
		createdAt: instant().notNull(),
	},
	(table) => [
		oneOf('event_notice_kind', table.kind, noticeKinds),
		unique('event_notice_once').on(table.eventId, table.kind, table.occasion),
		...rowPolicies({ read: eventOrganised, add: eventOrganised, change: eventOrganised }),
	],
);

/** Whom a notice went to: by their registration, or while they are invited. Written and counted by the application alone. */
export const noticeMail = pgTable(
	'notice_mail',
	{
		noticeId: uuid()
			.notNull()
			.references(() => eventNotice.id, { onDelete: 'cascade' }),
		registrationId: uuid().references(() => registration.id, { onDelete: 'cascade' }),
		invitationId: uuid().references(() => invitation.id, { onDelete: 'cascade' }),
		createdAt: instant().notNull(),
	},
	(table) => [
		check(
			'notice_mail_to',
			sql`(${table.registrationId} is not null)::int + (${table.invitationId} is not null)::int = 1`,
		),
		unique('notice_mail_once')
			.on(table.noticeId, table.registrationId, table.invitationId)
			.nullsNotDistinct(),
		index('notice_mail_registration').on(table.registrationId, table.createdAt),
		index('notice_mail_invitation').on(table.invitationId),
		...rowPolicies({ read: writesAll, add: writesAll, change: writesAll }),
	],
);
