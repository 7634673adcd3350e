import { and, desc, eq, gt, lt } from 'drizzle-orm';
import { changeColumns, type Change } from '#platform/server/audit/history.ts';
import { auditEntry } from '#platform/server/audit/tables.ts';
import type { Deps } from '#platform/server/deps.ts';
import { account } from '#platform/server/session/tables.ts';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { administrationPolicy } from '../../access-policy.ts';

export type { Change };

export type ChangesWanted = {
	readonly noun: string | null;
	readonly recordId: string | null;
	/** Entries before, or after, this number. */
	readonly before: number | null;
	readonly after: number | null;
};

export type Changes = {
	readonly items: readonly Change[];
	/** Nouns that occur, for the filter. */
	readonly nouns: readonly string[];
	readonly hasNewer: boolean;
	readonly hasOlder: boolean;
};

const size = 50;

/** A page of everything that was ever done, the latest first, paged by number so that it stays fast at any length. */
export async function listChanges(deps: Deps, actor: Actor, wanted: ChangesWanted): Promise<Changes> {
	demand(administrationPolicy, 'changes', actor, undefined);
	const { noun, recordId, before, after } = wanted;
	const isForward = after !== null;
	const matching = and(
		noun ? eq(auditEntry.noun, noun) : undefined,
		recordId ? eq(auditEntry.recordId, recordId) : undefined,
		isForward ? gt(auditEntry.number, after) : undefined,
		before !== null && !isForward ? lt(auditEntry.number, before) : undefined,
	);
	return deps.db.as(actor, async (tx) => {
		const rows = await tx
			.select(changeColumns)
			.from(auditEntry)
			.leftJoin(account, eq(account.id, auditEntry.accountId))
			.where(matching)
			.orderBy(isForward ? auditEntry.number : desc(auditEntry.number))
			.limit(size + 1);
		const isMore = rows.length > size;
		const items = rows.slice(0, size);
		if (isForward) items.reverse();
		const nouns = await tx.selectDistinct({ noun: auditEntry.noun }).from(auditEntry);
		return {
			items,
			nouns: nouns.map(({ noun }) => noun).sort(),
			hasNewer: isForward ? isMore : before !== null,
			hasOlder: isForward || isMore,
		};
	});
}
