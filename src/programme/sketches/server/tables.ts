import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	uniqueIndex,
	uuid,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { eventSession } from '#programme/events/server/session-tables.ts';
import type { InstitutionKind } from '#programme/institutions/institution.ts';
import { institution, partnership } from '#programme/institutions/server/tables.ts';
import { lesson, recommendation } from '#programme/outcomes/server/follow-up-tables.ts';
import { practice } from '#programme/outcomes/server/practice-tables.ts';
import { person } from '#programme/people/server/tables.ts';
import { project } from '#programme/projects/server/tables.ts';
import {
	inReach,
	instant,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	someone,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import type { CallStep, Tier } from '../funder-call.ts';
import { sketchStates, type SketchFields, type SketchState } from '../sketch.ts';

const list = <T extends string>() =>
	text()
		.array()
		.$type<T[]>()
		.notNull()
		.default(sql`'{}'`);

/**
 * The conditions of one call of a funder, with the year they hold for. Funders publish them, so the database hides them from nobody;
 * the pages that show them are those of the desk.
 */
export const funderCall = pgTable(
	'funder_call',
	{
		id: primaryId(),
		name: localized().notNull(),
		funder: localized().notNull(),
		year: integer().notNull(),
		sourceUrl: text(),
		applicants: localized(),
		applicantKinds: list<InstitutionKind>(),
		applicantCountries: list(),
		partnerCountries: list(),
		currency: text().notNull(),
		tiers: jsonb().$type<Tier[]>().notNull(),
		mostFunding: doublePrecision(),
		leastOwn: doublePrecision(),
		isInKindCounted: boolean().notNull(),
		mostLumpSum: doublePrecision(),
		startsFrom: date(),
		endsUntil: date(),
		steps: jsonb().$type<CallStep[]>().notNull(),
		zone: text().notNull(),
		...recordColumns(),
	},
	(table) => [
		check('funder_call_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
		index('funder_call_year').on(table.year),
		...rowPolicies({
			read: sql`${reachesAll} or ${someone}`,
			add: writesAll,
			change: writesAll,
		}),
	],
);

const mine = (first: AnyPgColumn, second: AnyPgColumn) =>
	sql`(${inReach(first, 'coordinates')} or ${inReach(second, 'coordinates')})`;

/** What the two sides of a partnership want to do together. Its words stand in its versions. */
export const sketch = pgTable(
	'sketch',
	{
		id: primaryId(),
		partnershipId: uuid()
			.notNull()
			.references(() => partnership.id),
		/** The sides as they were when it was begun: they write it, whatever becomes of the partnership. */
		firstId: uuid()
			.notNull()
			.references(() => institution.id),
		secondId: uuid()
			.notNull()
			.references(() => institution.id),
		state: text().$type<SketchState>().notNull().default('draft'),
		submittedAt: instant(),
		/** Whom to ask on each side. Beside the words that are agreed to, so that they can change and people be erased. */
		firstContactId: uuid().references(() => person.id, { onDelete: 'set null' }),
		secondContactId: uuid().references(() => person.id, { onDelete: 'set null' }),
		/** The latest of its versions, and what lists and links need of it. */
		number: integer().notNull(),
		title: localized().notNull(),
		callId: uuid().references(() => funderCall.id, { onDelete: 'set null' }),
		sessionId: uuid().references(() => eventSession.id, { onDelete: 'set null' }),
		lessonId: uuid().references(() => lesson.id, { onDelete: 'set null' }),
		recommendationId: uuid().references(() => recommendation.id, { onDelete: 'set null' }),
		practiceId: uuid().references(() => practice.id, { onDelete: 'set null' }),
		/** What became of it once it was granted. */
		projectId: uuid().references(() => project.id, { onDelete: 'set null' }),
		search: text().notNull().default(''),
		...recordColumns(),
	},
	(table) => [
		oneOf('sketch_state', table.state, sketchStates),
		check('sketch_of_two', sql`${table.firstId} <> ${table.secondId}`),
		index('sketch_partnership').on(table.partnershipId),
		index('sketch_call').on(table.callId),
		index('sketch_project').on(table.projectId),
		index('sketch_search').using('gin', sql`${table.search} gin_trgm_ops`),
		...rowPolicies({
			read: sql`${reachesAll} or ${mine(table.firstId, table.secondId)}`,
			add: sql`${writesAll} or ${mine(table.firstId, table.secondId)}`,
			change: sql`${writesAll} or ${mine(table.firstId, table.secondId)}`,
		}),
	],
);

/** That the actor reaches the sketch a row belongs to: the row policies of the sketch decide. */
const seesSketch = (sketchId: AnyPgColumn) => sql`exists (select 1 from sketch s where s.id = ${sketchId})`;

/** One version of a sketch's words. Versions are added and never changed, except that an author is forgotten. */
export const sketchVersion = pgTable(
	'sketch_version',
	{
		id: primaryId(),
		sketchId: uuid()
			.notNull()
			.references(() => sketch.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		content: jsonb().$type<SketchFields>().notNull(),
		/** SHA-256 of the canonical JSON of sketch and content, hexadecimal. */
		hash: text().notNull(),
		/** Names of the fields of the form that differ from the version before. */
		changed: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		authorId: uuid().references(() => person.id, { onDelete: 'set null' }),
		/** For which side it was written; null where somebody coordinates both. */
		institutionId: uuid().references(() => institution.id),
		writtenAt: instant().notNull(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		uniqueIndex('sketch_version_number').on(table.sketchId, table.number),
		...rowPolicies({
			read: sql`${reachesAll} or ${seesSketch(table.sketchId)}`,
			add: sql`${writesAll} or exists (select 1 from sketch s where s.id = ${table.sketchId}
				and (s.first_id = any((select koprue.ids('coordinates'))::uuid[]) or s.second_id = any((select koprue.ids('coordinates'))::uuid[])))`,
			change: writesAll,
		}),
	],
);

/** A side's latest yes to one version. */
export const sketchAgreement = pgTable(
	'sketch_agreement',
	{
		id: primaryId(),
		sketchId: uuid()
			.notNull()
			.references(() => sketch.id, { onDelete: 'cascade' }),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		number: integer().notNull(),
		hash: text().notNull(),
		personId: uuid().references(() => person.id, { onDelete: 'set null' }),
		agreedAt: instant().notNull(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		uniqueIndex('sketch_agreement_side').on(table.sketchId, table.institutionId),
		...rowPolicies({
			read: sql`${reachesAll} or ${seesSketch(table.sketchId)}`,
			// Nobody agrees for the other side, whatever else they may do here.
			add: sql`${writesAll} or (${inReach(table.institutionId, 'coordinates')} and ${seesSketch(table.sketchId)})`,
			change: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
		}),
	],
);
