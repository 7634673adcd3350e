import { and, eq, notExists } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { identityTransitions, type IdentityState } from '../centre.ts';
import { identityPolicy, type IdentitySubject } from '../policy.ts';
import { centreOf, house, type Identity } from './at-centre.ts';
import { counsellingCase, counsellorIdentity, sealedFor, wrappedKey } from './tables.ts';

type OfCounsellor = { readonly centreId: string; readonly identityId: string };

async function find(
	tx: Tx,
	actor: Actor,
	{ centreId, identityId }: OfCounsellor,
	action: 'confirm' | 'end',
): Promise<Identity> {
	const { institutionId } = await centreOf(tx, centreId);
	const [found] = await tx
		.select()
		.from(counsellorIdentity)
		.where(and(eq(counsellorIdentity.id, identityId), eq(counsellorIdentity.centreId, centreId)));
	if (!found) throw new Fault('missing', 'not_found');
	const to: IdentityState = action === 'confirm' ? 'active' : 'left';
	// Whether they may at all comes first, so that the answer tells nobody how a key stands.
	const subject: IdentitySubject = { institutionId, state: 'new' };
	demand(identityPolicy, action, actor, subject);
	demandStep(identityTransitions, found.state, to);
	return found;
}

/** Makes a counsellor's key count, after its words were heard. `publicKey` is the one that was compared. */
export async function confirmCounsellor(
	deps: Deps,
	actor: Actor,
	input: OfCounsellor & { readonly publicKey: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const found = await find(tx, actor, input, 'confirm');
		if (found.publicKey !== input.publicKey) throw new Fault('conflict', 'other_key');
		const { rowCount } = await tx
			.update(counsellorIdentity)
			.set({ state: 'active', confirmedAt: now })
			.where(and(eq(counsellorIdentity.id, found.id), eq(counsellorIdentity.state, found.state)));
		// Another coordinator has ended it meanwhile.
		if (rowCount === 0) throw new Fault('conflict', 'step_not_allowed');
		await audit(tx, actor, now, { noun: 'counsellor_identity', recordId: found.id, action: 'confirm' });
	});
}

/**
 * Ends a counsellor's key: from now on nothing is handed out to it. Cases that others share stay with them, to be sealed anew by the next
 * of them; cases of theirs alone go to the successor, who opens them with the recovery sheet, or wait for one.
 */
export async function endCounsellor(
	deps: Deps,
	actor: Actor,
	input: OfCounsellor & { readonly successorId: string | null },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, (tx) => find(tx, actor, input, 'end'));
	await deps.db.as(house, async (tx) => {
		const { identityId } = input;
		await tx
			.update(counsellorIdentity)
			.set({ state: 'left', leftAt: now })
			.where(eq(counsellorIdentity.id, identityId));
		await tx.delete(wrappedKey).where(eq(wrappedKey.identityId, identityId));
		await tx.delete(sealedFor).where(eq(sealedFor.identityId, identityId));
		if (input.successorId) await handOver(tx, input.centreId, input.successorId);
		await audit(tx, actor, now, { noun: 'counsellor_identity', recordId: identityId, action: 'end' });
	});
}

/** Gives the cases of a centre that nobody reaches any more to a counsellor. */
export async function assignOrphans(
	deps: Deps,
	actor: Actor,
	{ centreId, identityId }: OfCounsellor,
): Promise<{ readonly count: number }> {
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, centreId);
		const subject: IdentitySubject = { institutionId, state: 'active' };
		demand(identityPolicy, 'end', actor, subject);
	});
	return deps.db.as(house, async (tx) => ({ count: await handOver(tx, centreId, identityId) }));
}

async function handOver(tx: Tx, centreId: string, successorId: string): Promise<number> {
	const [successor] = await tx
		.select()
		.from(counsellorIdentity)
		.where(and(eq(counsellorIdentity.id, successorId), eq(counsellorIdentity.centreId, centreId)));
	if (successor?.state !== 'active') throw new Fault('conflict', 'key_not_confirmed');
	const orphans = await tx
		.select({ caseId: counsellingCase.id })
		.from(counsellingCase)
		.where(
			and(
				eq(counsellingCase.centreId, centreId),
				notExists(tx.select().from(sealedFor).where(eq(sealedFor.caseId, counsellingCase.id))),
			),
		);
	if (orphans.length === 0) return 0;
	const { rowCount } = await tx
		.insert(sealedFor)
		.values(orphans.map(({ caseId }) => ({ caseId, identityId: successorId, isSuccessor: true })))
		// Given by another coordinator at the same moment.
		.onConflictDoNothing();
	return rowCount ?? 0;
}
