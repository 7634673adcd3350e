import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities, demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { project } from '#programme/projects/server/tables.ts';
import { progress } from '../../indicator.ts';
import { indicatorPolicy } from '../../indicator-policy.ts';
import { resultPolicy } from '../../policy.ts';
import { findIndicator, type IndicatorRow } from './find-indicator.ts';
import { readActuals, type Actual } from './read-actuals.ts';

export type IndicatorDetail = {
	readonly indicator: IndicatorRow;
	readonly project: { readonly id: string; readonly title: LocalizedText } | null;
	readonly owner: { readonly id: string; readonly name: LocalizedText } | null;
	readonly actual: Actual;
	readonly progress: number | null;
	readonly history: readonly Change[];
	readonly can: Readonly<Record<keyof typeof indicatorPolicy | 'records', boolean>>;
};

/** One indicator with target, milestones and what has been reached. */
export async function getIndicator(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<IndicatorDetail> {
	const found = await deps.db.as(actor, async (tx) => {
		const row = await findIndicator(tx, id);
		demand(indicatorPolicy, 'read', actor, row);
		const can = {
			...abilities(indicatorPolicy, actor, row),
			records: resultPolicy.records(actor, undefined),
		};
		const [ofProject] = row.projectId
			? await tx
					.select({ id: project.id, title: project.title })
					.from(project)
					.where(eq(project.id, row.projectId))
			: [];
		const [owner] = row.ownerId
			? await tx
					.select({ id: institution.id, name: institution.name })
					.from(institution)
					.where(eq(institution.id, row.ownerId))
			: [];
		return {
			indicator: row,
			project: ofProject ?? null,
			owner: owner ?? null,
			history: can.history ? await historyOf(tx, 'indicator', id) : [],
			can,
		};
	});
	const actual = (await readActuals(deps, [found.indicator])).get(id) ?? null;
	return { ...found, actual, progress: progress({ ...found.indicator, actual: actual?.value ?? null }) };
}

/** An indicator as its form takes it; for those who may change it, and not out of the bin. */
export async function indicatorToChange(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<IndicatorRow> {
	return deps.db.as(actor, async (tx) => {
		const row = await findIndicator(tx, id);
		demand(indicatorPolicy, 'change', actor, row);
		if (row.deletedAt) throw new Fault('missing', 'not_found');
		return row;
	});
}
