import { and, desc, eq, inArray, or } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { tally } from '../../tally.ts';
import { snapshot } from '../tables.ts';
import type { IndicatorRow } from './find-indicator.ts';

/** What has been reached, and as of when; null where nothing was counted or typed yet. */
export type Actual = { readonly value: number; readonly on: Date | string } | null;

const counting: Actor = { kind: 'system', name: 'results', locale: 'en' };

/**
 * The exact value of each indicator, counted ones from the latest snapshot of the programme or of their project. Ask only for those
 * that the actor's policy lets them read: whoever runs a project may know its own figures, and snapshots show all or nothing.
 */
export async function readActuals(
	deps: Deps,
	rows: readonly IndicatorRow[],
): Promise<ReadonlyMap<string, Actual>> {
	const projects = [...new Set(rows.flatMap(({ projectId }) => projectId ?? []))];
	const latest = await deps.db.as(counting, (tx) =>
		tx
			.selectDistinctOn([snapshot.scope, snapshot.scopeKey])
			.from(snapshot)
			.where(
				or(
					eq(snapshot.scope, 'programme'),
					and(eq(snapshot.scope, 'project'), inArray(snapshot.scopeKey, projects)),
				),
			)
			.orderBy(snapshot.scope, snapshot.scopeKey, desc(snapshot.takenAt), desc(snapshot.id)),
	);
	const of = new Map(latest.map((one) => [one.scopeKey, one]));
	return new Map(
		rows.map((row): [string, Actual] => {
			if (row.unit === null)
				return [
					row.id,
					row.manualValue === null || row.manualOn === null
						? null
						: { value: row.manualValue, on: row.manualOn },
				];
			const counted = of.get(row.projectId ?? '');
			return [row.id, counted ? { value: tally(counted.counts, row.unit), on: counted.takenAt } : null];
		}),
	);
}
