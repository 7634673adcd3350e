import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { locales, type Locale } from '#shared/locale.ts';
import type { Theme } from '#programme/institutions/theme.ts';
import { event } from '#programme/events/server/tables.ts';
import { person } from '#programme/people/server/tables.ts';
import {
	instant,
	isSelf,
	isSystemActor,
	localized,
	oneOf,
	primaryId,
	recordColumns,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import {
	mailChoices,
	memberRoles,
	memberStates,
	type MailChoice,
	type MemberRole,
	type MemberState,
} from '../network.ts';

const among = (column: AnyPgColumn, whose: 'networks' | 'moderated' | 'memberships') =>
	sql`${column} = any((select koprue.${sql.raw(whose)}_of_mine())::uuid[])`;
const signedIn = sql`(select koprue.reach()) in ('all', 'scoped')`;

/** Colleagues of several institutions. Its name and purpose are for everybody who is signed in, the rest for members. */
export const network = pgTable(
	'network',
	{
		id: primaryId(),
		name: localized().notNull(),
		purpose: localized().notNull(),
		theme: text().$type<Theme>(),
		...recordColumns(),
	},
	(table) =>
		rowPolicies({
			read: sql`${writesAll} or (${signedIn} and ${table.deletedAt} is null)`,
			add: writesAll,
			change: sql`${writesAll} or ${among(table.id, 'moderated')}`,
		}),
);

/** Somebody in a network, named as they chose. Their texts point here, so that a person can go and the texts stay. */
export const networkMember = pgTable(
	'network_member',
	{
		id: primaryId(),
		networkId: uuid()
			.notNull()
			.references(() => network.id, { onDelete: 'cascade' }),
		/** Null once the person was erased. */
		personId: uuid().references(() => person.id, { onDelete: 'set null' }),
		name: text().notNull(),
		institution: text(),
		role: text().$type<MemberRole>().notNull().default('member'),
		state: text().$type<MemberState>().notNull(),
		mail: text().$type<MailChoice>().notNull().default('daily'),
		/** Until when a daily mail has told them everything. */
		toldUntil: instant(),
		createdAt: instant().notNull().defaultNow(),
	},
	(table) => [
		oneOf('network_member_role', table.role, memberRoles),
		oneOf('network_member_state', table.state, memberStates),
		oneOf('network_member_mail', table.mail, mailChoices),
		uniqueIndex('network_member_once').on(table.networkId, table.personId),
		index('network_member_person').on(table.personId),
		...rowPolicies({
			read: sql`${writesAll} or ${isSelf(table.personId)} or ${among(table.networkId, 'networks')}`,
			add: sql`${isSystemActor} or (${isSelf(table.personId)} and ((${table.state} = 'requested' and ${table.role} = 'member') or ${writesAll}))`,
			// Nobody makes themselves a moderator, or a member unasked.
			change: sql`${isSystemActor} or ${among(table.networkId, 'moderated')} or (${isSelf(table.personId)} and ${table.role} = 'member'
				and (${table.state} <> 'active' or koprue.was_let_in(${table.id})))`,
		}),
	],
);

const within = (column: AnyPgColumn) => sql`${isSystemActor} or ${among(column, 'networks')}`;
const ownOrModerated = (networkId: AnyPgColumn, authorId: AnyPgColumn) =>
	sql`${isSystemActor} or ${among(networkId, 'moderated')} or ${among(authorId, 'memberships')}`;

const textColumns = () => ({
	networkId: uuid()
		.notNull()
		.references(() => network.id, { onDelete: 'cascade' }),
	authorId: uuid().references(() => networkMember.id, { onDelete: 'set null' }),
	text: text().notNull(),
	/** What it is written in. */
	language: text().$type<Locale>().notNull(),
	/** Why a moderator took it away; it is shown to nobody any more. */
	removedReason: text(),
	...recordColumns(),
});

export const networkQuestion = pgTable(
	'network_question',
	{
		id: primaryId(),
		...textColumns(),
		title: text().notNull(),
		solvedAt: instant(),
		search: text().notNull().default(''),
	},
	(table) => [
		oneOf('network_question_language', table.language, locales),
		index('network_question_of').on(table.networkId),
		...rowPolicies({
			read: within(table.networkId),
			add: sql`${isSystemActor} or (${among(table.networkId, 'networks')} and ${among(table.authorId, 'memberships')})`,
			change: ownOrModerated(table.networkId, table.authorId),
		}),
	],
);

export const networkAnswer = pgTable(
	'network_answer',
	{
		id: primaryId(),
		questionId: uuid()
			.notNull()
			.references(() => networkQuestion.id, { onDelete: 'cascade' }),
		...textColumns(),
	},
	(table) => [
		oneOf('network_answer_language', table.language, locales),
		index('network_answer_of').on(table.questionId),
		...rowPolicies({
			read: within(table.networkId),
			add: sql`${isSystemActor} or (${among(table.networkId, 'networks')} and ${among(table.authorId, 'memberships')})`,
			change: ownOrModerated(table.networkId, table.authorId),
		}),
	],
);

/** Who found an answer helpful: counted, never listed. */
export const networkThanks = pgTable(
	'network_thanks',
	{
		answerId: uuid()
			.notNull()
			.references(() => networkAnswer.id, { onDelete: 'cascade' }),
		memberId: uuid()
			.notNull()
			.references(() => networkMember.id, { onDelete: 'cascade' }),
	},
	(table) => [
		primaryKey({ columns: [table.answerId, table.memberId] }),
		...rowPolicies({
			read: sql`exists (select 1 from network_answer a where a.id = ${table.answerId})`,
			add: sql`${isSystemActor} or (${among(table.memberId, 'memberships')} and exists (select 1 from network_answer a where a.id = ${table.answerId}))`,
			change: sql`${isSystemActor} or ${among(table.memberId, 'memberships')}`,
		}),
	],
);

/** An event at which a network meets. */
export const networkMeeting = pgTable(
	'network_meeting',
	{
		networkId: uuid()
			.notNull()
			.references(() => network.id, { onDelete: 'cascade' }),
		eventId: uuid()
			.notNull()
			.references(() => event.id, { onDelete: 'cascade' }),
	},
	(table) => [
		primaryKey({ columns: [table.networkId, table.eventId] }),
		...rowPolicies({
			read: within(table.networkId),
			add: sql`${isSystemActor} or ${among(table.networkId, 'moderated')}`,
			change: sql`${isSystemActor} or ${among(table.networkId, 'moderated')}`,
		}),
	],
);
