import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { newSecret } from '#platform/server/link-secret.ts';
import { cookiePrefix } from '#platform/server/session/cookies.ts';

/** What one person votes with in one dialogue: the secret is theirs, the hash is all that is kept. */
export type Ballot = { readonly secret: string; readonly hash: string };

type Signs = Pick<Deps, 'secret' | 'origin'>;

const ballotOf = (dialogueId: string, secret: string): Ballot => ({
	secret,
	hash: createHash('sha256').update(`${dialogueId}\n${secret}`).digest('base64url'),
});

/** A ballot for somebody who has none. It is nobody's until it votes. */
export const newBallot = (dialogueId: string) => ballotOf(dialogueId, newSecret());

/** The ballot an access code leads to, the same one whenever it is typed; nothing that is kept leads from one to the other. */
export const ballotOfCode = ({ secret }: Signs, dialogueId: string, code: string): Ballot =>
	ballotOf(dialogueId, keyed(secret, 'ballot of code', dialogueId, code));

/** What is kept of an access code. */
export const hashOfCode = ({ secret }: Pick<Deps, 'secret'>, dialogueId: string, code: string): string =>
	keyed(secret, 'access code', dialogueId, code);

/** The name of the cookie of one dialogue. Each has its own, with a secret of its own: no two can be joined by them. */
export const ballotCookie = ({ origin }: Pick<Deps, 'origin'>, dialogueId: string): string =>
	`${cookiePrefix(origin)}.ballot-${dialogueId}`;

/** What the cookie holds: the secret, and our signature for this dialogue alone. */
export const signBallot = ({ secret }: Signs, dialogueId: string, ballot: Ballot): string =>
	`${ballot.secret}.${keyed(secret, 'ballot cookie', dialogueId, ballot.secret)}`;

/** The ballot of a cookie that we signed for this dialogue; null for every other. */
export function readBallot({ secret }: Signs, dialogueId: string, cookie: string | undefined): Ballot | null {
	const [own, signature, ...more] = cookie?.split('.') ?? [];
	if (!own || !signature || more.length > 0) return null;
	const given = Buffer.from(signature);
	const expected = Buffer.from(keyed(secret, 'ballot cookie', dialogueId, own));
	const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
	return isOurs ? ballotOf(dialogueId, own) : null;
}

function keyed(secret: string, ...parts: readonly string[]): string {
	return createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');
}

/** Runs `work` as somebody who presents a ballot: beside what a visitor sees, row policies open what is this ballot's own. */
export function presenting<T>(
	deps: Deps,
	actor: Actor,
	ballot: Ballot | null,
	work: (tx: Tx) => Promise<T>,
): Promise<T> {
	// Not as whoever is signed in: nobody takes part as an office.
	return deps.db.as({ kind: 'visitor', locale: actor.locale }, async (tx) => {
		if (ballot) await tx.execute(sql`select set_config('koprue.ballot', ${ballot.hash}, true)`);
		return work(tx);
	});
}
