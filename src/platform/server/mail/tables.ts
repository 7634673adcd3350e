import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { instant, oneOf, primaryId, someone, writesAll } from '../database/columns.ts';
import { rowPolicies } from '../database/policies.ts';

export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'kept'] as const;
/** `kept`: no mail server is configured, the mail is read in the administrator's outbox. */
export type MailState = (typeof mailStates)[number];

/** Mails to go out, written in the transaction of what caused them. */
export const mail = pgTable(
	'mail',
	{
		id: primaryId(),
		/** The same key is never sent twice. */
		key: text().notNull(),
		kind: text().notNull(),
		recipient: text().notNull(),
		locale: text().$type<Locale>().notNull(),
		subject: text().notNull(),
		/** Emptied once the mail is sent, or a month after it was kept. */
		text: text().notNull(),
		html: text().notNull(),
		state: text().$type<MailState>().notNull().default('waiting'),
		attempts: integer().notNull().default(0),
		runAt: instant().notNull().defaultNow(),
		leasedUntil: instant(),
		error: text(),
		createdAt: instant().notNull().defaultNow(),
		sentAt: instant(),
	},
	(table) => [
		oneOf('mail_state', table.state, mailStates),
		uniqueIndex('mail_key').on(table.key),
		index('mail_due')
			.on(table.runAt)
			.where(sql`state in ('waiting', 'sending')`),
		index('mail_created').on(table.createdAt),
		...rowPolicies({ read: writesAll, add: someone, change: writesAll }),
	],
);
