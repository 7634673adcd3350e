import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid,
} from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import {
	inReach,
	instant,
	isSystemActor,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	someone,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { dialoguePhases, type DialoguePhase, type ModerationReason, type OwnOption } from '../dialogue.ts';

/** One question that a municipality asks. */
export const dialogue = pgTable(
	'dialogue',
	{
		id: primaryId(),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		question: localized().notNull(),
		introduction: localized(),
		rules: localized(),
		/** In which people may read and write here; the first one is what a reader of no other gets. */
		languages: text().array().$type<Locale[]>().notNull(),
		/** Numbers of the programme's action fields. */
		actionFields: integer()
			.array()
			.notNull()
			.default(sql`'{}'`),
		phase: text().$type<DialoguePhase>().notNull().default('prepare'),
		/** Since when it rests, in whatever phase. */
		pausedAt: instant(),
		asksCategory: boolean().notNull().default(false),
		/** Whether a new opinion map is published as soon as enough people stand between it and the last one. */
		isMapLive: boolean().notNull().default(false),
		search: text().notNull().default(''),
		...recordColumns(),
	},
	(table) => [
		oneOf('dialogue_phase_known', table.phase, dialoguePhases),
		check('dialogue_languages', sql`cardinality(${table.languages}) > 0`),
		index('dialogue_institution').on(table.institutionId),
		index('dialogue_search').using('gin', sql`${table.search} gin_trgm_ops`),
		...rowPolicies({
			read: sql`${reachesAll} or ${inReach(table.institutionId, 'coordinates')}
				or (${someone} and ${table.deletedAt} is null and ${table.phase} <> 'prepare')`,
			add: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
			change: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
		}),
	],
);

export const ofDialogue = () =>
	uuid()
		.notNull()
		.references(() => dialogue.id, { onDelete: 'cascade' });

/** Functions, not subqueries, as the policies of seats. Whoever sees the dialogue; whoever answers for it; the one ballot presented. */
export const seen = sql`koprue.sees_dialogue(dialogue_id)`;
export const kept = sql`koprue.keeps_dialogue(dialogue_id)`;
export const isPresented = sql`participant_id = (select koprue.participant_presented())`;
/** What is theirs alone: the application writes for them, and nobody who is signed in reads it, whatever their role. */
export const ofPresented = () =>
	rowPolicies({
		read: sql`${isSystemActor} or ${isPresented}`,
		add: isSystemActor,
		change: isSystemActor,
	});
export const ofKeepers = () => rowPolicies({ read: kept, add: kept, change: kept });

/** A phase of a dialogue: when it is planned, and when it really began. */
export const dialoguePhase = pgTable(
	'dialogue_phase',
	{
		dialogueId: ofDialogue(),
		phase: text().$type<DialoguePhase>().notNull(),
		startsOn: date(),
		endsOn: date(),
		/** When the dialogue moved into it. */
		begunAt: instant(),
	},
	(table) => [
		primaryKey({ columns: [table.dialogueId, table.phase] }),
		oneOf('dialogue_phase_phase', table.phase, dialoguePhases),
		check('dialogue_phase_order', sql`${table.endsOn} >= ${table.startsOn}`),
		...rowPolicies({ read: seen, add: kept, change: kept }),
	],
);

/** By which rules statements are moderated. Versions are added and never changed: every step names the one it went by. */
export const moderationPolicy = pgTable(
	'moderation_policy',
	{
		dialogueId: ofDialogue(),
		version: integer().notNull(),
		text: localized().notNull(),
		reasons: jsonb().$type<ModerationReason[]>().notNull(),
		publishedAt: instant().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.dialogueId, table.version] }),
		...rowPolicies({ read: seen, add: kept, change: sql`false` }),
	],
);

/** A question of the dialogue's own about whoever takes part: choices alone, never needed, asked after voting. */
export const dialogueQuestion = pgTable(
	'dialogue_question',
	{
		id: primaryId(),
		dialogueId: ofDialogue(),
		position: integer().notNull(),
		text: localized().notNull(),
		options: jsonb().$type<OwnOption[]>().notNull(),
	},
	(table) => [
		unique('dialogue_question_whole').on(table.dialogueId, table.id),
		...rowPolicies({ read: seen, add: kept, change: kept }),
	],
);
