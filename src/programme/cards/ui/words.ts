import { fill, type Plural } from '#shared/messages.ts';
import type { Locale } from '#shared/locale.ts';
import type credits from '../messages/credits/de.ts';
import type lists from '../messages/lists/de.ts';
import type profile from '../messages/profile/de.ts';
import type session from '../messages/session/de.ts';

export type Key = keyof typeof session | keyof typeof profile | keyof typeof lists | keyof typeof credits;
export type Params = Readonly<Record<string, string | number>>;
/** Says something in one language. */
export type Say = (key: Key, params?: Params) => string;

type Loaded = { default: Readonly<Record<string, string | Plural>> };

/**
 * The words of a meeting in one language. Two languages are spoken at once here, so they do not come with the page's own,
 * as elsewhere; every language lies in files of its own, which the browser keeps for later without a network.
 */
export async function wordsIn(locale: Locale): Promise<Say> {
	const parts = (await Promise.all([
		import(`../messages/session/${locale}.ts`),
		import(`../messages/profile/${locale}.ts`),
		import(`../messages/lists/${locale}.ts`),
		import(`../messages/credits/${locale}.ts`),
	])) as Loaded[];
	const all: Loaded['default'] = Object.assign({}, ...parts.map((part) => part.default));
	return (key, params) => fill(all[key]!, locale, params);
}
