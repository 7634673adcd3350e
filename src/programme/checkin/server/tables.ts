import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { event, eventOrganised, registration } from '#programme/events/server/tables.ts';
import { instant, oneOf, primaryId } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { scanKinds, type ScanKind } from '../scan.ts';

/** Whoever answers for who comes to the event; nobody else, readers of the programme included. */
const ofOrganisers = () => rowPolicies({ read: eventOrganised, add: eventOrganised, change: eventOrganised });
const ofEvent = () =>
	uuid()
		.notNull()
		.references(() => event.id, { onDelete: 'cascade' });

/** Signs the badges of one event. The public half goes to its gates. */
export const badgeKey = pgTable(
	'badge_key',
	{
		eventId: ofEvent().primaryKey(),
		publicKey: text().notNull(),
		privateKey: text().notNull(),
	},
	ofOrganisers,
);

/** One badge of one registration. A reissue revokes it and makes another. */
export const badge = pgTable(
	'badge',
	{
		id: primaryId(),
		eventId: ofEvent(),
		registrationId: uuid()
			.notNull()
			.references(() => registration.id, { onDelete: 'cascade' }),
		serial: text().notNull(),
		code: text().notNull(),
		issuedAt: instant().notNull(),
		revokedAt: instant(),
	},
	(table) => [
		uniqueIndex('badge_serial').on(table.serial),
		uniqueIndex('badge_code').on(table.eventId, table.code),
		uniqueIndex('badge_in_force')
			.on(table.registrationId)
			.where(sql`${table.revokedAt} is null`),
		...ofOrganisers(),
	],
);

/** A device that may check in at one event. Of its link and of its credential only hashes are kept. */
export const gate = pgTable(
	'gate',
	{
		id: primaryId(),
		eventId: ofEvent(),
		name: text().notNull(),
		createdAt: instant().notNull(),
		validUntil: instant().notNull(),
		/** Null once a device has used it. */
		linkHash: text(),
		deviceHash: text(),
		openedAt: instant(),
		seenAt: instant(),
		/** By how much the device's clock was behind at its last upload. */
		clockBehindSeconds: integer(),
		revokedAt: instant(),
	},
	(table) => [
		index('gate_event').on(table.eventId),
		uniqueIndex('gate_link').on(table.linkHash),
		uniqueIndex('gate_device').on(table.deviceHash),
		...ofOrganisers(),
	],
);

/** What happened at a gate. Added to and read, never changed: the application may not. */
export const checkIn = pgTable(
	'check_in',
	{
		nonce: uuid().primaryKey(),
		eventId: ofEvent(),
		/** Null: at the desk. */
		gateId: uuid().references(() => gate.id, { onDelete: 'cascade' }),
		counter: bigint({ mode: 'number' }).notNull(),
		kind: text().$type<ScanKind>().notNull(),
		undoes: uuid(),
		badgeId: uuid().references(() => badge.id, { onDelete: 'cascade' }),
		/** As the device's clock showed it, and by ours. */
		deviceAt: instant().notNull(),
		at: instant().notNull(),
		receivedAt: instant().notNull(),
	},
	(table) => [
		oneOf('check_in_kind', table.kind, scanKinds),
		index('check_in_event').on(table.eventId),
		index('check_in_badge').on(table.badgeId),
		...ofOrganisers(),
	],
);
