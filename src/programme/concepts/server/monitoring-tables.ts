import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	index,
	integer,
	numeric,
	pgTable,
	text,
	unique,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import { institution } from '#programme/institutions/server/tables.ts';
import {
	inReach,
	instant,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { checklists, marks, type Checklist, type Mark } from '../checklist.ts';
import {
	bodies,
	lights,
	reportStates,
	verdicts,
	type Body,
	type Light,
	type ReportState,
	type Verdict,
} from '../monitoring.ts';
import { ofConcept, readsInside, seesConcept, writesInside } from './columns.ts';
import { conceptMeasure } from './part-tables.ts';
import { concept } from './tables.ts';

/** How far a concept is after one period. */
export const monitoringReport = pgTable(
	'monitoring_report',
	{
		id: primaryId(),
		...ofConcept(),
		startsOn: date().notNull(),
		endsOn: date().notNull(),
		dueOn: date(),
		state: text().$type<ReportState>().notNull().default('draft'),
		summary: localized(),
		/** Every time it is presented the bodies hear it anew. */
		round: integer().notNull().default(0),
		publishedAt: instant(),
		/** When those who write it were told that its day has passed; once, until the day is changed. */
		remindedAt: instant(),
		...recordColumns(),
	},
	(table) => [
		oneOf('monitoring_report_state', table.state, reportStates),
		check('monitoring_report_ends_after_start', sql`${table.endsOn} >= ${table.startsOn}`),
		index('monitoring_report_of').on(table.conceptId),
		...rowPolicies({
			read: sql`${readsInside(table.conceptId)}
				or (${table.state} = 'published' and ${table.deletedAt} is null and ${seesConcept(table.conceptId)})`,
			add: writesInside(table.conceptId),
			change: writesInside(table.conceptId),
		}),
	],
);

const ofReport = () => uuid().references(() => monitoringReport.id, { onDelete: 'cascade' });

/** How one measure stands in one report. */
export const monitoringEntry = pgTable(
	'monitoring_entry',
	{
		id: primaryId(),
		...ofConcept(),
		reportId: ofReport().notNull(),
		measureId: uuid()
			.notNull()
			.references(() => conceptMeasure.id, { onDelete: 'cascade' }),
		light: text().$type<Light>().notNull(),
		percent: integer(),
		/** Numbers of the milestones that were reached. */
		milestones: integer()
			.array()
			.notNull()
			.default(sql`'{}'`),
		spent: numeric({ precision: 14, scale: 2 }),
		obstacles: localized(),
		nextStep: localized(),
		...recordColumns(),
	},
	(table) => [
		oneOf('monitoring_entry_light', table.light, lights),
		check('monitoring_entry_percent', sql`${table.percent} between 0 and 100`),
		check(
			'monitoring_entry_tells_obstacles',
			sql`${table.light} not in ('amber', 'red') or ${table.obstacles} is not null`,
		),
		index('monitoring_entry_of').on(table.conceptId),
		index('monitoring_entry_measure').on(table.measureId),
		uniqueIndex('monitoring_entry_once').on(table.reportId, table.measureId),
		...rowPolicies({
			read: sql`${readsInside(table.conceptId)} or exists (select 1 from monitoring_report r where r.id = ${table.reportId})`,
			add: writesInside(table.conceptId),
			change: writesInside(table.conceptId),
		}),
	],
);

/** That a body heard of a concept, or of a report on it: the advisory council before the committee, the committee before the council. */
export const conceptPresentation = pgTable(
	'concept_presentation',
	{
		id: primaryId(),
		...ofConcept(),
		/** Null where it was the concept itself. */
		reportId: ofReport(),
		round: integer().notNull(),
		body: text().$type<Body>().notNull(),
		heldOn: date().notNull(),
		verdict: text().$type<Verdict>().notNull(),
		remarks: localized(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		oneOf('concept_presentation_body', table.body, bodies),
		oneOf('concept_presentation_verdict', table.verdict, verdicts),
		index('concept_presentation_report').on(table.reportId),
		unique('concept_presentation_once')
			.on(table.conceptId, table.reportId, table.round, table.body)
			.nullsNotDistinct(),
		...rowPolicies({
			read: sql`${readsInside(table.conceptId)} or (${table.reportId} is null and ${seesConcept(table.conceptId)})
				or exists (select 1 from monitoring_report r where r.id = ${table.reportId})`,
			add: writesInside(table.conceptId),
			change: writesInside(table.conceptId),
		}),
	],
);

const sharedWithMe = sql`exists (select 1 from partnership p where p.deleted_at is null and p.phase <> 'ended'
	and ((p.first_id = institution_id and p.second_id = any((select koprue.ids('coordinates'))::uuid[]))
		or (p.second_id = institution_id and p.first_id = any((select koprue.ids('coordinates'))::uuid[]))))`;

/** A municipality looks at itself by a checklist. Its partners see it when it says so. */
export const checklistRun = pgTable(
	'checklist_run',
	{
		id: primaryId(),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		conceptId: uuid().references(() => concept.id, { onDelete: 'set null' }),
		checklist: text().$type<Checklist>().notNull(),
		heldOn: date().notNull(),
		isShared: boolean().notNull().default(false),
		...recordColumns(),
	},
	(table) => [
		oneOf('checklist_run_checklist', table.checklist, checklists),
		index('checklist_run_institution').on(table.institutionId),
		index('checklist_run_concept').on(table.conceptId),
		...rowPolicies({
			read: sql`${reachesAll} or ${inReach(table.institutionId, 'coordinates')}
				or (${table.isShared} and ${table.deletedAt} is null and ${sharedWithMe})`,
			add: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
			change: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
		}),
	],
);

const ofMyRun = sql`exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('coordinates'))::uuid[]))`;

export const checklistAnswer = pgTable(
	'checklist_answer',
	{
		id: primaryId(),
		runId: uuid()
			.notNull()
			.references(() => checklistRun.id, { onDelete: 'cascade' }),
		/** A point of the list, by its code. */
		item: text().notNull(),
		mark: text().$type<Mark>().notNull(),
		evidence: localized(),
		version: integer().notNull().default(1),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		oneOf('checklist_answer_mark', table.mark, marks),
		check('checklist_answer_says_why', sql`${table.mark} = 'not_met' or ${table.evidence} is not null`),
		uniqueIndex('checklist_answer_once').on(table.runId, table.item),
		...rowPolicies({
			read: sql`exists (select 1 from checklist_run r where r.id = ${table.runId})`,
			add: sql`${writesAll} or ${ofMyRun}`,
			change: sql`${writesAll} or ${ofMyRun}`,
		}),
	],
);
