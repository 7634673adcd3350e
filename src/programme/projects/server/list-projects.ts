import { and, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Page, SortKey } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { chosen, contains, lacksLanguage, listPage, overlaps } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { projectListing, type ProjectListing } from '../listing.ts';
import { projectPolicy } from '../policy.ts';
import { project, projectInstitution } from './tables.ts';

const shown = {
	id: project.id,
	code: project.code,
	title: project.title,
	state: project.state,
	startsOn: project.startsOn,
	endsOn: project.endsOn,
	isExample: project.isExample,
};
export type ListedProject = Pick<typeof project.$inferSelect, keyof typeof shown>;

function wanted({ q, filters }: ProjectListing): SQL | undefined {
	const of = filters.institution;
	return and(
		isNull(project.deletedAt),
		contains(project.search, q),
		chosen(project.state, filters.state),
		overlaps(project.themes, filters.theme),
		// A column of the only table is written without its table, which would mean another one inside the subquery.
		of &&
			sql`exists (select 1 from ${projectInstitution} i where i.project_id = project.id and i.institution_id in (${sql.join(
				of.map((id) => sql`${id}`),
				sql`, `,
			)}))`,
		filters.translation && lacksLanguage(project.title),
	);
}

export async function listProjects(
	deps: Deps,
	actor: Actor,
	listing: ProjectListing,
): Promise<Page<ListedProject>> {
	demand(projectPolicy, 'list', actor, { projectId: null, isDeleted: false });
	const key: Readonly<Record<ProjectListing['sort'], (record: ListedProject) => SortKey>> = {
		title: ({ title }) => readPlain(title, actor.locale),
		code: ({ code }) => code,
		starts: ({ startsOn }) => startsOn && Date.parse(startsOn),
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			projectListing.size,
			actor.locale,
			() => tx.select(shown).from(project).where(wanted(listing)),
			key[listing.sort],
			(ids) =>
				tx
					.select(shown)
					.from(project)
					.where(inArray(project.id, [...ids])),
		),
	);
}
