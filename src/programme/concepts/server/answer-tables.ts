import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	pgTable,
	primaryKey,
	text,
	uuid,
} from 'drizzle-orm/pg-core';
import { dialogueRecommendation } from '#programme/dialogues/server/recommendation-tables.ts';
import { dialogue } from '#programme/dialogues/server/tables.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import {
	localized,
	oneOf,
	primaryId,
	recordColumns,
	writesAll,
	writesScoped,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { responseBodies, responseKinds, type ResponseBody, type ResponseKind } from '../response.ts';
import { ofConcept, seesConcept, writesInside } from './columns.ts';
import { conceptMeasure } from './part-tables.ts';

/** For the house that it is addressed to; where that is none of the programme, those who look after the dialogue pass the answer on. */
const mayAnswer = sql`exists (select 1 from dialogue_recommendation r where r.id = recommendation_id and r.state <> 'draft'
	and (r.institution_id = any((select koprue.ids('coordinates'))::uuid[])
		or (r.institution_id is null and koprue.keeps_dialogue(r.dialogue_id))))`;

/** What is said to a recommendation of a dialogue: with a reason, from a body, on a day. Added and never changed; the last one counts. */
export const recommendationResponse = pgTable(
	'recommendation_response',
	{
		id: primaryId(),
		recommendationId: uuid().notNull(),
		/** Whose answer it is; null where the addressee is no institution of the programme. */
		institutionId: uuid().references(() => institution.id),
		kind: text().$type<ResponseKind>().notNull(),
		reason: localized().notNull(),
		body: text().$type<ResponseBody>().notNull(),
		decidedOn: date().notNull(),
		untilOn: date(),
		measureId: uuid().references(() => conceptMeasure.id, { onDelete: 'set null' }),
		...recordColumns(),
	},
	(table) => [
		oneOf('recommendation_response_kind', table.kind, responseKinds),
		oneOf('recommendation_response_body', table.body, responseBodies),
		check(
			'recommendation_response_until',
			sql`(${table.kind} = 'deferred') = (${table.untilOn} is not null)`,
		),
		check(
			'recommendation_response_measure',
			sql`${table.measureId} is null or ${table.kind} in ('adopted', 'partly')`,
		),
		foreignKey({
			name: 'recommendation_response_recommendation',
			columns: [table.recommendationId],
			foreignColumns: [dialogueRecommendation.id],
		}).onDelete('cascade'),
		index('recommendation_response_of').on(table.recommendationId),
		index('recommendation_response_institution').on(table.institutionId),
		index('recommendation_response_measure_of').on(table.measureId),
		...rowPolicies({
			read: sql`exists (select 1 from dialogue_recommendation r where r.id = ${table.recommendationId})`,
			add: sql`${writesAll} or (${writesScoped} and ${mayAnswer})`,
			// The example programme alone, when it goes; nobody changes an answer (migrations, koprue.keep_recommendation_response).
			change: writesAll,
		}),
	],
);

/** That a dialogue is part of how people were asked about a concept: its chapter on participation tells of it. */
export const conceptDialogue = pgTable(
	'concept_dialogue',
	{
		...ofConcept(),
		dialogueId: uuid()
			.notNull()
			.references(() => dialogue.id, { onDelete: 'cascade' }),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		primaryKey({ columns: [table.conceptId, table.dialogueId] }),
		index('concept_dialogue_of').on(table.dialogueId),
		...rowPolicies({
			read: seesConcept(table.conceptId),
			add: writesInside(table.conceptId),
			change: writesInside(table.conceptId),
		}),
	],
);
