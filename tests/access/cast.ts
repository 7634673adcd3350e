import { createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import type { Grant } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { member } from '#world/accounts.ts';

/**
 * Who asks. Scoped roles reach what is called "own" in the world; `stranger` has an account and no role, `former` was
 * in the team until yesterday, `elsewhere` coordinates another institution altogether.
 */
export const cast = [
	'visitor',
	'stranger',
	'former',
	'elsewhere',
	'reader',
	'coordinator',
	'counsellor',
	'organiser',
	'trainer',
	'team',
	'administrator',
] as const;
export type Somebody = (typeof cast)[number];

/** A session as a browser holds it, opened beside the sign-in pages. */
export async function openSession(
	owner: pg.Pool,
	secret: string,
	origin: string,
	accountId: string,
): Promise<string> {
	const token = randomBytes(24).toString('base64url');
	await owner.query(
		`insert into account_session (id, user_id, token, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
		[newId(), accountId, token],
	);
	const signature = createHmac('sha256', secret).update(token).digest('base64');
	return `${sessionCookie(origin)}=${encodeURIComponent(`${token}.${signature}`)}`;
}

type Reached = { readonly institution: string; readonly project: string; readonly event: string };

function grantsOf(own: Reached, elsewhere: string): Record<Exclude<Somebody, 'visitor'>, readonly Grant[]> {
	return {
		stranger: [],
		former: [{ role: 'team', scope: 'programme' }],
		elsewhere: [{ role: 'coordinator', scope: 'institution', id: elsewhere }],
		reader: [{ role: 'reader', scope: 'programme' }],
		coordinator: [{ role: 'coordinator', scope: 'institution', id: own.institution }],
		counsellor: [{ role: 'counsellor', scope: 'institution', id: own.institution }],
		organiser: [{ role: 'organiser', scope: 'project', id: own.project }],
		trainer: [{ role: 'trainer', scope: 'event', id: own.event }],
		team: [{ role: 'team', scope: 'programme' }],
		administrator: [{ role: 'administrator', scope: 'programme' }],
	};
}

/** Everybody's session cookie; a visitor has none. */
export async function gather(
	owner: pg.Pool,
	secret: string,
	origin: string,
	own: Reached,
	elsewhere: string,
): Promise<Record<Somebody, string | undefined>> {
	const cookies: Partial<Record<Somebody, string>> = {};
	for (const [name, grants] of Object.entries(grantsOf(own, elsewhere)) as [Somebody, readonly Grant[]][]) {
		const { accountId, personId } = await member(owner, `${name}@example.org`, grants);
		if (name === 'former')
			await owner.query('update access_grant set valid_until = current_date - 1 where person_id = $1', [
				personId,
			]);
		cookies[name] = await openSession(owner, secret, origin, accountId);
	}
	return { visitor: undefined, ...cookies } as Record<Somebody, string | undefined>;
}
