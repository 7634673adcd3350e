import { eq, sql } from 'drizzle-orm';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { account } from '#platform/server/session/tables.ts';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { isLocale, type Locale } from '#shared/locale.ts';
import { personSearch } from '../../identity.ts';
import { accountPerson, person } from '../tables.ts';
import { doorkeeper } from './link.ts';

export type Profile = {
	readonly givenName: string;
	readonly familyName: string;
	/** The address one signs in with. */
	readonly email: string;
	/** The language of mails, and of the pages after signing in. */
	readonly locale: Locale;
};

type Owner = Extract<Actor, { kind: 'account' }>;

/** What somebody says of themselves. */
export async function readProfile(deps: Deps, actor: Owner): Promise<Profile> {
	const [found] = await deps.db.as(doorkeeper, (tx) =>
		tx
			.select({
				email: account.email,
				name: account.name,
				locale: account.locale,
				givenName: person.givenName,
				familyName: person.familyName,
			})
			.from(account)
			.leftJoin(accountPerson, eq(accountPerson.accountId, account.id))
			.leftJoin(person, eq(person.id, accountPerson.personId))
			.where(eq(account.id, actor.accountId)),
	);
	if (!found) throw new Fault('missing', 'not_found');
	const { email, name, locale, givenName, familyName } = found;
	return {
		email,
		givenName: givenName ?? name,
		familyName: familyName ?? '',
		locale: isLocale(locale) ? locale : actor.locale,
	};
}

/** Changes one's own name and language; the person's record follows, since it is the same person. */
export async function changeProfile(deps: Deps, actor: Owner, input: Omit<Profile, 'email'>): Promise<void> {
	const before = await readProfile(deps, actor);
	const { givenName, familyName, locale } = input;
	const now = deps.now();
	// As the doorkeeper: a reader may not change people, but every person their own name.
	await deps.db.as(doorkeeper, async (tx) => {
		await tx
			.update(account)
			.set({ name: `${givenName} ${familyName}`, locale, updatedAt: now })
			.where(eq(account.id, actor.accountId));
		if (actor.personId) {
			const [own] = await tx.select().from(person).where(eq(person.id, actor.personId));
			const languages = [locale, ...(own?.languages ?? []).filter((one) => one !== locale)];
			await tx
				.update(person)
				.set({
					givenName,
					familyName,
					languages,
					search: personSearch({ givenName, familyName, email: own?.email ?? null }),
					updatedAt: now,
					version: sql`${person.version} + 1`,
				})
				.where(eq(person.id, actor.personId));
		}
		const fields = changedFields({ ...before }, { ...input });
		const noun = actor.personId ? 'person' : 'account';
		await audit(tx, actor, now, {
			noun,
			recordId: actor.personId ?? actor.accountId,
			action: 'change',
			fields,
		});
	});
}
