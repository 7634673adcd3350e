import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { accessGrant, accountPerson } from '#programme/people/server/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { account } from '#platform/server/session/tables.ts';

function coordinates({ now }: Deps, ids: readonly string[]) {
	const day = now().toISOString().slice(0, 10);
	return and(
		eq(accessGrant.role, 'coordinator'),
		eq(accessGrant.scope, 'institution'),
		inArray(accessGrant.scopeId, [...ids]),
		lte(accessGrant.validFrom, day),
		or(isNull(accessGrant.validUntil), gte(accessGrant.validUntil, day)),
	);
}

/** Which of these institutions somebody with an account coordinates today; the team alone sees roles. */
export async function coordinated(tx: Tx, deps: Deps, ids: readonly string[]): Promise<ReadonlySet<string>> {
	const rows = await tx
		.selectDistinct({ id: accessGrant.scopeId })
		.from(accessGrant)
		.innerJoin(accountPerson, eq(accountPerson.personId, accessGrant.personId))
		.where(coordinates(deps, ids));
	return new Set(rows.flatMap(({ id }) => id ?? []));
}

/** Those who coordinate an institution today, where mails reach them and in which language. */
export function coordinatorsOf(tx: Tx, deps: Deps, institutionId: string) {
	return tx
		.selectDistinct({ email: account.email, locale: account.locale })
		.from(accessGrant)
		.innerJoin(accountPerson, eq(accountPerson.personId, accessGrant.personId))
		.innerJoin(account, eq(account.id, accountPerson.accountId))
		.where(coordinates(deps, [institutionId]));
}
