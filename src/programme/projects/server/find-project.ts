import { and, eq, inArray, isNull } from 'drizzle-orm';
import { Fault, type Issue } from '#shared/fault.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { projectParts, type ProjectFields } from '../project.ts';
import type { ProjectSubject } from '../policy.ts';
import { project, projectInstitution } from './tables.ts';

export type ProjectRow = typeof project.$inferSelect;

/** The project if the actor sees it; otherwise `missing`. */
export async function findProject(tx: Tx, id: string): Promise<ProjectRow> {
	const [found] = await tx.select().from(project).where(eq(project.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

export function subjectOf(row: Pick<ProjectRow, 'id' | 'deletedAt'>): ProjectSubject {
	return { projectId: row.id, isDeleted: row.deletedAt !== null };
}

/** The institutions of a project, funders first. */
export async function institutionsOf(tx: Tx, projectId: string): Promise<ProjectFields['institutions']> {
	const rows = await tx
		.select({
			institutionId: projectInstitution.institutionId,
			part: projectInstitution.part,
			amount: projectInstitution.amount,
			currency: projectInstitution.currency,
		})
		.from(projectInstitution)
		.where(eq(projectInstitution.projectId, projectId))
		.orderBy(projectInstitution.institutionId);
	return rows.sort((a, b) => projectParts.indexOf(a.part) - projectParts.indexOf(b.part));
}

/** Refuses institutions that the actor does not see or that lie in the bin, each at its row. */
export async function demandInstitutions(tx: Tx, rows: ProjectFields['institutions']): Promise<void> {
	const ids = rows.map(({ institutionId }) => institutionId);
	const known = await tx
		.select({ id: institution.id })
		.from(institution)
		.where(and(inArray(institution.id, ids), isNull(institution.deletedAt)));
	const knownIds = new Set(known.map(({ id }) => id));
	const issues = ids.flatMap((id, at): Issue[] =>
		knownIds.has(id) ? [] : [{ field: `institutions.${at}.institutionId`, reason: 'not_found_choice' }],
	);
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}

/** Makes the institutions of a project exactly these. */
export async function writeInstitutions(
	tx: Tx,
	projectId: string,
	rows: ProjectFields['institutions'],
): Promise<void> {
	await tx.delete(projectInstitution).where(eq(projectInstitution.projectId, projectId));
	if (rows.length > 0) await tx.insert(projectInstitution).values(rows.map((row) => ({ projectId, ...row })));
}
