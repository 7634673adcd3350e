import { and, eq, isNull } from 'drizzle-orm';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { accountAddress } from '#platform/server/session/address.ts';
import { issueLink, withdrawLinks } from '#platform/server/session/link.ts';
import { account } from '#platform/server/session/tables.ts';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { isLocale, type Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { accessPolicy } from '../../access-policy.ts';
import type { InvitationInput } from '../../access.ts';
import { emailKey, personSearch } from '../../identity.ts';
import { roleWords } from '../../messages/roles/index.ts';
import { mailRole } from '../account/mails.ts';
import { accessGrant, accountPerson, person } from '../tables.ts';
import { addGrant } from './grants.ts';
import { scopeText, withNames } from './scopes.ts';

const refuse = (field: string, reason: string) =>
	new Fault('invalid', 'check_fields', { issues: [{ field, reason }] });

/** No more invitations a day from one person than somebody could mean. */
const perDay = 200;

/**
 * Gives somebody a role by their mail address: a new person and a new account where there is none. They get a mail; if
 * they have never signed in, with a link that lets them. Returns the person's id.
 */
export async function invite(
	deps: Deps,
	actor: Actor,
	input: InvitationInput,
	inviter: string,
): Promise<string> {
	demand(accessPolicy, 'grant', actor, input);
	const address = accountAddress(input.email);
	if (!address) throw refuse('email', 'address_not_for_account');
	if (actor.kind === 'account')
		await spend(deps, { purpose: 'invite', subject: actor.accountId, most: perDay, seconds: 24 * 60 * 60 });
	return deps.db.as(actor, async (tx) => {
		const personId = await findOrAddPerson(tx, deps, input);
		const owner = await findOrAddAccount(tx, deps, personId, address, input);
		await addGrant(tx, deps, actor, personId, input);
		await sendInvitation(tx, deps, owner, input, inviter);
		await audit(tx, actor, deps.now(), {
			noun: 'access',
			recordId: personId,
			action: `invite-${input.role}`,
		});
		return personId;
	});
}

async function findOrAddPerson(tx: Tx, deps: Deps, input: InvitationInput): Promise<string> {
	const key = emailKey(input.email);
	const [known] = await tx
		.select({ id: person.id })
		.from(person)
		.where(and(eq(person.emailKey, key), isNull(person.deletedAt)));
	if (known) return known.id;
	const { givenName, familyName, email, locale } = input;
	const id = newId();
	const now = deps.now();
	await tx.insert(person).values({
		id,
		givenName,
		familyName,
		email,
		emailKey: key,
		languages: [locale],
		search: personSearch({ givenName, familyName, email }),
		createdAt: now,
		updatedAt: now,
	});
	return id;
}

type Owner = { readonly accountId: string; readonly email: string; readonly isNew: boolean };

/** The account is made now and can be used once its owner has shown that the mailbox is theirs. */
async function findOrAddAccount(
	tx: Tx,
	deps: Deps,
	personId: string,
	address: string,
	{ givenName, familyName, locale }: InvitationInput,
): Promise<Owner> {
	const [linked] = await tx
		.select({ accountId: account.id, email: account.email, isUsed: account.emailVerified })
		.from(accountPerson)
		.innerJoin(account, eq(account.id, accountPerson.accountId))
		.where(eq(accountPerson.personId, personId));
	if (linked) return { accountId: linked.accountId, email: linked.email, isNew: !linked.isUsed };
	const [taken] = await tx.select({ id: account.id }).from(account).where(eq(account.email, address));
	// Two people cannot share a sign-in: who did what would not be known.
	if (taken) throw refuse('email', 'address_taken');
	const accountId = newId();
	const now = deps.now();
	const name = `${givenName} ${familyName}`;
	await tx
		.insert(account)
		.values({ id: accountId, name, email: address, locale, createdAt: now, updatedAt: now });
	await tx.insert(accountPerson).values({ accountId, personId });
	return { accountId, email: address, isNew: true };
}

async function sendInvitation(
	tx: Tx,
	deps: Deps,
	{ accountId, email, isNew }: Owner,
	{ role, scope, locale }: Pick<InvitationInput, 'role' | 'scope' | 'locale'>,
	inviter: string,
): Promise<void> {
	const [named] = await withNames(tx, [scope]);
	const words = { inviter, role: roleWords[locale][`role_${role}`], scope: scopeText(named!, locale) };
	if (!isNew) return mailRole(tx, deps, { email, locale }, words);
	await withdrawLinks(tx, { purpose: 'invitation', subject: accountId });
	const token = await issueLink(tx, deps.now(), { purpose: 'invitation', subject: accountId });
	await mailRole(tx, deps, { email, locale }, { ...words, token });
}

/** Sends the invitation of somebody who has not signed in yet once more; the earlier link stops working. */
export async function inviteAgain(
	deps: Deps,
	actor: Actor,
	personId: string,
	inviter: string,
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const [grant] = await tx
			.select({ role: accessGrant.role, kind: accessGrant.scope, id: accessGrant.scopeId })
			.from(accessGrant)
			.where(eq(accessGrant.personId, personId))
			.orderBy(accessGrant.createdAt)
			.limit(1);
		const [invited] = await tx
			.select({
				accountId: account.id,
				email: account.email,
				isUsed: account.emailVerified,
				locale: account.locale,
			})
			.from(accountPerson)
			.innerJoin(account, eq(account.id, accountPerson.accountId))
			.where(eq(accountPerson.personId, personId));
		if (!grant || !invited) throw new Fault('missing', 'not_found');
		demand(accessPolicy, 'grant', actor, grant);
		if (invited.isUsed) throw new Fault('conflict', 'has_signed_in');
		const locale: Locale = isLocale(invited.locale) ? invited.locale : actor.locale;
		const { role, kind, id } = grant;
		await sendInvitation(
			tx,
			deps,
			{ accountId: invited.accountId, email: invited.email, isNew: true },
			{ role, scope: { kind, id }, locale },
			inviter,
		);
		await audit(tx, actor, deps.now(), { noun: 'access', recordId: personId, action: 'invite-again' });
	});
}
