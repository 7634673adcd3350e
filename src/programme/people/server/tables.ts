import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex, uuid, date } from 'drizzle-orm/pg-core';
import { roles, scopeKinds, type Role, type ScopeKind } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import {
	instant,
	isSelf,
	oneOf,
	primaryId,
	recordColumns,
	writesAll,
	writesScoped,
} from '#platform/server/database/columns.ts';
import { account } from '#platform/server/session/tables.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { sexes, type Sex } from '../person.ts';

export const person = pgTable(
	'person',
	{
		id: primaryId(),
		givenName: text().notNull(),
		familyName: text().notNull(),
		/** As typed; comparisons go through `emailKey`. A minister registered by their office has none. */
		email: text(),
		/** Folded for comparison; unique among people not in the bin. */
		emailKey: text(),
		/** How to address the person, by language: "Frau Dr.", "Sayın". */
		salutation: jsonb().$type<Partial<Record<Locale, string>>>().notNull().default({}),
		sex: text().$type<Sex>().notNull().default('not_stated'),
		/** Preferred first. */
		languages: text()
			.array()
			.$type<Locale[]>()
			.notNull()
			.default(sql`'{}'`),
		phone: text(),
		/** Folded names and e-mail, for search. */
		search: text().notNull().default(''),
		/** When everything that tells who it was was removed; what is counted stays. */
		erasedAt: instant(),
		...recordColumns(),
	},
	(table) => [
		oneOf('person_sex', table.sex, sexes),
		uniqueIndex('person_email_key')
			.on(table.emailKey)
			.where(sql`deleted_at is null`),
		index('person_search').using('gin', sql`${table.search} gin_trgm_ops`),
		...rowPolicies({
			// Who reads only sees whoever took part, as the lists of events and the records behind a figure name them.
			read: sql`${writesAll} or ${isSelf(table.id)}
				or exists (select 1 from affiliation a where a.person_id = ${table.id} and a.deleted_at is null
					and a.institution_id = any((select koprue.ids('coordinates'))::uuid[]))
				or exists (select 1 from registration r where r.person_id = ${table.id})`,
			add: writesScoped,
			change: sql`${writesAll} or (${writesScoped} and (${isSelf(table.id)}
				or exists (select 1 from affiliation a where a.person_id = ${table.id} and a.deleted_at is null
					and (a.ends_on is null or a.ends_on >= current_date)
					and a.institution_id = any((select koprue.ids('coordinates'))::uuid[]))))`,
		}),
	],
);

/** Which account is which person's: one each. */
export const accountPerson = pgTable(
	'account_person',
	{
		accountId: text()
			.primaryKey()
			.references(() => account.id, { onDelete: 'cascade' }),
		personId: uuid()
			.notNull()
			.unique('account_person_person')
			.references(() => person.id, { onDelete: 'cascade' }),
	},
	(table) =>
		rowPolicies({
			read: sql`${writesAll} or ${isSelf(table.personId)}`,
			add: writesAll,
			change: writesAll,
		}),
);

/** A role of a person and what it reaches; dated, because people move. */
export const accessGrant = pgTable(
	'access_grant',
	{
		id: primaryId(),
		personId: uuid()
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		role: text().$type<Role>().notNull(),
		scope: text().$type<ScopeKind>().notNull(),
		/** The project, institution or event; null for the whole programme. */
		scopeId: uuid(),
		validFrom: date().notNull().defaultNow(),
		validUntil: date(),
		createdAt: instant().notNull().defaultNow(),
	},
	(table) => [
		oneOf('access_grant_role', table.role, roles),
		oneOf('access_grant_scope', table.scope, scopeKinds),
		index('access_grant_person').on(table.personId),
		...rowPolicies({
			read: sql`${writesAll} or ${isSelf(table.personId)}`,
			add: writesAll,
			change: writesAll,
		}),
	],
);

/**
 * That a person was erased, so that a backup from before does not bring them back. The id is hashed: the list says
 * nothing to somebody who does not hold the records themselves, and may outlive them.
 */
export const tombstone = pgTable(
	'tombstone',
	{
		/** SHA-256 of the person's id, hexadecimal. */
		idHash: text().primaryKey(),
		erasedAt: instant().notNull(),
	},
	() => rowPolicies({ read: writesAll, add: writesAll, change: sql`false` }),
);

/**
 * What a program signs its requests with. It may do what its role allows, and no more than the account that made it may
 * at the time; of the token itself only a hash is kept.
 */
export const apiToken = pgTable(
	'api_token',
	{
		id: primaryId(),
		accountId: text()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' }),
		/** What it is for, in the words of who made it. */
		name: text().notNull(),
		/** Its first characters, to tell one from another. */
		start: text().notNull(),
		/** SHA-256, hexadecimal: the token is 256 random bits, so nothing slower is needed. */
		hash: text().notNull().unique('api_token_hash'),
		role: text().$type<Role>().notNull(),
		scope: text().$type<ScopeKind>().notNull(),
		scopeId: uuid(),
		createdAt: instant().notNull(),
		expiresAt: instant().notNull(),
		lastUsedOn: date(),
		revokedAt: instant(),
	},
	(table) => [
		oneOf('api_token_role', table.role, roles),
		oneOf('api_token_scope', table.scope, scopeKinds),
		...rowPolicies({ read: writesAll, add: writesAll, change: writesAll }),
	],
);
