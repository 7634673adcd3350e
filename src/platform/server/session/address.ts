import { domainToASCII } from 'node:url';

/**
 * A mail address as the identity of an account: lower case, without the dots that Turkish keyboards put on an I, the
 * host in ASCII. Null where it cannot be one; accounts take ASCII before the @, as most mail servers do.
 *
 * Only for finding an account: a mail goes to the address that is kept, never to one typed, so that a look-alike
 * letter that folds to the same identity receives nothing.
 */
export function accountAddress(text: string): string | null {
	const folded = text
		.trim()
		.normalize('NFKC')
		.replace(/[İIı]/g, 'i')
		.toLowerCase();
	const at = folded.lastIndexOf('@');
	if (at < 1 || folded.length > 254) return null;
	const local = folded.slice(0, at);
	const host = domainToASCII(folded.slice(at + 1));
	if (!/^[a-z0-9_'+-]+(\.[a-z0-9_'+-]+)*$/.test(local) || local.length > 64) return null;
	if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host)) return null;
	return `${local}@${host}`;
}
