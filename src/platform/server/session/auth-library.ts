import { passkey as passkeyPlugin } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor as twoFactorPlugin } from 'better-auth/plugins';
import { drizzle } from 'drizzle-orm/node-postgres';
import { newId } from '#shared/id.ts';
import type { Deps } from '../deps.ts';
import { cookiePrefix } from './cookies.ts';
import { openSession } from './open-session.ts';
import { recoveryCodes } from './recovery-codes.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { Provider } from './providers.ts';
import { account, accountSession, credential, passkey, twoFactor, verification } from './tables.ts';

const schema = {
	user: account,
	session: accountSession,
	account: credential,
	passkey,
	twoFactor,
	verification,
};

/** Lower case makes another address of some letters ("K", the sign of Kelvin): somebody else's mailbox. */
const isPlain = (email: unknown): email is string => typeof email === 'string' && /^[!-~]+$/.test(email);
const week = 7 * 24 * 60 * 60;

/**
 * The sign-in library with our tables, our password hash and nobody signing up by themselves. It is called from form
 * actions; over HTTP only the way back from an identity provider is open.
 */
export function makeAuth(
	{ db, origin, secret }: Pick<Deps, 'db' | 'origin' | 'secret'>,
	providers: readonly Provider[],
) {
	const isSecure = origin.startsWith('https:');
	return betterAuth({
		appName: 'Köprü',
		baseURL: origin,
		secret,
		trustedOrigins: [origin],
		database: drizzleAdapter(drizzle(db.pool, { casing: 'snake_case', schema }), {
			provider: 'pg',
			schema,
			transaction: true,
		}),
		telemetry: { enabled: false },
		logger: { disabled: true },
		// Counted by ourselves, in the database and for form actions too.
		rateLimit: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			maxPasswordLength: 1_000,
			password: { hash: hashPassword, verify: verifyPassword },
		},
		// Not extended by use: whoever signed in a week ago shows that they still may.
		session: { expiresIn: week, disableSessionRefresh: true, freshAge: 15 * 60 },
		account: {
			updateAccountOnSignIn: false,
			accountLinking: {
				// Nobody can open an account with somebody else's address: all come from the team's invitations.
				requireLocalEmailVerified: false,
				trustedProviders: providers.filter(({ isTrusted }) => isTrusted).map(({ id }) => id),
			},
		},
		advanced: {
			cookiePrefix: cookiePrefix(origin),
			// Or the library would put "__Secure-" before our "__Host-".
			useSecureCookies: false,
			defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
			database: { generateId: () => newId() },
			ipAddress: { disableIpTracking: true },
		},
		databaseHooks: {
			account: {
				create: {
					before: (data) =>
						Promise.resolve({
							data: { ...data, accessToken: null, refreshToken: null, idToken: null, scope: null },
						}),
				},
			},
			session: {
				create: {
					before: (data) =>
						Promise.resolve({ data: { ...data, ipAddress: null, userAgent: data.userAgent?.slice(0, 300) } }),
				},
			},
		},
		plugins: [
			openSession,
			twoFactorPlugin({
				issuer: 'Köprü',
				allowPasswordless: true,
				twoFactorCookieMaxAge: 10 * 60,
				backupCodeOptions: { customBackupCodesGenerate: recoveryCodes },
			}),
			passkeyPlugin({
				rpName: 'Köprü',
				rpID: new URL(origin).hostname,
				origin,
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
				authentication: {
					// A passkey counts for two factors only if the device made sure who holds it.
					afterVerification: ({ verification }) => {
						if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED');
					},
				},
			}),
			genericOAuth({
				config: providers.map(({ id, name, issuer, clientId, clientSecret }) => ({
					providerId: id,
					name,
					discoveryUrl: `${issuer}/.well-known/openid-configuration`,
					requireIdTokenVerification: true,
					clientId,
					clientSecret,
					scopes: ['openid', 'email', 'profile'],
					pkce: true,
					disableSignUp: true,
					mapProfileToUser: ({ email }) => ({ email: isPlain(email) ? email : undefined }),
				})),
			}),
		],
	});
}

export type Auth = ReturnType<typeof makeAuth>;
