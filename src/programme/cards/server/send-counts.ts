import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isProtected, type CountedProfiles } from '../counted.ts';
import { countPolicy } from '../policy.ts';
import { quarterOf } from '../quarter.ts';
import { activeIdentity, centreOf } from './at-centre.ts';
import { counsellingCount } from './tables.ts';

export type SentCounts = {
	readonly centreId: string;
	readonly identityId: string;
	readonly period: string;
	readonly counts: CountedProfiles;
};

/** Takes the protected figures of a quarter that is over, once: a second sending would tell by its difference. What is not rounded is refused. */
export async function sendCounts(deps: Deps, actor: Actor, input: SentCounts): Promise<void> {
	if (!isProtected(input.counts)) throw new Fault('invalid', 'not_protected');
	if (input.period >= quarterOf(deps.now().toISOString().slice(0, 10)))
		throw new Fault('invalid', 'quarter_not_over');
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, input.centreId);
		demand(countPolicy, 'send', actor, { institutionId });
		const own = await activeIdentity(tx, actor, input.centreId);
		if (own.id !== input.identityId) throw new Fault('forbidden', 'not_allowed');
		const { centreId, identityId, period, counts } = input;
		await tx
			.insert(counsellingCount)
			.values({ centreId, identityId, period, counts, sentAt: deps.now() })
			.catch((error: unknown) => {
				throw isTaken(error, 'counselling_count_identity_id_period_pk')
					? new Fault('conflict', 'counts_are_there')
					: error;
			});
	});
}
