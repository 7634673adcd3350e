import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	unique,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { person } from '#programme/people/server/tables.ts';
import { instant, isSystemActor, oneOf, primaryId } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { accessCodeStates, type AccessCodeState } from '../access-code.ts';
import { sheetStates, type SheetEntry, type SheetState } from '../ballot-sheet.ts';
import { participantCategories, type ParticipantCategory } from '../dialogue.ts';
import type { LetOut } from '../figure.ts';
import { voteChannels, type Says, type VoteChannel } from '../vote.ts';
import { statement } from './statement-tables.ts';
import { dialogue, dialogueQuestion, kept, ofDialogue, ofKeepers, ofPresented, seen } from './tables.ts';

/** Somebody in one dialogue, and nobody beyond it. The id is random, for one made of the time would say when they came. */
export const participant = pgTable(
	'participant',
	{
		id: primaryId(),
		dialogueId: ofDialogue(),
		/** Of the secret that a cookie carries or an access code leads to; null where somebody voted on paper alone. */
		ballotHash: text(),
		category: text().$type<ParticipantCategory>(),
		channel: text().$type<VoteChannel>().notNull(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		oneOf('participant_category', table.category, participantCategories),
		oneOf('participant_channel', table.channel, voteChannels),
		uniqueIndex('participant_ballot').on(table.ballotHash),
		unique('participant_whole').on(table.dialogueId, table.id),
		...rowPolicies({
			read: sql`${isSystemActor} or ${table.ballotHash} = (select koprue.ballot())`,
			add: isSystemActor,
			change: isSystemActor,
		}),
	],
);

/** A printed code that lets one person take part. Which participant came with it is known to the code alone, whose hash this is. */
export const accessCode = pgTable(
	'access_code',
	{
		id: primaryId(),
		dialogueId: ofDialogue(),
		codeHash: text().notNull(),
		/** What it was printed for, such as an assembly. */
		batch: text().notNull(),
		state: text().$type<AccessCodeState>().notNull().default('printed'),
		printedAt: instant().notNull(),
	},
	(table) => [
		oneOf('access_code_state', table.state, accessCodeStates),
		uniqueIndex('access_code_hash').on(table.codeHash),
		index('access_code_batch').on(table.dialogueId, table.batch),
		...ofKeepers(),
	],
);

/** What somebody answered to a question of the dialogue's own. */
export const participantAnswer = pgTable(
	'participant_answer',
	{
		dialogueId: uuid().notNull(),
		participantId: uuid().notNull(),
		questionId: uuid().notNull(),
		option: text().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.participantId, table.questionId] }),
		foreignKey({
			name: 'participant_answer_participant',
			columns: [table.dialogueId, table.participantId],
			foreignColumns: [participant.dialogueId, participant.id],
		}).onDelete('cascade'),
		foreignKey({
			name: 'participant_answer_question',
			columns: [table.dialogueId, table.questionId],
			foreignColumns: [dialogueQuestion.dialogueId, dialogueQuestion.id],
		}).onDelete('cascade'),
		index('participant_answer_of').on(table.dialogueId, table.questionId),
		...ofPresented(),
	],
);

/** Who said it, kept apart from what was said: moderators do not read it. Goes with the participant; the statement may stay. */
export const statementAuthor = pgTable(
	'statement_author',
	{
		statementId: uuid()
			.primaryKey()
			.references(() => statement.id, { onDelete: 'cascade' }),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
	},
	(table) => [index('statement_author_participant').on(table.participantId), ...ofPresented()],
);

/** What somebody says to a statement. Participant and statement are of its dialogue: the database itself joins no two. */
export const vote = pgTable(
	'vote',
	{
		dialogueId: uuid().notNull(),
		participantId: uuid().notNull(),
		statementId: uuid().notNull(),
		says: smallint().$type<Says>().notNull(),
		channel: text().$type<VoteChannel>().notNull(),
		at: instant().notNull(),
		/** Of two votes at one moment the larger one stands, as in `standingVotes`. */
		nonce: uuid().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.dialogueId, table.participantId, table.statementId] }),
		check('vote_says', sql`${table.says} between -1 and 1`),
		oneOf('vote_channel', table.channel, voteChannels),
		foreignKey({
			name: 'vote_participant',
			columns: [table.dialogueId, table.participantId],
			foreignColumns: [participant.dialogueId, participant.id],
		}).onDelete('cascade'),
		foreignKey({
			name: 'vote_statement',
			columns: [table.dialogueId, table.statementId],
			foreignColumns: [statement.dialogueId, statement.id],
		}).onDelete('cascade'),
		index('vote_on').on(table.dialogueId, table.statementId),
		...ofPresented(),
	],
);

/** A device that collects votes without a network; of its link and its credential only hashes are kept, as of a gate. */
export const kiosk = pgTable(
	'kiosk',
	{
		id: primaryId(),
		dialogueId: ofDialogue(),
		name: text().notNull(),
		createdAt: instant().notNull(),
		validUntil: instant().notNull(),
		/** Null once a device has used it. */
		linkHash: text(),
		deviceHash: text(),
		openedAt: instant(),
		seenAt: instant(),
		revokedAt: instant(),
	},
	(table) => [
		index('kiosk_dialogue').on(table.dialogueId),
		uniqueIndex('kiosk_link').on(table.linkHash),
		uniqueIndex('kiosk_device').on(table.deviceHash),
		...ofKeepers(),
	],
);

/** That a bundle of votes has arrived: the same one, sent again, changes nothing. */
export const voteUpload = pgTable(
	'vote_upload',
	{
		nonce: uuid().primaryKey(),
		dialogueId: ofDialogue(),
		kioskId: uuid().references(() => kiosk.id, { onDelete: 'set null' }),
		votes: integer().notNull(),
		receivedAt: instant().notNull(),
	},
	(table) => [
		index('vote_upload_kiosk').on(table.kioskId),
		...rowPolicies({ read: kept, add: isSystemActor, change: sql`false` }),
	],
);

/** A printed sheet with the votes of one person: typed in by one, again by another, and only then votes. */
export const ballotSheet = pgTable(
	'ballot_sheet',
	{
		id: primaryId(),
		dialogueId: ofDialogue(),
		/** Stands on the sheet in words and in its QR code; random, so that none can be guessed. */
		code: text().notNull(),
		/** What it was printed for, such as an assembly. */
		batch: text().notNull(),
		locale: text().$type<Locale>().notNull(),
		/** In the order they are printed. */
		statementIds: uuid().array().notNull(),
		state: text().$type<SheetState>().notNull().default('printed'),
		printedAt: instant().notNull(),
		/** What each of the two read on it; while they differ the sheet stays typed, and once it counts, `checked` is what was settled on. */
		typed: jsonb().$type<SheetEntry>(),
		checked: jsonb().$type<SheetEntry>(),
		typedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
		checkedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
		typedAt: instant(),
		checkedAt: instant(),
		participantId: uuid().references(() => participant.id, { onDelete: 'set null' }),
	},
	(table) => [
		oneOf('ballot_sheet_state', table.state, sheetStates),
		check('ballot_sheet_four_eyes', sql`${table.checkedBy} <> ${table.typedBy}`),
		uniqueIndex('ballot_sheet_code').on(table.dialogueId, table.code),
		index('ballot_sheet_batch').on(table.dialogueId, table.batch),
		uniqueIndex('ballot_sheet_participant').on(table.participantId),
		...ofKeepers(),
	],
);

/** A show of cards: numbers of a room, beside the votes and never among them, for they are nobody's. */
export const cardCount = pgTable(
	'card_count',
	{
		/** Made by whoever counts, so that what is sent twice is there once. */
		id: primaryId(),
		dialogueId: ofDialogue(),
		statementId: uuid().notNull(),
		agrees: integer().notNull(),
		passes: integer().notNull(),
		disagrees: integer().notNull(),
		/** Where it was, such as the hall. */
		place: text(),
		countedAt: instant().notNull(),
		/** What was told of it, with the counts behind it: corrected by a few, it is told as it was. */
		letOut: jsonb().$type<LetOut>(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		check('card_count_numbers', sql`least(${table.agrees}, ${table.passes}, ${table.disagrees}) >= 0`),
		foreignKey({
			name: 'card_count_statement',
			columns: [table.dialogueId, table.statementId],
			foreignColumns: [statement.dialogueId, statement.id],
		}).onDelete('cascade'),
		index('card_count_statement_of').on(table.dialogueId, table.statementId),
		...rowPolicies({ read: seen, add: kept, change: kept }),
	],
);

/** The wall of a room: what it shows, and whose link it answers to. Its link is kept as a hash; a new one ends the old one. */
export const roomWall = pgTable(
	'room_wall',
	{
		dialogueId: uuid()
			.primaryKey()
			.references(() => dialogue.id, { onDelete: 'cascade' }),
		/** Null: the question of the dialogue. */
		statementId: uuid().references(() => statement.id, { onDelete: 'set null' }),
		/** The statement in these two, one above the other. */
		languages: text().array().$type<Locale[]>().notNull(),
		/** The show of cards that is open, and by which it is known when it is sent twice. */
		countId: uuid(),
		shownAt: instant().notNull(),
		/** Null once it was revoked. */
		linkHash: text(),
		validUntil: instant().notNull(),
	},
	(table) => [
		uniqueIndex('room_wall_link').on(table.linkHash),
		check('room_wall_languages', sql`cardinality(${table.languages}) between 1 and 2`),
		...ofKeepers(),
	],
);
