import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';

/**
 * Opens a session for an account that has proved itself by other means: a link from its own mailbox. Never reachable
 * over HTTP.
 *
 * The path is the one by which the two-factor plugin knows a sign-in: under any other, an account with a second
 * factor would be let in by its mailbox alone. A test holds it to that.
 */
export const openSession = {
	id: 'open-session',
	endpoints: {
		openSession: createAuthEndpoint(
			'/sign-in/username',
			{
				method: 'POST',
				body: v.object({ accountId: v.string() }),
				metadata: { SERVER_ONLY: true },
			},
			async (ctx) => {
				const { internalAdapter } = ctx.context;
				const user = await internalAdapter.findUserById(ctx.body.accountId);
				if (!user) throw ctx.error('UNAUTHORIZED');
				const session = await internalAdapter.createSession(user.id);
				await setSessionCookie(ctx, { session, user });
				return ctx.json({ user: { id: user.id } });
			},
		),
	},
} as const;
