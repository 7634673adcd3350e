import { fold } from '#shared/fold.ts';

/**
 * What two ways of writing one mail address have in common, for finding that somebody is here already: case, the dots of
 * Turkish capital letters, what stands behind a plus, dots before Gmail's @, the host's script. Never an address to write to: the
 * mailbox behind a look-alike may be somebody else's, so mails go to the address that is kept.
 */
export function emailKey(email: string): string {
	const folded = email
		.normalize('NFKC')
		.replace(/[İIı]/g, 'i')
		.toLowerCase()
		.normalize('NFC')
		.replace(/[\p{Cf}\s]/gu, '');
	const at = folded.lastIndexOf('@');
	const local = folded.slice(0, at).replace(/(?<=.)\+.*$/, '');
	const host = hostKey(folded.slice(at + 1));
	if (host === 'gmail.com' || host === 'googlemail.com') return `${local.replaceAll('.', '')}@gmail.com`;
	return `${local}@${host}`;
}

function hostKey(host: string): string {
	try {
		return new URL(`http://${host}`).hostname.replace(/\.$/, '');
	} catch {
		return host;
	}
}

/** The key without the dots before the @: one person together with the same name, perhaps two without. */
export function looseEmailKey(key: string): string {
	const at = key.lastIndexOf('@');
	return key.slice(0, at).replaceAll('.', '') + key.slice(at);
}

/** What the `search` column of a person holds: both orders of the name are found, since words are looked for one by one. */
export function personSearch(person: {
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
}): string {
	return fold(`${person.givenName} ${person.familyName} ${person.email ?? ''}`);
}
