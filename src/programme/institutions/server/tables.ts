import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	doublePrecision,
	index,
	pgTable,
	text,
	uniqueIndex,
	uuid,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { person } from '#programme/people/server/tables.ts';
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
import type { Locale } from '#shared/locale.ts';
import { document } from '#platform/server/files/tables.ts';
import { affiliationKinds, type AffiliationKind } from '../affiliation.ts';
import {
	institutionKinds,
	sizeClasses,
	type InstitutionKind,
	type ProgrammePart,
	type SizeClass,
} from '../institution.ts';
import {
	partnershipBases,
	partnershipKinds,
	partnershipPhases,
	type PartnershipBasis,
	type PartnershipKind,
	type PartnershipPhase,
} from '../partnership.ts';
import { voicesOfSide, type VoiceOfSide } from '../partnership-step.ts';
import type { Theme } from '../theme.ts';

export const institution = pgTable(
	'institution',
	{
		id: primaryId(),
		slug: text().notNull(),
		name: localized().notNull(),
		acronym: text(),
		kind: text().$type<InstitutionKind>().notNull(),
		/** What it is to the programme. */
		parts: text()
			.array()
			.$type<ProgrammePart[]>()
			.notNull()
			.default(sql`'{}'`),
		/** ISO 3166-1 alpha-2. */
		country: text().notNull(),
		place: text(),
		/** Province or Land. */
		region: text(),
		/** Degrees, of the municipality, never of a building. */
		latitude: doublePrecision(),
		longitude: doublePrecision(),
		parentId: uuid().references((): AnyPgColumn => institution.id, { onDelete: 'set null' }),
		website: text(),
		description: localized(),
		themes: text()
			.array()
			.$type<Theme[]>()
			.notNull()
			.default(sql`'{}'`),
		offers: text()
			.array()
			.$type<Theme[]>()
			.notNull()
			.default(sql`'{}'`),
		seeks: text()
			.array()
			.$type<Theme[]>()
			.notNull()
			.default(sql`'{}'`),
		sizeClass: text().$type<SizeClass>(),
		/** What somebody there can work in. */
		languages: text()
			.array()
			.$type<Locale[]>()
			.notNull()
			.default(sql`'{}'`),
		isPublished: boolean().notNull().default(true),
		search: text().notNull().default(''),
		...recordColumns(),
	},
	(table) => [
		oneOf('institution_kind', table.kind, institutionKinds),
		oneOf('institution_size', table.sizeClass, sizeClasses),
		check('institution_country', sql`${table.country} ~ '^[A-Z]{2}$'`),
		uniqueIndex('institution_slug').on(table.slug),
		index('institution_search').using('gin', sql`${table.search} gin_trgm_ops`),
		...rowPolicies({
			read: sql`${reachesAll} or (${someone} and ${table.isPublished} and ${table.deletedAt} is null) or ${inReach(table.id, 'institutions')}`,
			add: writesAll,
			change: sql`${writesAll} or ${inReach(table.id, 'coordinates')}`,
		}),
	],
);

/** A person's post at an institution, with its dates: people move, records of the past stay right. */
export const affiliation = pgTable(
	'affiliation',
	{
		id: primaryId(),
		personId: uuid()
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		kind: text().$type<AffiliationKind>().notNull().default('staff'),
		title: localized(),
		startsOn: date(),
		endsOn: date(),
		...recordColumns(),
	},
	(table) => [
		oneOf('affiliation_kind', table.kind, affiliationKinds),
		index('affiliation_person').on(table.personId),
		index('affiliation_institution').on(table.institutionId),
		...rowPolicies({
			read: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')} or ${isSelf(table.personId)}`,
			// A post gives its institution sight of the person: only somebody already seen, or new, can be given one.
			add: sql`${writesAll} or (${inReach(table.institutionId, 'coordinates')}
				and (koprue.person_is_new(${table.personId}) or koprue.sees_person(${table.personId})))`,
			change: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
		}),
	],
);

const oneOfMine = (a: AnyPgColumn, b: AnyPgColumn, mine: 'institutions' | 'coordinates' = 'institutions') =>
	sql`(${inReach(a, mine)} or ${inReach(b, mine)})`;

/** Two institutions that work together. `first` and `second` have equal standing. */
export const partnership = pgTable(
	'partnership',
	{
		id: primaryId(),
		firstId: uuid()
			.notNull()
			.references(() => institution.id),
		secondId: uuid()
			.notNull()
			.references(() => institution.id),
		title: localized(),
		kind: text().$type<PartnershipKind>().notNull(),
		phase: text().$type<PartnershipPhase>().notNull(),
		basis: text().$type<PartnershipBasis>().notNull().default('none'),
		basisOn: date(),
		validUntil: date(),
		/** What its written basis is in. */
		basisLanguages: text()
			.array()
			.$type<Locale[]>()
			.notNull()
			.default(sql`'{}'`),
		themes: text()
			.array()
			.$type<Theme[]>()
			.notNull()
			.default(sql`'{}'`),
		startedOn: date(),
		endedOn: date(),
		isPublished: boolean().notNull().default(true),
		...recordColumns(),
	},
	(table) => [
		oneOf('partnership_kind', table.kind, partnershipKinds),
		oneOf('partnership_phase', table.phase, partnershipPhases),
		oneOf('partnership_basis', table.basis, partnershipBases),
		check('partnership_of_two', sql`${table.firstId} <> ${table.secondId}`),
		// One open partnership of a kind between two institutions, whichever of them stands first.
		uniqueIndex('partnership_once')
			.on(
				sql`least(${table.firstId}, ${table.secondId})`,
				sql`greatest(${table.firstId}, ${table.secondId})`,
				table.kind,
			)
			.where(sql`deleted_at is null and phase <> 'ended'`),
		index('partnership_first').on(table.firstId),
		index('partnership_second').on(table.secondId),
		...rowPolicies({
			read: sql`${reachesAll} or (${someone} and ${table.isPublished} and ${table.deletedAt} is null) or ${oneOfMine(table.firstId, table.secondId)}`,
			add: sql`${writesAll} or ${oneOfMine(table.firstId, table.secondId, 'coordinates')}`,
			change: sql`${writesAll} or ${oneOfMine(table.firstId, table.secondId, 'coordinates')}`,
		}),
	],
);

/** One step of a partnership's history: who moved it to which phase, when, on which document. */
export const partnershipStep = pgTable(
	'partnership_step',
	{
		id: primaryId(),
		partnershipId: uuid()
			.notNull()
			.references(() => partnership.id, { onDelete: 'cascade' }),
		phase: text().$type<PartnershipPhase>().notNull(),
		takenOn: date().notNull(),
		note: text(),
		document: text(),
		documentId: uuid().references(() => document.id, { onDelete: 'set null' }),
		/** Who said yes for each side; null where one side's word was enough, or the programme recorded what had been. */
		first: text().$type<VoiceOfSide>(),
		second: text().$type<VoiceOfSide>(),
		/** Who recorded or proposed it, and who confirmed it; null for the system. */
		accountId: text(),
		confirmedBy: text(),
		createdAt: instant().notNull().defaultNow(),
	},
	(table) => [
		index('partnership_step_of').on(table.partnershipId),
		oneOf('partnership_step_phase', table.phase, partnershipPhases),
		oneOf('partnership_step_first', table.first, voicesOfSide),
		oneOf('partnership_step_second', table.second, voicesOfSide),
		...rowPolicies({
			read: sql`exists (select 1 from partnership p where p.id = ${table.partnershipId})`,
			add: sql`${writesAll} or exists (select 1 from partnership p where p.id = ${table.partnershipId}
				and (p.first_id = any((select koprue.ids('coordinates'))::uuid[]) or p.second_id = any((select koprue.ids('coordinates'))::uuid[])))`,
			change: writesAll,
		}),
	],
);
