import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import { event } from '#programme/events/server/tables.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { practice } from '#programme/outcomes/server/practice-tables.ts';
import {
	inReach,
	instant,
	localized,
	oneOf,
	primaryId,
	recordColumns,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { recommendationStates, type RecommendationState } from '../recommendation.ts';
import { analysisRun } from './run-tables.ts';
import { statement } from './statement-tables.ts';
import { kept, ofDialogue, seen } from './tables.ts';

/**
 * What should follow from a dialogue, and who owes an answer to it. Published, its words stand, and its steps are those of the noun
 * (migrations, koprue.keep_recommendation). Of what people said it holds no figure: those are the run's.
 */
export const dialogueRecommendation = pgTable(
	'dialogue_recommendation',
	{
		id: primaryId(),
		dialogueId: ofDialogue(),
		state: text().$type<RecommendationState>().notNull().default('draft'),
		text: localized().notNull(),
		rationale: localized(),
		counter: localized(),
		/** What else it rests on, a line each: papers, minutes of meetings elsewhere, figures. */
		sources: localized(),
		minority: localized(),
		/** Opinion groups and stakeholder categories that share the minority report. */
		minorityParts: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		/** The published map it rests on; none where it rests on no statement. */
		runId: uuid().references(() => analysisRun.id),
		institutionId: uuid().references(() => institution.id),
		office: localized(),
		/** Until when the addressee answers; put off by an answer alone. */
		dueOn: date(),
		publishedAt: instant(),
		/** When the addressee was told that it is overdue: once for each day it was due. */
		remindedAt: instant(),
		...recordColumns(),
	},
	(table) => [
		oneOf('dialogue_recommendation_state', table.state, recommendationStates),
		check(
			'dialogue_recommendation_addressee',
			sql`${table.institutionId} is not null or ${table.office} is not null`,
		),
		check(
			'dialogue_recommendation_minority',
			sql`cardinality(${table.minorityParts}) = 0 or ${table.minority} is not null`,
		),
		check(
			'dialogue_recommendation_published',
			sql`${table.state} = 'draft' or (${table.dueOn} is not null and ${table.publishedAt} is not null and ${table.deletedAt} is null)`,
		),
		unique('dialogue_recommendation_whole').on(table.dialogueId, table.id),
		index('dialogue_recommendation_institution').on(table.institutionId),
		index('dialogue_recommendation_due')
			.on(table.dueOn)
			.where(sql`${table.state} in ('published', 'deferred')`),
		...rowPolicies({
			read: sql`${kept} or (${table.state} <> 'draft' and ${table.deletedAt} is null and ${seen})`,
			add: kept,
			// The addressee answers, which moves it; its words are kept by the trigger.
			change: sql`${kept} or (${table.state} <> 'draft' and ${inReach(table.institutionId, 'coordinates')})`,
		}),
	],
);

/** A statement that a recommendation rests on. It goes with the statement, where its author takes that back. */
export const recommendationEvidence = pgTable(
	'recommendation_evidence',
	{
		recommendationId: uuid().notNull(),
		dialogueId: uuid().notNull(),
		statementId: uuid().notNull(),
		position: integer().notNull(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		primaryKey({ columns: [table.recommendationId, table.statementId] }),
		foreignKey({
			name: 'recommendation_evidence_recommendation',
			columns: [table.dialogueId, table.recommendationId],
			foreignColumns: [dialogueRecommendation.dialogueId, dialogueRecommendation.id],
		}).onDelete('cascade'),
		foreignKey({
			name: 'recommendation_evidence_statement',
			columns: [table.dialogueId, table.statementId],
			foreignColumns: [statement.dialogueId, statement.id],
		}).onDelete('cascade'),
		index('recommendation_evidence_statement').on(table.dialogueId, table.statementId),
		...rowPolicies({
			read: sql`exists (select 1 from dialogue_recommendation r where r.id = ${table.recommendationId})`,
			add: kept,
			change: kept,
		}),
	],
);

/** What else of the programme a recommendation rests on: a practice of a municipality, or the minutes of an event. */
export const recommendationSource = pgTable(
	'recommendation_source',
	{
		id: primaryId(),
		recommendationId: uuid().notNull(),
		dialogueId: uuid().notNull(),
		practiceId: uuid().references(() => practice.id),
		/** The event whose minutes they are; what stands in them is for those who took part. */
		eventId: uuid().references(() => event.id),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		check('recommendation_source_one', sql`num_nonnulls(${table.practiceId}, ${table.eventId}) = 1`),
		foreignKey({
			name: 'recommendation_source_recommendation',
			columns: [table.dialogueId, table.recommendationId],
			foreignColumns: [dialogueRecommendation.dialogueId, dialogueRecommendation.id],
		}).onDelete('cascade'),
		uniqueIndex('recommendation_source_practice').on(table.practiceId, table.recommendationId),
		uniqueIndex('recommendation_source_event').on(table.eventId, table.recommendationId),
		index('recommendation_source_of').on(table.dialogueId, table.recommendationId),
		...rowPolicies({
			read: sql`exists (select 1 from dialogue_recommendation r where r.id = ${table.recommendationId})`,
			add: kept,
			change: kept,
		}),
	],
);
