import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { isTeam } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PartnershipPhase } from '../partnership.ts';
import { answerable, signaturesOf, type Side } from '../partnership-step.ts';
import { coordinated } from './coordinators.ts';
import { partnershipProposal } from './proposal-tables.ts';
import { institution, partnership } from './tables.ts';

export type Proposal = typeof partnershipProposal.$inferSelect;

/** Every proposal of a partnership, the latest first. */
export function proposalsOf(tx: Tx, partnershipId: string): Promise<Proposal[]> {
	return tx
		.select()
		.from(partnershipProposal)
		.where(eq(partnershipProposal.partnershipId, partnershipId))
		.orderBy(desc(partnershipProposal.createdAt), desc(partnershipProposal.id));
}

export type WaitingStep = {
	readonly id: string;
	readonly phase: PartnershipPhase;
	readonly first: LocalizedText;
	readonly second: LocalizedText;
};

/** The partnerships in which a step waits for the actor to confirm it: for their own side, or the team for one without account. */
export async function stepsWaiting(tx: Tx, deps: Deps, actor: Actor): Promise<WaitingStep[]> {
	if (!isTeam(actor, undefined) && reach(actor, 'institution', 'coordinator').length === 0) return [];
	const rows = await tx
		.select({ proposal: partnershipProposal, between: partnership })
		.from(partnershipProposal)
		.innerJoin(partnership, eq(partnership.id, partnershipProposal.partnershipId))
		.where(and(eq(partnershipProposal.state, 'open'), isNull(partnership.deletedAt)))
		.orderBy(partnershipProposal.createdAt, partnershipProposal.id);
	const ids = [...new Set(rows.flatMap(({ between }) => [between.firstId, between.secondId]))];
	if (ids.length === 0) return [];
	const known: ReadonlySet<string> = isTeam(actor, undefined)
		? await coordinated(tx, deps, ids)
		: new Set(ids);
	const mine = rows.filter(({ proposal, between }) => {
		const has = (side: Side) => known.has(between[`${side}Id`]);
		const speaks = signaturesOf(actor, between, { first: has('first'), second: has('second') });
		return answerable(proposal, speaks).length > 0;
	});
	const names = new Map(
		(
			await tx
				.select({ id: institution.id, name: institution.name })
				.from(institution)
				.where(inArray(institution.id, ids))
		).map(({ id, name }) => [id, name]),
	);
	return mine.map(({ proposal, between }) => ({
		id: between.id,
		phase: proposal.phase,
		first: names.get(between.firstId)!,
		second: names.get(between.secondId)!,
	}));
}
