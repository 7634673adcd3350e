import { createHash } from 'node:crypto';

/** What was looked at, as a word that only the same again gives. */
export function sealOf(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
