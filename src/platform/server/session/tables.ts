import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, oneOf } from '../database/columns.ts';

/**
 * Somebody who may sign in. Property names of this and the next tables down to `passkey` are those that the sign-in
 * library asks for; it calls this one "user" and `credential` "account".
 */
export const account = pgTable('account', {
	id: text().primaryKey(),
	name: text().notNull(),
	/** Lower case, host in ASCII: the identity. Mails go to this address, never to one typed into a form. */
	email: text().notNull().unique('account_email'),
	emailVerified: boolean().notNull().default(false),
	image: text(),
	twoFactorEnabled: boolean().default(false),
	/** Language of mails and of the pages after signing in; null: what the browser asks for. */
	locale: text(),
	createdAt: instant().notNull().defaultNow(),
	updatedAt: instant().notNull().defaultNow(),
});

const ofAccount = () =>
	text()
		.notNull()
		.references(() => account.id, { onDelete: 'cascade' });

export const accountSession = pgTable(
	'account_session',
	{
		id: text().primaryKey(),
		userId: ofAccount(),
		/** The cookie carries it signed with the installation's secret: a copy of the database alone opens no session. */
		token: text().notNull().unique('account_session_token'),
		expiresAt: instant().notNull(),
		/** Stays empty: nothing needs to know where somebody was. */
		ipAddress: text(),
		userAgent: text(),
		createdAt: instant().notNull().defaultNow(),
		updatedAt: instant().notNull().defaultNow(),
	},
	(table) => [index('account_session_user').on(table.userId)],
);

/** A way to prove who one is: a password, or an account at an identity provider. */
export const credential = pgTable(
	'credential',
	{
		id: text().primaryKey(),
		userId: ofAccount(),
		accountId: text().notNull(),
		providerId: text().notNull(),
		/** Stay empty: identity is all we ask a provider for. */
		accessToken: text(),
		refreshToken: text(),
		idToken: text(),
		accessTokenExpiresAt: instant(),
		refreshTokenExpiresAt: instant(),
		scope: text(),
		/** Argon2id, in PHC string format. */
		password: text(),
		createdAt: instant().notNull().defaultNow(),
		updatedAt: instant().notNull().defaultNow(),
	},
	(table) => [
		index('credential_user').on(table.userId),
		uniqueIndex('credential_once').on(table.providerId, table.accountId),
	],
);

/** Half-done sign-ins: second factor asked for, passkey challenge, state at an identity provider. */
export const verification = pgTable(
	'verification',
	{
		id: text().primaryKey(),
		identifier: text().notNull(),
		value: text().notNull(),
		expiresAt: instant().notNull(),
		createdAt: instant().notNull().defaultNow(),
		updatedAt: instant().notNull().defaultNow(),
	},
	(table) => [index('verification_identifier').on(table.identifier)],
);

export const twoFactor = pgTable(
	'two_factor',
	{
		id: text().primaryKey(),
		userId: ofAccount(),
		/** Encrypted with the installation's secret, like the recovery codes. */
		secret: text().notNull(),
		backupCodes: text().notNull(),
		/** False until the first code was right. */
		verified: boolean().default(true),
		failedVerificationCount: integer().default(0),
		lockedUntil: instant(),
	},
	(table) => [uniqueIndex('two_factor_user').on(table.userId)],
);

export const passkey = pgTable(
	'passkey',
	{
		id: text().primaryKey(),
		userId: ofAccount(),
		name: text(),
		publicKey: text().notNull(),
		credentialID: text('credential_id').notNull().unique('passkey_credential'),
		counter: integer().notNull(),
		deviceType: text().notNull(),
		backedUp: boolean().notNull(),
		transports: text(),
		aaguid: text(),
		createdAt: instant().defaultNow(),
	},
	(table) => [index('passkey_user').on(table.userId)],
);

export const linkPurposes = ['setup', 'invitation', 'sign-in', 'password'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** A link that works once. Only the hash of what is in it is kept. */
export const oneTimeLink = pgTable(
	'one_time_link',
	{
		/** SHA-256 of the token. */
		hash: text().primaryKey(),
		purpose: text().$type<LinkPurpose>().notNull(),
		/** Whom it is for: an account (sign-in, password), a person (invitation), nobody (setup). */
		subject: text(),
		expiresAt: instant().notNull(),
		usedAt: instant(),
		createdAt: instant().notNull().defaultNow(),
	},
	(table) => [
		oneOf('one_time_link_purpose', table.purpose, linkPurposes),
		index('one_time_link_subject').on(table.subject),
	],
);
