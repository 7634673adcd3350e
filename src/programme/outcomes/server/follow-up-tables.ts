import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	index,
	pgTable,
	text,
	uniqueIndex,
	uuid,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { eventSession } from '#programme/events/server/session-tables.ts';
import { event, eventOrganised } from '#programme/events/server/tables.ts';
import { institution } from '#programme/institutions/server/tables.ts';
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
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { recommendationStates, type RecommendationState } from '../recommendation.ts';
import { minutesStates, taskStates, type MinutesState, type TaskState } from '../task.ts';
import { practice } from './practice-tables.ts';

const reached = (eventId: AnyPgColumn) => sql`exists (select 1 from event e where e.id = ${eventId}
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))`;
const told = (practiceId: AnyPgColumn) => sql`exists (select 1 from practice p where p.id = ${practiceId}
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[]))`;
/** Where it was drawn from a practice alone, the house that tells that answers for it. */
const ofHouse = ({ eventId, practiceId }: Sourced) => sql`(${eventId} is null and ${told(practiceId)})`;
const kept = (source: Sourced) => sql`${eventOrganised} or ${ofHouse(source)}`;

type Sourced = {
	readonly eventId: AnyPgColumn;
	readonly sessionId: AnyPgColumn;
	readonly practiceId: AnyPgColumn;
};
/** That everything it was drawn from is in sight: their own row policies decide. */
const sourcesSeen = ({ eventId, sessionId, practiceId }: Sourced) => sql`
	(${eventId} is null or exists (select 1 from event e where e.id = ${eventId} and e.deleted_at is null))
	and (${sessionId} is null or exists (select 1 from event_session s where s.id = ${sessionId} and s.deleted_at is null))
	and (${practiceId} is null or exists (select 1 from practice p where p.id = ${practiceId} and p.deleted_at is null))`;

const sourceColumns = () => ({
	eventId: uuid().references(() => event.id),
	sessionId: uuid().references(() => eventSession.id),
	practiceId: uuid().references(() => practice.id),
});

/** What was learnt. */
export const lesson = pgTable(
	'lesson',
	{
		id: primaryId(),
		...sourceColumns(),
		text: localized().notNull(),
		isPublished: boolean().notNull().default(false),
		...recordColumns(),
	},
	(table) => [
		check('lesson_has_source', sql`${table.eventId} is not null or ${table.practiceId} is not null`),
		index('lesson_event').on(table.eventId),
		index('lesson_practice').on(table.practiceId),
		...rowPolicies({
			read: sql`${reachesAll} or ${reached(table.eventId)} or ${ofHouse(table)}
				or (${someone} and ${table.isPublished} and ${table.deletedAt} is null and ${sourcesSeen(table)})`,
			add: kept(table),
			change: kept(table),
		}),
	],
);

/** What should be done, by whom, and what they say to it. */
export const recommendation = pgTable(
	'recommendation',
	{
		id: primaryId(),
		...sourceColumns(),
		state: text().$type<RecommendationState>().notNull().default('draft'),
		text: localized().notNull(),
		institutionId: uuid().references(() => institution.id),
		addressee: localized(),
		answer: localized(),
		answeredOn: date(),
		dueOn: date(),
		isPublished: boolean().notNull().default(false),
		...recordColumns(),
	},
	(table) => [
		oneOf('recommendation_state', table.state, recommendationStates),
		check('recommendation_has_source', sql`${table.eventId} is not null or ${table.practiceId} is not null`),
		check('recommendation_addressee', sql`(${table.institutionId} is null) <> (${table.addressee} is null)`),
		index('recommendation_event').on(table.eventId),
		index('recommendation_practice').on(table.practiceId),
		index('recommendation_institution').on(table.institutionId),
		...rowPolicies({
			read: sql`${reachesAll} or ${reached(table.eventId)} or ${ofHouse(table)}
				or (${table.state} <> 'draft' and ${table.deletedAt} is null and ${inReach(table.institutionId, 'coordinates')})
				or (${someone} and ${table.isPublished} and ${table.state} <> 'draft' and ${table.deletedAt} is null and ${sourcesSeen(table)})`,
			add: kept(table),
			change: sql`${kept(table)}
				or (${table.state} <> 'draft' and ${inReach(table.institutionId, 'coordinates')})`,
		}),
	],
);

/** Something to be done after an event, by somebody, until a day. */
export const task = pgTable(
	'task',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		ownerId: uuid().references(() => person.id, { onDelete: 'set null' }),
		dueOn: date(),
		state: text().$type<TaskState>().notNull().default('open'),
		...recordColumns(),
	},
	(table) => [
		oneOf('task_state', table.state, taskStates),
		index('task_event').on(table.eventId),
		index('task_owner').on(table.ownerId),
		...rowPolicies({
			read: sql`${reachesAll} or ${reached(table.eventId)} or ${isSelf(table.ownerId)}`,
			add: eventOrganised,
			// Whose task it is says that it is done, whatever else they may do here.
			change: sql`${eventOrganised} or ${isSelf(table.ownerId)}`,
		}),
	],
);

/** What was said and decided at an event; one paper an event. */
export const minutes = pgTable(
	'minutes',
	{
		id: primaryId(),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
		text: localized().notNull(),
		state: text().$type<MinutesState>().notNull().default('draft'),
		/** Who wrote them down; gone with the person, the minutes stay. */
		authorId: uuid().references(() => person.id, { onDelete: 'set null' }),
		agreedAt: instant(),
		...recordColumns(),
	},
	(table) => [
		oneOf('minutes_state', table.state, minutesStates),
		uniqueIndex('minutes_once').on(table.eventId),
		...rowPolicies({
			read: sql`${reachesAll} or ${reached(table.eventId)}
				or (${table.state} = 'agreed' and ${table.deletedAt} is null and ${table.eventId} = any((select koprue.events_of_mine())::uuid[])
					and exists (select 1 from event e where e.id = ${table.eventId} and e.confidentiality <> 'internal'))`,
			add: eventOrganised,
			change: eventOrganised,
		}),
	],
);
