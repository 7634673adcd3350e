import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Database } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { ruleName, units } from '../count-rule.ts';
import { exactTables } from '../exact.ts';
import { resultPolicy } from '../policy.ts';
import { tally } from '../tally.ts';
import { count, recordHash, type Scope } from './count.ts';
import { latestSnapshot } from './take-snapshot.ts';

const operator: Actor = { kind: 'system', name: 'results', locale: 'en' };

/** Exact counts as of now, for the operator's command: totals, every unit by every dimension, rules, and what was counted. */
export async function exactResults(db: Database, now: Date) {
	return db.as(
		operator,
		async (tx) => {
			const counts = await count(tx, { kind: 'programme' });
			return {
				countedAt: now.toISOString(),
				rules: units.map(ruleName),
				recordHash: await recordHash(tx),
				period: { firstYear: counts.firstYear, lastYear: counts.lastYear },
				totals: Object.fromEntries(units.map((unit) => [unit, tally(counts, unit)])),
				tables: exactTables(counts)
					.filter(({ dimension }) => dimension !== null)
					.map(({ unit, dimension, rows, total, isOverlapping }) => ({
						unit,
						by: dimension,
						total,
						isOverlapping,
						rows,
					})),
			};
		},
		'moment',
	);
}

/** The team's exact figures of a scope, from the latest snapshot or, of a project in a year, as of now; null before anything was counted. */
export async function teamResults(deps: Deps, actor: Actor, scope: Scope) {
	demand(resultPolicy, 'exact', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		const programme = await latestSnapshot(tx, { kind: 'programme' });
		if (!programme) return null;
		const { firstYear, lastYear } = programme.counts;
		const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, at) => firstYear + at);
		const isLive = scope.kind === 'project_year';
		const counts = isLive ? await count(tx, scope) : (await latestSnapshot(tx, scope))?.counts;
		return {
			takenAt: isLive ? deps.now() : programme.takenAt,
			recordHash: isLive ? null : programme.recordHash,
			years,
			tables: counts && counts.events.length > 0 ? exactTables(counts) : [],
		};
	});
}
