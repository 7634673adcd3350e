import { sql } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import { institution } from '#programme/institutions/server/tables.ts';
import type { TargetGroup } from '#programme/outcomes/practice.ts';
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
import type { KeptParticipation } from '../paper/concept-records.ts';
import { conceptStates, publicStates, type ConceptState } from '../concept.ts';

const listed = (states: readonly string[]) => sql.raw(states.map((state) => `'${state}'`).join(', '));

/**
 * How a municipality means to live together, and what it does for it. Its words are changed while it is drafted, and stand in every
 * other state; once adopted nothing of it changes any more (migrations, koprue.keep_concept and koprue.keep_concept_words).
 */
export const concept = pgTable(
	'concept',
	{
		id: primaryId(),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		state: text().$type<ConceptState>().notNull().default('mandate'),
		title: localized().notNull(),
		/** What such a paper is called there. */
		term: localized().notNull(),
		/** The how many-th of its line; the one it follows is its predecessor. */
		edition: integer().notNull().default(1),
		predecessorId: uuid(),
		mandate: localized().notNull(),
		mandateOn: date(),
		definition: localized(),
		targetGroups: text()
			.array()
			.$type<TargetGroup[]>()
			.notNull()
			.default(sql`'{}'`),
		/** What it is meant to hold for. */
		startsOn: date(),
		endsOn: date(),
		consultationEndsOn: date(),
		consultedAt: instant(),
		/** Every time it is presented the bodies hear it anew. */
		round: integer().notNull().default(0),
		resolution: text(),
		resolvedOn: date(),
		adoptedAt: instant(),
		/** SHA-256 of the canonical JSON of what was adopted, hexadecimal. */
		hash: text(),
		/** What its dialogues had come to when it was put before the bodies: a council reads and adopts the same figures. */
		participation: jsonb().$type<KeptParticipation>(),
		search: text().notNull().default(''),
		...recordColumns(),
	},
	(table) => [
		oneOf('concept_state', table.state, conceptStates),
		check('concept_ends_after_start', sql`${table.endsOn} >= ${table.startsOn}`),
		check(
			'concept_adopted_by_resolution',
			sql`${table.state} not in ('adopted', 'in_revision', 'superseded')
				or (${table.hash} is not null and ${table.resolution} is not null and ${table.resolvedOn} is not null)`,
		),
		foreignKey({ name: 'concept_predecessor', columns: [table.predecessorId], foreignColumns: [table.id] }),
		uniqueIndex('concept_one_successor')
			.on(table.predecessorId)
			.where(sql`deleted_at is null`),
		index('concept_institution').on(table.institutionId),
		index('concept_search').using('gin', sql`${table.search} gin_trgm_ops`),
		...rowPolicies({
			read: sql`${reachesAll} or ${inReach(table.institutionId, 'coordinates')}
				or (${someone} and ${table.state} in (${listed(publicStates)}) and ${table.deletedAt} is null)`,
			add: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
			change: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
		}),
	],
);

/** What was adopted, word for word. Added once, and never changed or taken away but with an example. */
export const conceptAdoption = pgTable(
	'concept_adoption',
	{
		conceptId: uuid()
			.primaryKey()
			.references(() => concept.id, { onDelete: 'cascade' }),
		content: jsonb().$type<Record<string, unknown>>().notNull(),
		hash: text().notNull(),
		adoptedAt: instant().notNull(),
	},
	(table) =>
		rowPolicies({
			read: sql`${reachesAll} or exists (select 1 from concept c where c.id = ${table.conceptId})`,
			add: sql`${writesAll} or exists (select 1 from concept c where c.id = ${table.conceptId}
				and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))`,
			change: sql`false`,
		}),
);
