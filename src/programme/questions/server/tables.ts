import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uuid,
} from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { eventSession } from '#programme/events/server/session-tables.ts';
import { event, eventOrganised, registration } from '#programme/events/server/tables.ts';
import {
	instant,
	isSystemActor,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import type { AnswerValue } from '../answer.ts';
import { consentKinds, type ConsentKind } from '../consent.ts';
import {
	answerTypes,
	questionBases,
	questionKinds,
	readerships,
	type AnswerOption,
	type AnswerType,
	type QuestionBasis,
	type QuestionKind,
	type Readership,
} from '../question.ts';

// Functions, not subqueries, as the policies of seats.
const eventSeen = sql`${reachesAll} or koprue.sees_event(event_id)`;
const registrationOrganised = sql`${writesAll} or koprue.keeps_registration(registration_id)`;
const isOwn = sql`koprue.is_mine(registration_id)`;
/** Their own, and whoever the question names. What it names nobody for, the application alone counts. */
const answerRead = sql`${isSystemActor} or koprue.reads_answer(question_id, registration_id)`;

const ofEvent = () =>
	uuid()
		.notNull()
		.references(() => event.id, { onDelete: 'cascade' });
const ofRegistration = () =>
	uuid()
		.notNull()
		.references(() => registration.id, { onDelete: 'cascade' });
const ofQuestion = () =>
	uuid()
		.notNull()
		.references(() => question.id, { onDelete: 'cascade' });

/** That an event asks anything, and what beside its questions; without a row it asks nothing. */
export const asking = pgTable(
	'asking',
	{
		eventId: ofEvent().primaryKey(),
		consents: text()
			.array()
			.$type<ConsentKind[]>()
			.notNull()
			.default(sql`'{}'`),
		offersLetters: boolean().notNull().default(false),
		letterDays: integer().notNull().default(14),
	},
	() => rowPolicies({ read: eventSeen, add: eventOrganised, change: eventOrganised }),
);

export const question = pgTable(
	'question',
	{
		id: primaryId(),
		eventId: ofEvent(),
		position: integer().notNull(),
		text: localized().notNull(),
		hint: localized(),
		kind: text().$type<QuestionKind>().notNull(),
		type: text().$type<AnswerType>().notNull(),
		options: jsonb().$type<readonly AnswerOption[]>().notNull().default([]),
		purpose: localized().notNull(),
		basis: text().$type<QuestionBasis>().notNull(),
		retentionDays: integer().notNull(),
		readers: text().$type<Readership>().notNull(),
		isRequired: boolean().notNull().default(false),
		...recordColumns(),
	},
	(table) => [
		oneOf('question_kind', table.kind, questionKinds),
		oneOf('question_type', table.type, answerTypes),
		oneOf('question_basis', table.basis, questionBases),
		oneOf('question_readers', table.readers, readerships),
		index('question_event').on(table.eventId, table.position),
		...rowPolicies({ read: eventSeen, add: eventOrganised, change: eventOrganised }),
	],
);

/** Answers to plain questions. The application alone writes them, after it has asked who may. */
export const answer = pgTable(
	'answer',
	{
		registrationId: ofRegistration(),
		questionId: ofQuestion(),
		value: jsonb().$type<AnswerValue>().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.registrationId, table.questionId] }),
		index('answer_question').on(table.questionId),
		...rowPolicies({ read: answerRead, add: isSystemActor, change: isSystemActor }),
	],
);

/** In which session of its event an answer that is a contribution is taken up. Whoever reads the answer may know. */
export const takenUp = pgTable(
	'taken_up',
	{
		registrationId: uuid().notNull(),
		questionId: uuid().notNull(),
		sessionId: uuid()
			.notNull()
			.references(() => eventSession.id, { onDelete: 'cascade' }),
	},
	(table) => [
		primaryKey({ columns: [table.registrationId, table.questionId] }),
		foreignKey({
			name: 'taken_up_answer',
			columns: [table.registrationId, table.questionId],
			foreignColumns: [answer.registrationId, answer.questionId],
		}).onDelete('cascade'),
		index('taken_up_session').on(table.sessionId),
		...rowPolicies({ read: answerRead, add: isSystemActor, change: isSystemActor }),
	],
);

/** Answers that tell of body, belief or papers: sealed, see `sealText`. */
export const specialAnswer = pgTable(
	'special_answer',
	{ registrationId: ofRegistration(), questionId: ofQuestion(), sealed: text().notNull() },
	(table) => [
		primaryKey({ columns: [table.registrationId, table.questionId] }),
		index('special_answer_question').on(table.questionId),
		...rowPolicies({ read: answerRead, add: isSystemActor, change: isSystemActor }),
	],
);

/** A consent given or withdrawn. The last one of a kind holds; none is ever changed, all together are the proof. */
export const consentStep = pgTable(
	'consent_step',
	{
		/** Tells what came after what, also where the clock stands still or goes back. */
		number: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		registrationId: ofRegistration(),
		kind: text().$type<ConsentKind>().notNull(),
		isGiven: boolean().notNull(),
		wording: text().notNull(),
		locale: text().$type<Locale>().notNull(),
		at: instant().notNull(),
		/** The account of the office that did it for the person; null: the person did. */
		officeAccountId: text(),
	},
	(table) => [
		oneOf('consent_step_kind', table.kind, consentKinds),
		index('consent_step_registration').on(table.registrationId, table.kind),
		...rowPolicies({
			read: sql`${registrationOrganised} or ${isOwn}`,
			add: isSystemActor,
			change: sql`false`,
		}),
	],
);

/** An invitation letter somebody asked for. What it says of their passport is sealed, and read by the team alone. */
export const letter = pgTable(
	'letter',
	{
		registrationId: ofRegistration().primaryKey(),
		sealed: text().notNull(),
		/** The language it is written in. */
		locale: text().$type<Locale>().notNull(),
		askedAt: instant().notNull(),
		/** When somebody of the team took it first. */
		madeAt: instant(),
	},
	() => rowPolicies({ read: sql`${writesAll} or ${isOwn}`, add: isSystemActor, change: writesAll }),
);
