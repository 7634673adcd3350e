import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { locales } from '#shared/locale.ts';
import { event } from '#programme/events/server/tables.ts';
import { person } from '#programme/people/server/tables.ts';
import { instant, isSelf, oneOf, primaryId, writesAll } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { feedKinds, type FeedKind } from '../feed.ts';

/** An address at which somebody's calendar asks for their appointments. Only the hash of its secret is kept. */
export const calendarFeed = pgTable(
	'calendar_feed',
	{
		id: primaryId(),
		/** SHA-256, base64url: the secret is 256 random bits, so nothing slower is needed. */
		secretHash: text().notNull().unique('calendar_feed_secret'),
		kind: text().$type<FeedKind>().notNull(),
		personId: uuid()
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		/** The one event it is about; null for all registrations of the person. */
		eventId: uuid().references(() => event.id, { onDelete: 'cascade' }),
		/** What it is for, in the words of who made it. */
		name: text(),
		locale: text().$type<Locale>().notNull(),
		createdAt: instant().notNull(),
		/** A day alone: when somebody's telephone asks at night is nobody's business. */
		lastUsedOn: date(),
		revokedAt: instant(),
	},
	(table) => [
		oneOf('calendar_feed_kind', table.kind, feedKinds),
		oneOf('calendar_feed_locale', table.locale, locales),
		check('calendar_feed_event', sql`(${table.kind} = 'event') = (${table.eventId} is not null)`),
		index('calendar_feed_person').on(table.personId),
		index('calendar_feed_event_person').on(table.eventId, table.personId),
		...rowPolicies({
			read: sql`${writesAll} or ${isSelf(table.personId)}`,
			add: sql`${writesAll} or ${isSelf(table.personId)}`,
			change: sql`${writesAll} or ${isSelf(table.personId)}`,
		}),
	],
);
