import { sql, type SQL } from 'drizzle-orm';
import {
	boolean,
	customType,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { institution } from '#programme/institutions/server/tables.ts';
import { person } from '#programme/people/server/tables.ts';
import {
	inReach,
	instant,
	isSelf,
	isSystemActor,
	oneOf,
	primaryId,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import type { Card } from '../card.ts';
import {
	caseStates,
	identityStates,
	keptMonths,
	overlayKinds,
	receiptReasons,
	type CaseState,
	type IdentityState,
	type OverlayKind,
	type ReceiptReason,
} from '../centre.ts';
import type { CountedProfiles } from '../counted.ts';

/** Bytes as they came. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'bytea' });

const among = (
	column: AnyPgColumn,
	whose: 'counselled_centres' | 'coordinated_centres' | 'cases_of_mine' | 'identities_of_mine',
): SQL => sql`${column} = any((select koprue.${sql.raw(whose)}())::uuid[])`;
const atCentre = (column: AnyPgColumn) =>
	sql`${isSystemActor} or ${among(column, 'counselled_centres')} or ${among(column, 'coordinated_centres')}`;
/** What the counsellors of a centre alone reach. */
export const counselling = (column: AnyPgColumn) =>
	sql`${isSystemActor} or ${among(column, 'counselled_centres')}`;
const ofCentre = () =>
	uuid()
		.notNull()
		.references(() => counsellingCentre.id, { onDelete: 'cascade' });

/** An institution that counsels. A rule of the database lets nobody but its coordinator change its recovery key. */
export const counsellingCentre = pgTable(
	'counselling_centre',
	{
		id: primaryId(),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		/** The public half; the other is on paper. Null until it was made: no case can be sealed before. */
		recoveryKey: text(),
		recoveryMadeAt: instant(),
		/** When somebody last proved that the sheet opens what is sealed to it. */
		drilledAt: instant(),
		keptMonths: integer().notNull().default(keptMonths),
		openedAt: instant().notNull(),
		closedAt: instant(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		uniqueIndex('counselling_centre_of').on(table.institutionId),
		...rowPolicies({
			read: sql`${writesAll} or ${inReach(table.institutionId, 'counsels')} or ${inReach(table.institutionId, 'coordinates')}`,
			add: sql`${writesAll} and ${table.recoveryKey} is null`,
			change: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
		}),
	],
);

/** The public half of a counsellor's key, for colleagues who seal to it. Neither half is ever rewritten. */
export const counsellorIdentity = pgTable(
	'counsellor_identity',
	{
		id: primaryId(),
		centreId: ofCentre(),
		/** Null once the person was erased. */
		personId: uuid().references(() => person.id, { onDelete: 'set null' }),
		publicKey: text().notNull(),
		state: text().$type<IdentityState>().notNull().default('new'),
		createdAt: instant().notNull(),
		confirmedAt: instant(),
		leftAt: instant(),
	},
	(table) => [
		oneOf('counsellor_identity_state', table.state, identityStates),
		uniqueIndex('counsellor_identity_key').on(table.publicKey),
		// One that counts at a time; a lost one is left and replaced.
		uniqueIndex('counsellor_identity_once')
			.on(table.centreId, table.personId)
			.where(sql`${table.state} <> 'left'`),
		index('counsellor_identity_person').on(table.personId),
		...rowPolicies({
			read: sql`${isSelf(table.personId)} or ${atCentre(table.centreId)}`,
			add: sql`${isSelf(table.personId)} and ${table.state} = 'new' and ${among(table.centreId, 'counselled_centres')}`,
			change: sql`${isSystemActor} or ${among(table.centreId, 'coordinated_centres')}`,
		}),
	],
);

/** The private half, wrapped in the browser by what the server never sees. For its owner alone. */
export const wrappedKey = pgTable(
	'wrapped_key',
	{
		identityId: uuid()
			.primaryKey()
			.references(() => counsellorIdentity.id, { onDelete: 'cascade' }),
		personId: uuid()
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		byPassphrase: text().notNull(),
		/** Which public keys the owner has compared by their words, locked with the private half: no server can add one. */
		trusted: text(),
		changedAt: instant().notNull(),
	},
	(table) => [
		index('wrapped_key_person').on(table.personId),
		...rowPolicies({
			read: sql`${isSystemActor} or ${isSelf(table.personId)}`,
			add: sql`${isSelf(table.personId)} and ${among(table.identityId, 'identities_of_mine')}`,
			change: sql`${isSystemActor} or ${isSelf(table.personId)}`,
		}),
	],
);

const myCase = (column: AnyPgColumn) => sql`${isSystemActor} or ${among(column, 'cases_of_mine')}`;
const ofCase = () =>
	uuid()
		.notNull()
		.references(() => counsellingCase.id, { onDelete: 'cascade' });

/** One client at one centre. Its id is made in the browser, without a network. */
export const counsellingCase = pgTable(
	'counselling_case',
	{
		id: primaryId(),
		centreId: ofCentre(),
		/** Made on a device without a network, so that two cases may bear the same. */
		code: text().notNull(),
		state: text().$type<CaseState>().notNull().default('open'),
		lastMetOn: date().notNull(),
		deletedOn: date().notNull(),
		/** Which day of deletion the counsellors have been told of. */
		toldOf: date(),
	},
	(table) => [
		oneOf('counselling_case_state', table.state, caseStates),
		index('counselling_case_centre').on(table.centreId),
		index('counselling_case_deleted').on(table.deletedOn),
		...rowPolicies({
			read: myCase(table.id),
			add: among(table.centreId, 'counselled_centres'),
			change: myCase(table.id),
		}),
	],
);

/** A case as it was handed in: an age file. Those that nothing follows are what counts; the application rewrites none. */
export const sealedVersion = pgTable(
	'sealed_version',
	{
		id: primaryId(),
		caseId: ofCase(),
		number: integer().notNull(),
		/** Versions of which this one holds everything. */
		follows: uuid().array().notNull(),
		sealed: bytes().notNull(),
		size: integer().notNull(),
		sealedBy: uuid().references(() => counsellorIdentity.id, { onDelete: 'set null' }),
		receivedAt: instant().notNull(),
	},
	(table) => [
		uniqueIndex('sealed_version_number').on(table.caseId, table.number),
		...rowPolicies({
			read: myCase(table.caseId),
			add: sql`${among(table.caseId, 'cases_of_mine')} and ${among(table.sealedBy, 'identities_of_mine')}`,
			change: myCase(table.caseId),
		}),
	],
);

/** Whose keys open a case from its last version on. */
export const sealedFor = pgTable(
	'sealed_for',
	{
		caseId: ofCase(),
		identityId: uuid()
			.notNull()
			.references(() => counsellorIdentity.id, { onDelete: 'cascade' }),
		/** Follows somebody who left, and has to open it by the centre's recovery sheet first. */
		isSuccessor: boolean().notNull().default(false),
	},
	(table) => [
		primaryKey({ columns: [table.caseId, table.identityId] }),
		index('sealed_for_identity').on(table.identityId),
		...rowPolicies({
			read: myCase(table.caseId),
			add: sql`${isSystemActor} or koprue.may_seal_for(${table.caseId}, ${table.identityId})`,
			change: myCase(table.caseId),
		}),
	],
);

/** That a case was deleted. It bears the case's random id, so that a device that was away learns of it, and nothing of the case. */
export const caseReceipt = pgTable(
	'case_receipt',
	{
		caseId: uuid().primaryKey(),
		centreId: ofCentre(),
		reason: text().$type<ReceiptReason>().notNull(),
		deletedOn: date().notNull(),
	},
	(table) => [
		oneOf('case_receipt_reason', table.reason, receiptReasons),
		index('case_receipt_centre').on(table.centreId),
		...rowPolicies({
			read: atCentre(table.centreId),
			add: counselling(table.centreId),
			change: isSystemActor,
		}),
	],
);

/** Cards that a centre added, hid or replaced. No person is in it. */
export const deckOverlay = pgTable(
	'deck_overlay',
	{
		centreId: ofCentre(),
		code: text().notNull(),
		kind: text().$type<OverlayKind>().notNull(),
		card: jsonb().$type<Card>(),
		updatedAt: instant().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.centreId, table.code] }),
		oneOf('deck_overlay_kind', table.kind, overlayKinds),
		...rowPolicies({
			read: counselling(table.centreId),
			add: counselling(table.centreId),
			change: counselling(table.centreId),
		}),
	],
);

/** What a person saw and sent: counts that were protected on their device. Nothing unprotected ever comes here. */
export const counsellingCount = pgTable(
	'counselling_count',
	{
		centreId: ofCentre(),
		/** Whose profiles they are; each counts for the one who made it. */
		identityId: uuid()
			.notNull()
			.references(() => counsellorIdentity.id, { onDelete: 'cascade' }),
		/** A quarter, `2026-Q4`; each is sent once. */
		period: text().notNull(),
		counts: jsonb().$type<CountedProfiles>().notNull(),
		sentAt: instant().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.identityId, table.period] }),
		index('counselling_count_centre').on(table.centreId),
		...rowPolicies({
			read: atCentre(table.centreId),
			add: sql`${among(table.centreId, 'counselled_centres')} and ${among(table.identityId, 'identities_of_mine')}`,
			change: isSystemActor,
		}),
	],
);
