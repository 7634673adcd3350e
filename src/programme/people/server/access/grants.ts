import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { account } from '#platform/server/session/tables.ts';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { accessPolicy } from '../../access-policy.ts';
import type { GrantInput } from '../../access.ts';
import { accessGrant, accountPerson, person } from '../tables.ts';
import { today } from './actor.ts';
import { demandScope } from './scopes.ts';

const counts = (day: string) =>
	and(
		sql`${accessGrant.validFrom} <= ${day}`,
		or(isNull(accessGrant.validUntil), sql`${accessGrant.validUntil} >= ${day}`),
	);

/** Gives a person a role, in the caller's transaction. The same role for the same thing is not given twice. */
export async function addGrant(
	tx: Tx,
	deps: Deps,
	actor: Actor,
	personId: string,
	{ role, scope, validFrom, validUntil }: GrantInput,
): Promise<void> {
	demand(accessPolicy, 'grant', actor, { role });
	await demandScope(tx, scope);
	const from = validFrom ?? today(deps);
	const [same] = await tx
		.select({ id: accessGrant.id })
		.from(accessGrant)
		.where(
			and(
				eq(accessGrant.personId, personId),
				eq(accessGrant.role, role),
				eq(accessGrant.scope, scope.kind),
				scope.id === null ? isNull(accessGrant.scopeId) : eq(accessGrant.scopeId, scope.id),
				or(isNull(accessGrant.validUntil), sql`${accessGrant.validUntil} >= ${from}`),
			),
		);
	if (same)
		throw new Fault('conflict', 'check_fields', { issues: [{ field: 'role', reason: 'has_role_already' }] });
	const id = newId();
	await tx
		.insert(accessGrant)
		.values({ id, personId, role, scope: scope.kind, scopeId: scope.id, validFrom: from, validUntil });
}

/** Gives somebody who is known a role. */
export async function grantRole(
	deps: Deps,
	actor: Actor,
	personId: string,
	input: GrantInput,
): Promise<void> {
	demand(accessPolicy, 'grant', actor, input);
	await deps.db.as(actor, async (tx) => {
		const [known] = await tx
			.select({ id: person.id })
			.from(person)
			.where(and(eq(person.id, personId), isNull(person.deletedAt)));
		if (!known) throw new Fault('missing', 'not_found');
		await addGrant(tx, deps, actor, personId, input);
		await audit(tx, actor, deps.now(), {
			noun: 'access',
			recordId: personId,
			action: `grant-${input.role}`,
		});
	});
}

/**
 * Takes a role back from today on. The grant stays on record as ended. The last administrator keeps theirs
 * (`last_administrator`), also when two of them take each other's at the same moment.
 */
export async function revokeGrant(
	deps: Deps,
	actor: Actor,
	personId: string,
	{ grantId }: { readonly grantId: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const [grant] = await tx
			.select()
			.from(accessGrant)
			.where(and(eq(accessGrant.id, grantId), eq(accessGrant.personId, personId)));
		if (!grant) throw new Fault('missing', 'not_found');
		demand(accessPolicy, 'revoke', actor, grant);
		if (grant.role === 'administrator') await demandOtherAdministrator(tx, deps, personId);
		const yesterday = new Date(deps.now().getTime() - 24 * 60 * 60_000).toISOString().slice(0, 10);
		await tx.update(accessGrant).set({ validUntil: yesterday }).where(eq(accessGrant.id, grantId));
		await audit(tx, actor, deps.now(), {
			noun: 'access',
			recordId: personId,
			action: `revoke-${grant.role}`,
		});
	});
}

/**
 * Refuses (`last_administrator`) unless somebody other than this person administers the programme today and has signed
 * in before. Call it, too, before a person is removed. Callers queue until they commit.
 */
export async function demandOtherAdministrator(tx: Tx, deps: Deps, personId: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.administrators'))`);
	const mine = await administrators(tx, deps, eq(accessGrant.personId, personId));
	if (mine === 0) return;
	if ((await administrators(tx, deps, ne(accessGrant.personId, personId))) === 0)
		throw new Fault('conflict', 'last_administrator');
}

/** How many people administer the programme today and have an account that was used. */
export async function administrators(tx: Tx, deps: Deps, which = sql`true`): Promise<number> {
	const rows = await tx
		.selectDistinct({ id: accessGrant.personId })
		.from(accessGrant)
		.innerJoin(person, and(eq(person.id, accessGrant.personId), isNull(person.deletedAt)))
		.innerJoin(accountPerson, eq(accountPerson.personId, person.id))
		.innerJoin(account, and(eq(account.id, accountPerson.accountId), eq(account.emailVerified, true)))
		.where(
			and(
				eq(accessGrant.role, 'administrator'),
				eq(accessGrant.scope, 'programme'),
				counts(today(deps)),
				which,
			),
		);
	return rows.length;
}
