import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { ProposalInput, Signatures } from '../partnership-step.ts';
import type { PartnershipRecord } from './find-partnership.ts';
import { partnership, partnershipStep } from './tables.ts';

export const accountOf = (actor: Actor) => (actor.kind === 'account' ? actor.accountId : null);

export type StepToWrite = Omit<ProposalInput, 'basisLanguages'> &
	Signatures & {
		readonly basisLanguages: PartnershipRecord['basisLanguages'];
		/** Who proposed it, where somebody else confirms it now. */
		readonly proposedBy?: string | null;
	};

/**
 * Takes a step that may be taken: the partnership moves on and the step stays in its history, with who said yes for which side and
 * the document. An agreement brings its basis, day, languages and end along; ending dates the end.
 */
export async function writeStep(
	tx: Tx,
	actor: Actor,
	now: Date,
	before: PartnershipRecord,
	step: StepToWrite,
): Promise<void> {
	const { phase, takenOn, note, document, documentId, first, second, proposedBy } = step;
	const { basis, basisOn, validUntil, basisLanguages } = step;
	const wasOrIsOver = phase === 'ended' || before.phase === 'ended';
	const { rowCount } = await tx
		.update(partnership)
		.set({
			phase,
			endedOn: wasOrIsOver ? (phase === 'ended' ? takenOn : null) : before.endedOn,
			...(phase === 'agreement' && basis && { basis, basisOn, validUntil, basisLanguages }),
			updatedAt: now,
			version: sql`${partnership.version} + 1`,
		})
		.where(and(eq(partnership.id, before.id), eq(partnership.version, before.version)));
	if (rowCount === 0) throw new Fault('conflict', 'conflict');
	const acting = accountOf(actor);
	await tx.insert(partnershipStep).values({
		id: newId(now.getTime()),
		partnershipId: before.id,
		phase,
		takenOn,
		note,
		document,
		documentId,
		first,
		second,
		accountId: proposedBy === undefined ? acting : proposedBy,
		confirmedBy: proposedBy === undefined ? null : acting,
		createdAt: now,
	});
	await audit(tx, actor, now, {
		noun: 'partnership',
		recordId: before.id,
		action: `move.${phase}`,
		fields: ['phase'],
	});
}
