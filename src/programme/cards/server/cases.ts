import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { CaseState, ReceiptReason } from '../centre.ts';
import { headsOf } from '../heads.ts';
import { casePolicy, counsellingPolicy } from '../policy.ts';
import type { ListedCase } from '../standing.ts';
import { centreOfCases, house, reachedCentres } from './at-centre.ts';
import { caseReceipt, counsellingCase, sealedFor, sealedVersion } from './tables.ts';

/** The cases sealed to the actor: what a device compares its own with. Their codes are inside. */
export async function listCases(tx: Tx, now: Date): Promise<ListedCase[]> {
	const cases = await tx
		.select()
		.from(counsellingCase)
		.where(inArray(counsellingCase.centreId, reachedCentres(tx, now)))
		.orderBy(counsellingCase.id);
	const versions = await tx
		.select({ id: sealedVersion.id, caseId: sealedVersion.caseId, follows: sealedVersion.follows })
		.from(sealedVersion)
		.orderBy(sealedVersion.number);
	const recipients = await tx.select().from(sealedFor).orderBy(sealedFor.identityId);
	const versionsOf = Map.groupBy(versions, ({ caseId }) => caseId);
	const recipientsOf = Map.groupBy(recipients, ({ caseId }) => caseId);
	return cases.map(({ id, centreId, state, lastMetOn, deletedOn }) => {
		const ofIt = recipientsOf.get(id) ?? [];
		return {
			id,
			centreId,
			state,
			lastMetOn,
			deletedOn,
			heads: headsOf(versionsOf.get(id) ?? []),
			recipients: ofIt.map(({ identityId }) => identityId),
			successors: ofIt.filter(({ isSuccessor }) => isSuccessor).map(({ identityId }) => identityId),
		};
	});
}

/**
 * Which of these cases are there at all, whoever's they are. A device that has one and is not given it any more learns by this whether it is
 * somebody else's now, or was lost here, as when a backup was restored. Ids are random: nobody asks for one they never had.
 */
export async function areThere(deps: Deps, ids: readonly string[]): Promise<string[]> {
	const found = await deps.db.as(house, (tx) =>
		tx
			.select({ id: counsellingCase.id })
			.from(counsellingCase)
			.where(inArray(counsellingCase.id, [...ids])),
	);
	return found.map(({ id }) => id);
}

/** The bytes of one version, still sealed. */
export async function readVersion(deps: Deps, actor: Actor, { id }: { id: string }): Promise<Uint8Array> {
	demand(counsellingPolicy, 'enter', actor, undefined);
	const [found] = await deps.db.as(actor, (tx) =>
		tx
			.select({ sealed: sealedVersion.sealed })
			.from(sealedVersion)
			.innerJoin(counsellingCase, eq(counsellingCase.id, sealedVersion.caseId))
			.where(
				and(eq(sealedVersion.id, id), inArray(counsellingCase.centreId, reachedCentres(tx, deps.now()))),
			),
	);
	if (!found) throw new Fault('missing', 'not_found');
	return found.sealed;
}

async function caseOf(tx: Tx, actor: Actor, id: string, action: 'close' | 'delete', now: Date) {
	const [found] = await tx.select().from(counsellingCase).where(eq(counsellingCase.id, id)).for('update');
	if (!found) throw new Fault('missing', 'not_found');
	const { institutionId } = await centreOfCases(tx, found.centreId, now);
	demand(casePolicy, action, actor, { institutionId, isMine: true });
	return found;
}

/** Closes a case or opens it again; it stays readable, and is deleted at the same day. */
export async function setCaseState(
	deps: Deps,
	actor: Actor,
	{ id, state }: { readonly id: string; readonly state: CaseState },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await caseOf(tx, actor, id, 'close', deps.now());
		await tx.update(counsellingCase).set({ state }).where(eq(counsellingCase.id, id));
	});
}

export type Receipt = { readonly caseId: string; readonly deletedOn: string; readonly reason: ReceiptReason };

/** Deletes every version of a case, and with them all that was sealed under their keys. What stays is a receipt without content. */
export async function deleteCase(
	deps: Deps,
	actor: Actor,
	{ id, reason }: { readonly id: string; readonly reason: Exclude<ReceiptReason, 'retention'> },
): Promise<Receipt> {
	return deps.db.as(actor, async (tx) => {
		const found = await caseOf(tx, actor, id, 'delete', deps.now());
		const [receipt] = await dropCases(tx, [found], reason, deps.now());
		return receipt!;
	});
}

/** Deletes cases for good, each with a receipt. */
export async function dropCases(
	tx: Tx,
	cases: readonly { readonly id: string; readonly centreId: string }[],
	reason: ReceiptReason,
	now: Date,
): Promise<Receipt[]> {
	if (cases.length === 0) return [];
	const deletedOn = now.toISOString().slice(0, 10);
	const receipts = cases.map(({ id, centreId }) => ({ caseId: id, centreId, reason, deletedOn }));
	await tx.insert(caseReceipt).values(receipts);
	const ids = cases.map(({ id }) => id);
	await tx.delete(counsellingCase).where(inArray(counsellingCase.id, ids));
	return receipts.map(({ centreId: _, ...receipt }) => receipt);
}
