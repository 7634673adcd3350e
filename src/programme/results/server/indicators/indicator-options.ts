import { asc, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { project } from '#programme/projects/server/tables.ts';
import { indicatorPolicy } from '../../indicator-policy.ts';

/** What an indicator's form offers: the projects its writer may make one for, whether the whole programme too, and institutions. */
export async function indicatorOptions(deps: Deps, actor: Actor) {
	demand(indicatorPolicy, 'begin', actor, { projectId: null });
	const projects = await deps.db.as(actor, (tx) =>
		tx
			.select({ id: project.id, code: project.code, title: project.title })
			.from(project)
			.where(isNull(project.deletedAt))
			.orderBy(asc(project.code)),
	);
	return {
		isForProgramme: indicatorPolicy.create(actor, { projectId: null }),
		projects: projects
			.filter(({ id }) => indicatorPolicy.create(actor, { projectId: id }))
			.map(({ id, code, title }) => ({ value: id, label: `${code} · ${readPlain(title, actor.locale)}` })),
		institutions: await institutionOptions(deps, actor),
	};
}
