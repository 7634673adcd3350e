import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, oneOf, primaryId } from '../database/columns.ts';

export const jobStates = ['waiting', 'running', 'done', 'failed'] as const;
export type JobState = (typeof jobStates)[number];

/** Work to be done off the request path; taken by one process at a time with `for update skip locked`. */
export const job = pgTable(
	'job',
	{
		id: primaryId(),
		kind: text().notNull(),
		payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
		/** Two jobs with the same key never wait at once. */
		key: text(),
		state: text().$type<JobState>().notNull().default('waiting'),
		attempts: integer().notNull().default(0),
		runAt: instant().notNull().defaultNow(),
		/** A running job whose lease has passed is taken over by another process. */
		leasedUntil: instant(),
		/** 0 to 100. */
		progress: integer().notNull().default(0),
		/** A reason key, never a text with personal data. */
		error: text(),
		createdAt: instant().notNull().defaultNow(),
		finishedAt: instant(),
	},
	(table) => [
		oneOf('job_state', table.state, jobStates),
		index('job_due')
			.on(table.runAt)
			.where(sql`state in ('waiting', 'running')`),
		uniqueIndex('job_key')
			.on(table.key)
			.where(sql`state = 'waiting'`),
	],
);
