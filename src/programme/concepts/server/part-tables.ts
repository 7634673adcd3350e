import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	doublePrecision,
	foreignKey,
	index,
	integer,
	jsonb,
	numeric,
	pgTable,
	text,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import { dialogueRecommendation } from '#programme/dialogues/server/recommendation-tables.ts';
import { recommendation } from '#programme/outcomes/server/follow-up-tables.ts';
import type { TargetGroup } from '#programme/outcomes/practice.ts';
import { practice } from '#programme/outcomes/server/practice-tables.ts';
import { localized, oneOf, primaryId, recordColumns } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { baselineKinds, type BaselineKind } from '../baseline.ts';
import type { DevelopmentGoal, InterculturalArea, OecdPoint } from '../crosswalk.ts';
import { units, type Unit } from '../figure.ts';
import {
	currencies,
	measureStatuses,
	type Currency,
	type FundingLine,
	type MeasureStatus,
	type Milestone,
} from '../measure.ts';
import { goalLevels, indicatorKinds, type GoalLevel, type IndicatorKind } from '../parts.ts';
import { list, ofConcept, partColumns, partRules, writesInside } from './columns.ts';

/** A sentence of the guiding principles. */
export const conceptPrinciple = pgTable(
	'concept_principle',
	{ ...partColumns(), text: localized() },
	(table) => [index('concept_principle_of').on(table.conceptId), ...rowPolicies(partRules(table))],
);

/** A field of action under its own name, and what it is elsewhere. */
export const conceptField = pgTable(
	'concept_field',
	{
		...partColumns(),
		text: localized(),
		oecd: list<OecdPoint>(),
		intercultural: list<InterculturalArea>(),
		goals: list<DevelopmentGoal>(),
	},
	(table) => [index('concept_field_of').on(table.conceptId), ...rowPolicies(partRules(table))],
);

const fieldId = () => uuid().references(() => conceptField.id, { onDelete: 'set null' });

/** Where things stand before anything is done: figures, what is there, what people need, what is missing. */
export const conceptBaseline = pgTable(
	'concept_baseline',
	{
		...partColumns(),
		kind: text().$type<BaselineKind>().notNull(),
		text: localized(),
		fieldId: fieldId(),
		value: doublePrecision(),
		unit: text().$type<Unit>(),
		year: integer(),
		source: text(),
		sourceUrl: text(),
	},
	(table) => [
		oneOf('concept_baseline_kind', table.kind, baselineKinds),
		oneOf('concept_baseline_unit', table.unit, units),
		check(
			'concept_baseline_figure',
			sql`${table.kind} <> 'figure' or (${table.value} is not null and ${table.unit} is not null
				and ${table.year} is not null and ${table.source} is not null)`,
		),
		index('concept_baseline_of').on(table.conceptId),
		index('concept_baseline_field').on(table.fieldId),
		...rowPolicies(partRules(table)),
	],
);

export const conceptGoal = pgTable(
	'concept_goal',
	{
		...partColumns(),
		level: text().$type<GoalLevel>().notNull(),
		text: localized(),
		fieldId: fieldId(),
		/** The goal one level above under which it hangs. */
		parentId: uuid(),
	},
	(table) => [
		oneOf('concept_goal_level', table.level, goalLevels),
		foreignKey({
			name: 'concept_goal_parent',
			columns: [table.parentId],
			foreignColumns: [table.id],
		}).onDelete('set null'),
		index('concept_goal_of').on(table.conceptId),
		index('concept_goal_under').on(table.parentId),
		...rowPolicies(partRules(table)),
	],
);

/** What is done, by whom, until when, with which money. */
export const conceptMeasure = pgTable(
	'concept_measure',
	{
		...partColumns(),
		text: localized(),
		fieldId: fieldId(),
		goalId: uuid().references(() => conceptGoal.id, { onDelete: 'set null' }),
		/** The one unit that answers for it. */
		unit: localized(),
		partners: localized(),
		startsOn: date(),
		endsOn: date(),
		milestones: jsonb().$type<Milestone[]>().notNull(),
		currency: text().$type<Currency>().notNull(),
		costOnce: numeric({ precision: 14, scale: 2 }),
		costYearly: numeric({ precision: 14, scale: 2 }),
		funding: jsonb().$type<FundingLine[]>().notNull(),
		targetGroups: list<TargetGroup>(),
		/** How it stands. The only words of an adopted measure that still change. */
		status: text().$type<MeasureStatus>().notNull().default('idea'),
		statusReason: localized(),
	},
	(table) => [
		oneOf('concept_measure_status', table.status, measureStatuses),
		oneOf('concept_measure_currency', table.currency, currencies),
		check('concept_measure_ends_after_start', sql`${table.endsOn} >= ${table.startsOn}`),
		check(
			'concept_measure_decided',
			sql`${table.status} not in ('decided', 'running', 'done')
				or (${table.unit} is not null and ${table.endsOn} is not null and jsonb_array_length(${table.funding}) > 0)`,
		),
		check(
			'concept_measure_says_why',
			sql`${table.status} not in ('postponed', 'dropped') or ${table.statusReason} is not null`,
		),
		index('concept_measure_of').on(table.conceptId),
		index('concept_measure_field').on(table.fieldId),
		index('concept_measure_goal').on(table.goalId),
		...rowPolicies(partRules(table)),
	],
);

/** Where a measure comes from: a recommendation, or a practice of somebody else. */
export const conceptMeasureOrigin = pgTable(
	'concept_measure_origin',
	{
		id: primaryId(),
		...ofConcept(),
		measureId: uuid()
			.notNull()
			.references(() => conceptMeasure.id, { onDelete: 'cascade' }),
		recommendationId: uuid().references(() => recommendation.id),
		practiceId: uuid().references(() => practice.id),
		/** A recommendation of a dialogue. */
		askedId: uuid().references(() => dialogueRecommendation.id),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		check(
			'concept_measure_origin_one',
			sql`num_nonnulls(${table.recommendationId}, ${table.practiceId}, ${table.askedId}) = 1`,
		),
		index('concept_measure_origin_of').on(table.conceptId),
		uniqueIndex('concept_measure_origin_once').on(table.measureId, table.recommendationId, table.practiceId),
		index('concept_measure_origin_recommendation').on(table.recommendationId),
		index('concept_measure_origin_practice').on(table.practiceId),
		uniqueIndex('concept_measure_origin_asked').on(table.askedId, table.measureId),
		...rowPolicies({
			read: sql`exists (select 1 from concept_measure m where m.id = ${table.measureId})`,
			add: writesInside(table.conceptId),
			change: writesInside(table.conceptId),
		}),
	],
);

/** By what is told whether a measure or a goal came about. */
export const conceptIndicator = pgTable(
	'concept_indicator',
	{
		...partColumns(),
		kind: text().$type<IndicatorKind>().notNull(),
		measureId: uuid().references(() => conceptMeasure.id),
		goalId: uuid().references(() => conceptGoal.id),
		unit: text().$type<Unit>().notNull(),
		baselineValue: doublePrecision(),
		baselineYear: integer(),
		targetValue: doublePrecision().notNull(),
		targetYear: integer().notNull(),
		source: text(),
	},
	(table) => [
		oneOf('concept_indicator_kind', table.kind, indicatorKinds),
		oneOf('concept_indicator_unit', table.unit, units),
		check('concept_indicator_of_one', sql`(${table.measureId} is null) <> (${table.goalId} is null)`),
		index('concept_indicator_of').on(table.conceptId),
		index('concept_indicator_measure').on(table.measureId),
		index('concept_indicator_goal').on(table.goalId),
		...rowPolicies(partRules(table)),
	],
);

/** What an indicator showed in one year; read on after the concept is adopted. */
export const conceptReading = pgTable(
	'concept_reading',
	{
		id: primaryId(),
		...ofConcept(),
		indicatorId: uuid()
			.notNull()
			.references(() => conceptIndicator.id, { onDelete: 'cascade' }),
		year: integer().notNull(),
		value: doublePrecision().notNull(),
		source: text(),
		...recordColumns(),
	},
	(table) => [
		index('concept_reading_of').on(table.conceptId),
		uniqueIndex('concept_reading_once')
			.on(table.indicatorId, table.year)
			.where(sql`deleted_at is null`),
		...rowPolicies(partRules(table)),
	],
);
