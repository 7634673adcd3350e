import { createHash, randomBytes } from 'node:crypto';

/** A new secret and its hash, the only one of both that is kept. */
export function makeSecret(): { readonly secret: string; readonly hash: string } {
	const secret = randomBytes(32).toString('base64url');
	return { secret, hash: hashOf(secret) };
}

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** Where a calendar asks. The language is the feed's, so none stands in the address. */
export const feedPath = (secret: string) => `/calendars/${secret}.ics`;
