import { eq, sql } from 'drizzle-orm';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { accountAddress } from '#platform/server/session/address.ts';
import { issueLink, seeLink, takeLink, withdrawLinks } from '#platform/server/session/link.ts';
import { hashPassword } from '#platform/server/session/password.ts';
import { account } from '#platform/server/session/tables.ts';
import { networkLimit, type Visit } from '#platform/server/session/visit.ts';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { emailKey, personSearch } from '../../identity.ts';
import { pageAddress } from '../account/mails.ts';
import { demandStrong, keepPassword } from '../account/password.ts';
import { accessGrant, accountPerson, person } from '../tables.ts';
import { today } from './actor.ts';
import { administrators } from './grants.ts';

const installer: Actor = { kind: 'system', name: 'setup', locale: 'en' };

/** What a link made by the operator at the console is for; others only work while there is no administrator. */
const byOperator = 'operator';

/** Whether nobody administers this installation yet. */
export async function needsSetup(deps: Deps): Promise<boolean> {
	return deps.db.as(installer, async (tx) => (await administrators(tx, deps)) === 0);
}

/**
 * The address at which the first administrator makes their account: works once, for a day, and stops an earlier one.
 * Undefined where there is an administrator already, unless the operator of the machine insists.
 */
export async function setupLink(
	deps: Deps,
	{ isInsisting = false, locale = 'en' }: { isInsisting?: boolean; locale?: Locale } = {},
): Promise<string | undefined> {
	return deps.db.as(installer, async (tx) => {
		const isFirst = (await administrators(tx, deps)) === 0;
		if (!isFirst && !isInsisting) return undefined;
		for (const subject of [null, byOperator]) await withdrawLinks(tx, { purpose: 'setup', subject });
		const token = await issueLink(tx, deps.now(), {
			purpose: 'setup',
			subject: isInsisting ? byOperator : null,
		});
		return pageAddress(deps, locale, '/setup', { token });
	});
}

/** `first` or `another` administrator, for a link that works; undefined for one that does not. */
export async function seeSetup(deps: Deps, token: string): Promise<'first' | 'another' | undefined> {
	return deps.db.as(installer, async (tx) => {
		const link = await seeLink(tx, deps.now(), 'setup', token);
		if (!link) return undefined;
		const isFirst = (await administrators(tx, deps)) === 0;
		if (!isFirst && link.subject !== byOperator) return undefined;
		return isFirst ? 'first' : 'another';
	});
}

export type SetupInput = {
	readonly token: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string;
	readonly password: string;
};

/**
 * Makes an administrator by the link from the console; returns the account's id. Of two people with one link, one
 * succeeds. Whoever has an account already (an operator who lost their way in) keeps it, with the new password.
 */
export async function createAdministrator(deps: Deps, visit: Visit, input: SetupInput): Promise<string> {
	await spend(deps, networkLimit('setup', visit, 30));
	const address = accountAddress(input.email);
	if (!address)
		throw new Fault('invalid', 'check_fields', {
			issues: [{ field: 'email', reason: 'address_not_for_account' }],
		});
	demandStrong(input.password, input.familyName, input.email);
	const hash = await hashPassword(input.password);
	return deps.db.as(installer, async (tx) => {
		const link = await takeLink(tx, deps.now(), 'setup', input.token);
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.administrators'))`);
		if (!link || (link.subject !== byOperator && (await administrators(tx, deps)) > 0))
			throw new Fault('invalid', 'link_used_up');
		const { accountId, personId } = await findOrAddOwner(tx, deps, address, input);
		await keepPassword(tx, accountId, hash, deps.now());
		if ((await administrators(tx, deps, eq(accessGrant.personId, personId))) === 0)
			await tx.insert(accessGrant).values({
				id: newId(),
				personId,
				role: 'administrator',
				scope: 'programme',
				validFrom: today(deps),
			});
		await audit(tx, installer, deps.now(), {
			noun: 'access',
			recordId: personId,
			action: 'grant-administrator',
		});
		return accountId;
	});
}

async function findOrAddOwner(tx: Tx, deps: Deps, address: string, input: SetupInput) {
	const now = deps.now();
	const { givenName, familyName, email } = input;
	const [known] = await tx
		.select({ accountId: account.id, personId: accountPerson.personId })
		.from(account)
		.leftJoin(accountPerson, eq(accountPerson.accountId, account.id))
		.where(eq(account.email, address));
	const accountId = known?.accountId ?? newId();
	if (known) await tx.update(account).set({ emailVerified: true }).where(eq(account.id, accountId));
	else
		await tx.insert(account).values({
			id: accountId,
			name: `${givenName} ${familyName}`,
			email: address,
			emailVerified: true,
			createdAt: now,
			updatedAt: now,
		});
	if (known?.personId) return { accountId, personId: known.personId };
	const personId = newId();
	// Nobody is found by their address here: a record kept under it need not be this person's.
	const [taken] = await tx
		.select({ id: person.id })
		.from(person)
		.where(eq(person.emailKey, emailKey(email)));
	await tx.insert(person).values({
		id: personId,
		givenName,
		familyName,
		email: taken ? null : email,
		emailKey: taken ? null : emailKey(email),
		search: personSearch({ givenName, familyName, email: taken ? null : email }),
		createdAt: now,
		updatedAt: now,
	});
	await tx.insert(accountPerson).values({ accountId, personId });
	return { accountId, personId };
}
