import { asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { project } from '#programme/projects/server/tables.ts';
import { progress } from '../../indicator.ts';
import { indicatorPolicy } from '../../indicator-policy.ts';
import { indicator } from '../tables.ts';
import type { IndicatorRow } from './find-indicator.ts';
import { readActuals, type Actual } from './read-actuals.ts';

export type ListedIndicator = IndicatorRow & {
	readonly project: { readonly code: string; readonly title: LocalizedText } | null;
	readonly actual: Actual;
	/** From baseline to target, 0 to 1. */
	readonly progress: number | null;
};

/** Every indicator the actor may read, with target and what has been reached: the programme's own first, then project by project. */
export async function listIndicators(deps: Deps, actor: Actor): Promise<ListedIndicator[]> {
	demand(indicatorPolicy, 'list', actor, { projectId: null });
	const found = await deps.db.as(actor, (tx) =>
		tx
			.select({ row: indicator, code: project.code, title: project.title })
			.from(indicator)
			.leftJoin(project, eq(project.id, indicator.projectId))
			.where(isNull(indicator.deletedAt))
			.orderBy(asc(indicator.position), asc(indicator.createdAt), asc(indicator.id)),
	);
	const readable = found.filter(({ row }) => indicatorPolicy.read(actor, row));
	const actuals = await readActuals(
		deps,
		readable.map(({ row }) => row),
	);
	return readable
		.map(({ row, code, title }) => {
			const actual = actuals.get(row.id) ?? null;
			return {
				...row,
				project: code !== null && title !== null ? { code, title } : null,
				actual,
				progress: progress({ ...row, actual: actual?.value ?? null }),
			};
		})
		.sort((a, b) => (a.project?.code ?? '').localeCompare(b.project?.code ?? '', 'en'));
}
