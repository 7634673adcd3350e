import { sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { countPolicy } from '../policy.ts';
import { house } from './at-centre.ts';
import { counsellingCount } from './tables.ts';

export type ProfilesMade = {
	readonly total: number;
	/** The last one first. */
	readonly quarters: readonly { readonly period: string; readonly figure: number }[];
};

/**
 * What all centres together have sent, quarter by quarter: sums of figures that were protected before they came, so that they tell no more
 * than those do. Whose they are is not said. Null before anything was sent that stands for enough people.
 */
export async function profilesMade(deps: Deps, actor: Actor): Promise<ProfilesMade | null> {
	demand(countPolicy, 'sum', actor, { institutionId: '' });
	// Each count is hidden from everybody outside its centre.
	const quarters = await deps.db.as(house, (tx) =>
		tx
			.select({ period: counsellingCount.period, figure: sql<number>`sum(${figure})::int` })
			.from(counsellingCount)
			.where(sql`${figure} is not null`)
			.groupBy(counsellingCount.period)
			.orderBy(sql`${counsellingCount.period} desc`),
	);
	if (quarters.length === 0) return null;
	return { total: quarters.reduce((sum, { figure }) => sum + figure, 0), quarters };
}

const figure = sql`(${counsellingCount.counts} ->> 'total')::int`;
