import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';

/** What a new programme needs, in the order one does it. */
export const firstSteps = ['programme', 'institutions', 'people', 'events'] as const;
export type FirstStep = (typeof firstSteps)[number];
export type StepsTaken = Readonly<Record<FirstStep, boolean>>;

/** Which of the first steps are done; one query. */
export async function stepsTaken(tx: Tx): Promise<StepsTaken> {
	const { rows } = await tx.execute<Record<FirstStep, boolean>>(sql`
		select exists (select 1 from programme_text where key = 'aim') as programme,
			exists (select 1 from institution where deleted_at is null) as institutions,
			exists (select 1 from affiliation where deleted_at is null) as people,
			exists (select 1 from event where deleted_at is null) as events`);
	return rows[0]!;
}
