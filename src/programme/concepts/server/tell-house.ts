import { isLocale, type Locale } from '#shared/locale.ts';
import { coordinatorsOf } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { MailText } from '#platform/server/mail/compose.ts';
import { sendLater } from '#platform/server/mail/send-later.ts';

type Telling = {
	/** What must not be told twice: whoever gets it is told once. */
	readonly key: string;
	readonly kind: string;
	readonly write: (locale: Locale) => MailText;
};

/** Writes to everybody who coordinates a house, in the language of each. */
export async function tellHouse(
	tx: Tx,
	deps: Deps,
	institutionId: string,
	{ key, kind, write }: Telling,
): Promise<void> {
	for (const { email, locale: wanted } of await coordinatorsOf(tx, deps, institutionId)) {
		const locale = isLocale(wanted) ? wanted : 'en';
		await sendLater(tx, deps, {
			...write(locale),
			key: `${key}:${email}`,
			kind,
			recipient: email,
			most: 20,
		});
	}
}
