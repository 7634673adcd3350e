import type { Deps } from '#platform/server/deps.ts';
import { ballotCookie, readBallot, signBallot, type Ballot } from './ballot.ts';

/** What a request brings and a response sets, as the web framework has it. */
type Jar = {
	get(name: string): string | undefined;
	set(
		name: string,
		value: string,
		options: { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean; maxAge: number },
	): void;
	delete(name: string, options: { path: string; secure: boolean }): void;
};

/** A dialogue may take this long, with all that follows it. */
const days = 400;

/** The ballot that a request presents in a dialogue; null for whoever has not taken part. */
export const ballotOf = (deps: Deps, dialogueId: string, cookies: Pick<Jar, 'get'>): Ballot | null =>
	readBallot(deps, dialogueId, cookies.get(ballotCookie(deps, dialogueId)));

/** Lets a device keep its ballot. Called once somebody has voted or said something, never for looking. */
export function keepBallot(deps: Deps, dialogueId: string, cookies: Pick<Jar, 'set'>, ballot: Ballot): void {
	cookies.set(ballotCookie(deps, dialogueId), signBallot(deps, dialogueId, ballot), {
		path: '/',
		httpOnly: true,
		// A link from a chat leads to one's own ballot; a form on another site does not.
		sameSite: 'lax',
		secure: deps.origin.startsWith('https:'),
		maxAge: days * 24 * 60 * 60,
	});
}

export function dropBallot(deps: Deps, dialogueId: string, cookies: Pick<Jar, 'delete'>): void {
	cookies.delete(ballotCookie(deps, dialogueId), { path: '/', secure: deps.origin.startsWith('https:') });
}
