import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { localDateAt } from '#shared/time.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { partnershipTransitions, type StepInput } from '../partnership.ts';
import { partnershipPolicy } from '../policy.ts';
import { findPartnership, partnershipSubject } from './find-partnership.ts';
import { partnership, partnershipStep } from './tables.ts';

/**
 * Moves a partnership to another phase and keeps the step: when, on what document, who recorded it. Refuses steps that are not
 * listed (`step_not_allowed`), days still to come, and one somebody else has moved meanwhile. Ending it dates the end.
 */
export async function movePartnership(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly version: number; readonly step: StepInput },
): Promise<void> {
	const now = deps.now();
	const { step } = input;
	// The farthest east of the two countries: a step taken there this morning has been taken.
	if (step.takenOn > localDateAt(now, 'Europe/Istanbul'))
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'takenOn', reason: 'in_the_future' }] });
	await deps.db.as(actor, async (tx) => {
		const before = await findPartnership(tx, input.id);
		demand(partnershipPolicy, 'move', actor, partnershipSubject(before));
		if (before.deletedAt) throw new Fault('missing', 'not_found');
		demandStep(partnershipTransitions, before.phase, step.phase);
		const endedOn = step.phase === 'ended' ? step.takenOn : null;
		const { rowCount } = await tx
			.update(partnership)
			.set({
				phase: step.phase,
				endedOn: step.phase === 'ended' || before.phase === 'ended' ? endedOn : before.endedOn,
				updatedAt: now,
				version: sql`${partnership.version} + 1`,
			})
			.where(and(eq(partnership.id, input.id), eq(partnership.version, input.version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await tx.insert(partnershipStep).values({
			id: newId(now.getTime()),
			partnershipId: input.id,
			...step,
			accountId: actor.kind === 'account' ? actor.accountId : null,
			createdAt: now,
		});
		await audit(tx, actor, now, {
			noun: 'partnership',
			recordId: input.id,
			action: `move.${step.phase}`,
			fields: ['phase'],
		});
	});
}
