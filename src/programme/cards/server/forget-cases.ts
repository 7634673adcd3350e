import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { addDays } from '#shared/time.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { warnedDays } from '../centre.ts';
import { house, reachedCentres } from './at-centre.ts';
import { dropMediaOfClosed } from './card-media.ts';
import { dropCases } from './cases.ts';
import { counsellingCase, counsellorIdentity, sealedFor } from './tables.ts';
import { tellCounsellors } from './tell-counsellors.ts';

/**
 * Nightly: deletes cases whose time is over, and tells counsellors a month before. The mail says how many, and names no case. Photos
 * and recordings of centres that were closed so long ago go as well.
 */
export const forgetCases: JobKind = {
	kind: 'counselling.forget',
	isNightly: true,
	run: async (deps) => {
		const today = deps.now().toISOString().slice(0, 10);
		await deps.db.as(house, async (tx) => {
			// Whoever was erased, or joined with another record, did not leave by way of the centre: their cases wait for a successor now.
			const left = tx
				.select({ id: counsellorIdentity.id })
				.from(counsellorIdentity)
				.where(eq(counsellorIdentity.state, 'left'));
			await tx.delete(sealedFor).where(inArray(sealedFor.identityId, left));
			const over = await tx.select().from(counsellingCase).where(lte(counsellingCase.deletedOn, today));
			await dropCases(tx, over, 'retention', deps.now());
			await dropMediaOfClosed(tx, deps.now());
			const soon = await tx
				.select()
				.from(counsellingCase)
				.where(
					and(
						gt(counsellingCase.deletedOn, today),
						lte(counsellingCase.deletedOn, addDays(today, warnedDays)),
						sql`${counsellingCase.toldOf} is distinct from ${counsellingCase.deletedOn}`,
						// Whose counsellors could not do anything about it any more are not told.
						inArray(counsellingCase.centreId, reachedCentres(tx, deps.now())),
					),
				);
			if (soon.length === 0) return;
			const ids = soon.map(({ id }) => id);
			await tell(tx, deps, ids, today);
			await tx
				.update(counsellingCase)
				.set({ toldOf: sql`${counsellingCase.deletedOn}` })
				.where(inArray(counsellingCase.id, ids));
		});
	},
};

async function tell(tx: Tx, deps: Deps, ids: readonly string[], today: string): Promise<void> {
	const sealed = await tx
		.select()
		.from(sealedFor)
		.where(inArray(sealedFor.caseId, [...ids]));
	const casesOf = Map.groupBy(sealed, ({ identityId }) => identityId);
	await tellCounsellors(tx, deps, [...casesOf.keys()], `counselling.forget:${today}`, (say, _, own) => ({
		subject: say.subject,
		say: { say: say.text, with: { count: own.flatMap((id) => casesOf.get(id) ?? []).length } },
	}));
}
