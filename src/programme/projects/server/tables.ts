import { sql } from 'drizzle-orm';
import {
	boolean,
	date,
	index,
	integer,
	numeric,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import { institution } from '#programme/institutions/server/tables.ts';
import {
	instant,
	inReach,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	someone,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import type { Theme } from '#programme/institutions/theme.ts';
import { programmeTextKeys, type ProgrammeTextKey } from '../programme.ts';
import { projectParts, projectStates, type ProjectPart, type ProjectState } from '../project.ts';

export const programmeText = pgTable(
	'programme_text',
	{
		key: text().$type<ProgrammeTextKey>().primaryKey(),
		body: localized().notNull(),
		version: integer().notNull().default(1),
		updatedAt: instant().notNull().defaultNow(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		oneOf('programme_text_key', table.key, programmeTextKeys),
		...rowPolicies({ read: someone, add: writesAll, change: writesAll }),
	],
);

/** One of the fields the programme works in, numbered I, II, III. */
export const actionField = pgTable(
	'action_field',
	{
		number: integer().primaryKey(),
		name: localized().notNull(),
		description: localized().notNull(),
		version: integer().notNull().default(1),
		isExample: boolean().notNull().default(false),
	},
	() => rowPolicies({ read: someone, add: writesAll, change: writesAll }),
);

export const project = pgTable(
	'project',
	{
		id: primaryId(),
		code: text().notNull(),
		title: localized().notNull(),
		summary: localized(),
		state: text().$type<ProjectState>().notNull(),
		startsOn: date(),
		endsOn: date(),
		themes: text()
			.array()
			.$type<Theme[]>()
			.notNull()
			.default(sql`'{}'`),
		search: text().notNull().default(''),
		...recordColumns(),
	},
	(table) => [
		oneOf('project_state', table.state, projectStates),
		uniqueIndex('project_code').on(table.code),
		...rowPolicies({
			read: sql`${reachesAll} or (${someone} and ${table.deletedAt} is null)`,
			add: writesAll,
			change: sql`${writesAll} or ${inReach(table.id, 'organised_projects')}`,
		}),
	],
);

export const projectInstitution = pgTable(
	'project_institution',
	{
		projectId: uuid()
			.notNull()
			.references(() => project.id, { onDelete: 'cascade' }),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		part: text().$type<ProjectPart>().notNull(),
		/** Of a funder; null where it is not stated. */
		amount: numeric({ precision: 14, scale: 2 }),
		/** ISO 4217. */
		currency: text(),
	},
	(table) => [
		primaryKey({ columns: [table.projectId, table.institutionId, table.part] }),
		oneOf('project_institution_part', table.part, projectParts),
		index('project_institution_institution').on(table.institutionId),
		...rowPolicies({
			read: sql`exists (select 1 from project p where p.id = ${table.projectId})`,
			add: sql`${writesAll} or ${inReach(table.projectId, 'organised_projects')}`,
			change: sql`${writesAll} or ${inReach(table.projectId, 'organised_projects')}`,
		}),
	],
);
