import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities, demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import { projectPolicy } from '../policy.ts';
import { projectParts, type ProjectFields, type ProjectPart } from '../project.ts';
import { findProject, institutionsOf, subjectOf, type ProjectRow } from './find-project.ts';
import { projectInstitution } from './tables.ts';

export type ProjectInstitution = {
	readonly institutionId: string;
	readonly name: LocalizedText;
	readonly part: ProjectPart;
	readonly amount: string | null;
	readonly currency: string | null;
};

export type ProjectDetail = {
	readonly project: ProjectRow;
	readonly institutions: readonly ProjectInstitution[];
	readonly history: readonly Change[];
	readonly can: Readonly<Record<keyof typeof projectPolicy, boolean>>;
};

/** One project with its institutions. What a funder pays is told to those who run the project alone. */
export async function getProject(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<ProjectDetail> {
	return deps.db.as(actor, async (tx) => {
		const row = await findProject(tx, id);
		const subject = subjectOf(row);
		demand(projectPolicy, 'read', actor, subject);
		const can = abilities(projectPolicy, actor, subject);
		const rows = await tx
			.select({
				institutionId: projectInstitution.institutionId,
				name: institution.name,
				part: projectInstitution.part,
				amount: projectInstitution.amount,
				currency: projectInstitution.currency,
			})
			.from(projectInstitution)
			.innerJoin(institution, eq(institution.id, projectInstitution.institutionId))
			.where(eq(projectInstitution.projectId, id))
			.orderBy(institution.slug);
		const told = can.readAmounts ? rows : rows.map((one) => ({ ...one, amount: null, currency: null }));
		return {
			project: row,
			institutions: told.sort((a, b) => projectParts.indexOf(a.part) - projectParts.indexOf(b.part)),
			history: can.history ? await historyOf(tx, 'project', id) : [],
			can,
		};
	});
}

/** A project as its form takes it; for those who may change it, and not out of the bin. */
export async function projectToChange(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<ProjectRow & ProjectFields> {
	return deps.db.as(actor, async (tx) => {
		const row = await findProject(tx, id);
		demand(projectPolicy, 'change', actor, subjectOf(row));
		if (row.deletedAt) throw new Fault('missing', 'not_found');
		return { ...row, institutions: await institutionsOf(tx, id) };
	});
}
