import { and, eq, inArray } from 'drizzle-orm';
import { isLocale, type Locale } from '#shared/locale.ts';
import { accountPerson } from '#programme/people/server/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { MailPart } from '#platform/server/mail/compose.ts';
import { sendEachLater } from '#platform/server/mail/send-later.ts';
import { account } from '#platform/server/session/tables.ts';
import { mailWords } from '../messages/mail/index.ts';
import { counsellorIdentity } from './tables.ts';

type Words = (typeof mailWords)[Locale];

/**
 * Writes to the owners of these keys that count, each in their language; who has several is written to once. `key` is what must not be sent
 * twice to one of them.
 */
export async function tellCounsellors(
	tx: Tx,
	deps: Deps,
	identities: readonly string[],
	key: string,
	write: (
		say: Words,
		locale: Locale,
		own: readonly string[],
	) => { readonly subject: string; readonly say: MailPart },
): Promise<void> {
	const readers = await tx
		.select({
			personId: accountPerson.personId,
			email: account.email,
			locale: account.locale,
			identityId: counsellorIdentity.id,
		})
		.from(counsellorIdentity)
		.innerJoin(accountPerson, eq(accountPerson.personId, counsellorIdentity.personId))
		.innerJoin(account, eq(account.id, accountPerson.accountId))
		.where(and(inArray(counsellorIdentity.id, [...identities]), eq(counsellorIdentity.state, 'active')));
	const byPerson = Map.groupBy(readers, ({ personId }) => personId);
	await sendEachLater(
		tx,
		deps,
		Array.from(byPerson, ([personId, own]) => {
			const { email, locale: kept } = own[0]!;
			const locale = isLocale(kept) ? kept : 'en';
			const say = mailWords[locale];
			const { subject, say: text } = write(
				say,
				locale,
				own.map(({ identityId }) => identityId),
			);
			return {
				key: `${key}:${personId}`,
				kind: 'counselling',
				recipient: email,
				locale,
				subject,
				parts: [text, { button: say.button, href: `${deps.origin}/${locale}/counselling` }],
			};
		}),
	);
}
