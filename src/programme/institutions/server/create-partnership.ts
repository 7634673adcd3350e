import { and, eq, isNull, ne, or } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand, isTeam } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PartnershipInput, StepInput } from '../partnership.ts';
import { needsBoth } from '../partnership-step.ts';
import { partnershipPolicy } from '../policy.ts';
import { institution, partnership, partnershipStep } from './tables.ts';

export type NewPartnership = { readonly values: PartnershipInput; readonly step: StepInput };

/**
 * Records a partnership between two institutions with the phase it is in; that phase is the first step of its history.
 * Two institutions may have several, but only one of a kind that has not ended. One side alone can show interest; anything further
 * is recorded by the team, which knows of it from both (`interest_first`). Returns the id.
 */
export async function createPartnership(deps: Deps, actor: Actor, input: NewPartnership): Promise<string> {
	const { values, step } = input;
	demand(partnershipPolicy, 'create', actor, { ...values, isDeleted: false });
	if (!isTeam(actor, undefined) && needsBoth(step.phase))
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'phase', reason: 'interest_first' }] });
	const now = deps.now();
	const id = newId(now.getTime());
	const isPublished = values.isPublished && partnershipPolicy.publish(actor, undefined);
	await deps.db.as(actor, async (tx) => {
		await checkSides(tx, id, values);
		await tx
			.insert(partnership)
			.values({ ...values, id, isPublished, phase: step.phase, createdAt: now, updatedAt: now });
		await tx.insert(partnershipStep).values({
			id: newId(now.getTime()),
			partnershipId: id,
			...step,
			accountId: actor.kind === 'account' ? actor.accountId : null,
			createdAt: now,
		});
		await audit(tx, actor, now, { noun: 'partnership', recordId: id, action: 'create' });
	});
	return id;
}

/** Refuses sides that are not there or in the bin, and a second open partnership of the same kind between the two. */
export async function checkSides(tx: Tx, id: string, values: PartnershipInput): Promise<void> {
	const { firstId, secondId, kind } = values;
	const there = await tx
		.select({ id: institution.id })
		.from(institution)
		.where(and(isNull(institution.deletedAt), or(eq(institution.id, firstId), eq(institution.id, secondId))));
	const lost = (['firstId', 'secondId'] as const).filter(
		(side) => !there.some((one) => one.id === values[side]),
	);
	if (lost.length > 0)
		throw new Fault('invalid', 'check_fields', {
			issues: lost.map((field) => ({ field, reason: 'not_found_choice' })),
		});
	const [same] = await tx
		.select({ id: partnership.id })
		.from(partnership)
		.where(
			and(
				isNull(partnership.deletedAt),
				ne(partnership.id, id),
				ne(partnership.phase, 'ended'),
				eq(partnership.kind, kind),
				or(
					and(eq(partnership.firstId, firstId), eq(partnership.secondId, secondId)),
					and(eq(partnership.firstId, secondId), eq(partnership.secondId, firstId)),
				),
			),
		)
		.limit(1);
	if (same)
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'kind', reason: 'partnership_exists' }] });
}
