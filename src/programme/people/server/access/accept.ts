import { eq } from 'drizzle-orm';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { seeLink } from '#platform/server/session/link.ts';
import { hashPassword } from '#platform/server/session/password.ts';
import { account } from '#platform/server/session/tables.ts';
import { networkLimit, type Visit } from '#platform/server/session/visit.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { doorkeeper, openSessionFor, takeAccountLink } from '../account/link.ts';
import { demandStrong, keepPassword } from '../account/password.ts';
import type { SignedIn } from '../account/sign-in.ts';

/** Whom an invitation is for; undefined if its link does not work (any more). */
export async function seeInvitation(
	deps: Deps,
	token: string,
): Promise<{ readonly name: string; readonly email: string } | undefined> {
	return deps.db.as(doorkeeper, async (tx) => {
		const link = await seeLink(tx, deps.now(), 'invitation', token);
		if (!link?.subject) return undefined;
		const [found] = await tx
			.select({ name: account.name, email: account.email })
			.from(account)
			.where(eq(account.id, link.subject));
		return found;
	});
}

/** Signs in by the invitation's link, with a password from now on if one is given. */
export async function acceptInvitation(
	deps: Deps,
	visit: Visit,
	{ token, password }: { readonly token: string; readonly password: string | null },
	locale: Locale,
): Promise<SignedIn> {
	await spend(deps, networkLimit('link.use', visit));
	const hash = password === null ? null : await hashPassword(password);
	const accountId = await deps.db.as(doorkeeper, async (tx) => {
		const id = await takeAccountLink(tx, deps, 'invitation', token);
		const [owner] = await tx
			.update(account)
			.set({ emailVerified: true, updatedAt: deps.now() })
			.where(eq(account.id, id))
			.returning();
		if (!owner) throw new Fault('invalid', 'link_used_up');
		if (password !== null && hash !== null) {
			demandStrong(password, owner.name, owner.email);
			await keepPassword(tx, id, hash, deps.now());
		}
		return id;
	});
	return openSessionFor(deps, visit, accountId, locale);
}
