import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { account } from '#platform/server/session/tables.ts';
import { tokenPolicy } from '../../access-policy.ts';
import type { TokenInput } from '../../token.ts';
import { accessGrant, accountPerson, apiToken } from '../tables.ts';
import { today } from './actor.ts';

const prefix = 'koprue_';
const day = 24 * 60 * 60 * 1000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The tokens that were made, newest first, never the tokens themselves. */
export async function listTokens(deps: Deps, actor: Actor) {
	demand(tokenPolicy, 'list', actor, undefined);
	return deps.db.as(actor, (tx) =>
		tx
			.select({
				id: apiToken.id,
				name: apiToken.name,
				start: apiToken.start,
				role: apiToken.role,
				scope: apiToken.scope,
				scopeId: apiToken.scopeId,
				madeBy: account.name,
				createdAt: apiToken.createdAt,
				expiresAt: apiToken.expiresAt,
				lastUsedOn: apiToken.lastUsedOn,
				revokedAt: apiToken.revokedAt,
			})
			.from(apiToken)
			.innerJoin(account, eq(account.id, apiToken.accountId))
			.orderBy(desc(apiToken.createdAt))
			.limit(200),
	);
}

/** Makes a token and answers it: the only time it is ever shown. */
export async function createToken(deps: Deps, actor: Actor, input: TokenInput): Promise<string> {
	demand(tokenPolicy, 'create', actor, undefined);
	if (actor.kind !== 'account') throw new Fault('forbidden', 'not_allowed');
	const now = deps.now();
	const id = newId(now.getTime());
	const token = prefix + randomBytes(32).toString('base64url');
	await deps.db.as(actor, async (tx) => {
		await tx.insert(apiToken).values({
			id,
			accountId: actor.accountId,
			name: input.name,
			start: token.slice(0, prefix.length + 4),
			hash: hashOf(token),
			role: input.role,
			scope: input.projectId ? 'project' : 'programme',
			scopeId: input.projectId,
			createdAt: now,
			expiresAt: new Date(now.getTime() + Number(input.days) * day),
		});
		await audit(tx, actor, now, { noun: 'token', recordId: id, action: 'create' });
	});
	return token;
}

export async function revokeToken(deps: Deps, actor: Actor, id: string): Promise<void> {
	demand(tokenPolicy, 'revoke', actor, undefined);
	await deps.db.as(actor, async (tx) => {
		const revoked = await tx
			.update(apiToken)
			.set({ revokedAt: deps.now() })
			.where(and(eq(apiToken.id, id), isNull(apiToken.revokedAt)))
			.returning({ id: apiToken.id });
		if (revoked.length > 0)
			await audit(tx, actor, deps.now(), { noun: 'token', recordId: id, action: 'revoke' });
	});
}

/**
 * Who a request with `Authorization: Bearer …` acts for. Without the header a visitor; with a token that is unknown, expired,
 * revoked, or whose maker is no longer of the team, a refusal. A token never holds more than its own role.
 */
export async function actorOfToken(deps: Deps, header: string | null, locale: Locale): Promise<Actor> {
	if (header === null) return { kind: 'visitor', locale };
	const token = /^Bearer (\S{1,200})$/i.exec(header)?.[1] ?? '';
	const doorkeeper: Actor = { kind: 'system', name: 'api', locale };
	const found = await deps.db.as(doorkeeper, async (tx) => {
		const [row] = await tx
			.select({ token: apiToken, personId: accountPerson.personId })
			.from(apiToken)
			.innerJoin(accountPerson, eq(accountPerson.accountId, apiToken.accountId))
			.innerJoin(accessGrant, eq(accessGrant.personId, accountPerson.personId))
			.where(
				and(
					eq(apiToken.hash, hashOf(token)),
					isNull(apiToken.revokedAt),
					gt(apiToken.expiresAt, deps.now()),
					eq(accessGrant.scope, 'programme'),
					or(eq(accessGrant.role, 'team'), eq(accessGrant.role, 'administrator')),
					sql`${accessGrant.validFrom} <= ${today(deps)}`,
					sql`(${accessGrant.validUntil} is null or ${accessGrant.validUntil} >= ${today(deps)})`,
				),
			)
			.limit(1);
		if (row && row.token.lastUsedOn !== today(deps))
			await tx
				.update(apiToken)
				.set({ lastUsedOn: today(deps) })
				.where(eq(apiToken.id, row.token.id));
		return row;
	});
	if (!found) throw new Fault('signed-out', 'token_not_valid');
	const { role, scope, scopeId, accountId } = found.token;
	const grant =
		scope === 'programme' ? ({ role, scope } as const) : ({ role, scope, id: scopeId ?? '' } as const);
	return { kind: 'account', accountId, personId: found.personId, grants: [grant], locale };
}
