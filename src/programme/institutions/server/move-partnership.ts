import { and, eq, isNull } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { localDateAt } from '#shared/time.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { document } from '#platform/server/files/tables.ts';
import { partnershipTransitions } from '../partnership.ts';
import { isSigned, needsBoth, type ProposalInput } from '../partnership-step.ts';
import { tellOfMove, tellOfStep } from './partnership-mail.ts';
import { partnershipProposal } from './proposal-tables.ts';
import { lockPartnership, speaksFor } from './sides.ts';
import { accountOf, writeStep } from './write-step.ts';

type Move = { readonly id: string; readonly version: number; readonly step: ProposalInput };

/**
 * Takes a step where one side's word is enough or the actor speaks for both, and otherwise proposes it to the other side. Refuses
 * steps that are not listed (`step_not_allowed`), days still to come, a document of another record, a second proposal while one
 * waits (`proposal_waits`), and a partnership somebody else has moved meanwhile. A step that needs one word alone takes a
 * waiting proposal back: it was made for another phase.
 */
export async function movePartnership(
	deps: Deps,
	actor: Actor,
	{ id, version, step }: Move,
): Promise<{ isTaken: boolean }> {
	const now = deps.now();
	// The farthest east of the two countries: a step taken there this morning has been taken.
	if (step.takenOn > localDateAt(now, 'Europe/Istanbul'))
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'takenOn', reason: 'in_the_future' }] });
	return deps.db.as(actor, async (tx) => {
		const before = await lockPartnership(tx, actor, id);
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		demandStep(partnershipTransitions, before.phase, step.phase);
		await checkDocument(tx, id, step.documentId);
		const signed = await speaksFor(tx, deps, actor, before);
		const open = and(eq(partnershipProposal.partnershipId, id), eq(partnershipProposal.state, 'open'));
		if (!needsBoth(step.phase)) {
			await tx.update(partnershipProposal).set({ state: 'withdrawn', answeredAt: now }).where(open);
			await writeStep(tx, actor, now, before, { ...step, ...signed });
			await tellOfMove(tx, id);
			return { isTaken: true };
		}
		const [waiting] = await tx.select({ id: partnershipProposal.id }).from(partnershipProposal).where(open);
		if (waiting) throw new Fault('conflict', 'proposal_waits');
		if (isSigned(signed)) {
			await writeStep(tx, actor, now, before, { ...step, ...signed });
			return { isTaken: true };
		}
		const proposalId = newId(now.getTime());
		const own = reach(actor, 'institution', 'coordinator');
		await tx.insert(partnershipProposal).values({
			...step,
			...signed,
			id: proposalId,
			partnershipId: id,
			proposer: own.includes(before.firstId)
				? 'first'
				: own.includes(before.secondId)
					? 'second'
					: 'programme',
			proposedBy: accountOf(actor),
			createdAt: now,
		});
		await audit(tx, actor, now, { noun: 'partnership', recordId: id, action: 'step.propose' });
		await tellOfStep(tx, proposalId, 'proposed');
		return { isTaken: false };
	});
}

/** A step rests on a document of this partnership, and on no other. */
async function checkDocument(tx: Tx, partnershipId: string, documentId: string | null): Promise<void> {
	if (!documentId) return;
	const [found] = await tx
		.select({ id: document.id })
		.from(document)
		.where(
			and(
				eq(document.id, documentId),
				eq(document.noun, 'partnership'),
				eq(document.recordId, partnershipId),
				isNull(document.deletedAt),
			),
		);
	if (!found)
		throw new Fault('invalid', 'check_fields', {
			issues: [{ field: 'documentId', reason: 'not_found_choice' }],
		});
}
