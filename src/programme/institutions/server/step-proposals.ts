import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { isTeam } from '#shared/policy.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { partnershipTransitions } from '../partnership.ts';
import { answerable, isSigned, proposalTransitions, sign, type Signatures } from '../partnership-step.ts';
import { tellOfStep } from './partnership-mail.ts';
import { partnershipProposal } from './proposal-tables.ts';
import type { Proposal } from './read-proposals.ts';
import { lockPartnership, speaksFor } from './sides.ts';
import { accountOf, writeStep } from './write-step.ts';

type OfPartnership = { readonly id: string; readonly proposalId: string };
type Answer = OfPartnership & { readonly reason: string };

async function openProposal(tx: Tx, { id, proposalId }: OfPartnership): Promise<Proposal> {
	const [found] = await tx
		.select()
		.from(partnershipProposal)
		.where(and(eq(partnershipProposal.id, proposalId), eq(partnershipProposal.partnershipId, id)));
	if (!found) throw new Fault('missing', 'not_found');
	if (found.state !== 'open') throw new Fault('conflict', 'proposal_answered');
	return found;
}

/**
 * Says yes for the sides the actor speaks for. When both have said so the step is taken, on the day it was proposed for. Answers
 * whether it was. `conflict` when it was answered meanwhile; the side that proposed cannot confirm for the other.
 */
export async function confirmStep(
	deps: Deps,
	actor: Actor,
	at: OfPartnership,
): Promise<{ isTaken: boolean }> {
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const before = await lockPartnership(tx, actor, at.id);
		const proposal = await openProposal(tx, at);
		const speaks = await speaksFor(tx, deps, actor, before);
		if (answerable(proposal, speaks).length === 0) throw new Fault('forbidden', 'other_side_answers');
		const signed = sign({ first: proposal.first, second: proposal.second }, speaks);
		const isTaken = isSigned(signed);
		await tx
			.update(partnershipProposal)
			.set({
				...signed,
				...(isTaken && { state: 'taken', answeredBy: accountOf(actor), answeredAt: now }),
			})
			.where(eq(partnershipProposal.id, proposal.id));
		if (isTaken) {
			demandStep(partnershipTransitions, before.phase, proposal.phase);
			await writeStep(tx, actor, now, before, { ...proposal, ...signed });
			await tellOfStep(tx, proposal.id, 'confirmed');
		} else await audit(tx, actor, now, { noun: 'partnership', recordId: at.id, action: 'step.confirm' });
		return { isTaken };
	});
}

/** Says no for the sides the actor speaks for, with the reason; the partnership stays where it is. */
export async function declineStep(deps: Deps, actor: Actor, answer: Answer): Promise<void> {
	await close(deps, actor, answer, 'declined', (proposal, speaks) => answerable(proposal, speaks).length > 0);
}

/** Takes a proposal back, by the side it came from or by the team whose it was. */
export async function withdrawStep(deps: Deps, actor: Actor, answer: Answer): Promise<void> {
	await close(deps, actor, answer, 'withdrawn', ({ proposer }, speaks) =>
		proposer === 'programme' ? isTeam(actor, undefined) : speaks[proposer] !== null,
	);
}

async function close(
	deps: Deps,
	actor: Actor,
	answer: Answer,
	state: 'declined' | 'withdrawn',
	may: (proposal: Proposal, speaks: Signatures) => boolean,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const before = await lockPartnership(tx, actor, answer.id);
		const proposal = await openProposal(tx, answer);
		if (!may(proposal, await speaksFor(tx, deps, actor, before)))
			throw new Fault('forbidden', 'other_side_answers');
		demandStep(proposalTransitions, proposal.state, state);
		await tx
			.update(partnershipProposal)
			.set({ state, reason: answer.reason, answeredBy: accountOf(actor), answeredAt: now })
			.where(eq(partnershipProposal.id, proposal.id));
		const action = state === 'declined' ? 'step.decline' : 'step.withdraw';
		await audit(tx, actor, now, { noun: 'partnership', recordId: answer.id, action });
		await tellOfStep(tx, proposal.id, state);
	});
}
