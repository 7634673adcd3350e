import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import { projectPolicy } from '../policy.ts';
import { projectSearch, type ProjectFields } from '../project.ts';
import {
	demandInstitutions,
	findProject,
	institutionsOf,
	subjectOf,
	writeInstitutions,
} from './find-project.ts';
import { project, projectInstitution } from './tables.ts';

/** Adds a project. `invalid` at `code` where another project has it, and at institutions that are not there. */
export async function createProject(
	deps: Deps,
	actor: Actor,
	fields: ProjectFields,
): Promise<{ id: string }> {
	demand(projectPolicy, 'create', actor, { projectId: null, isDeleted: false });
	const now = deps.now();
	const id = newId(now.getTime());
	const { institutions, ...columns } = fields;
	return deps.db.as(actor, async (tx) => {
		await demandInstitutions(tx, institutions);
		await withFreeCode(tx, (inner) =>
			inner
				.insert(project)
				.values({ id, ...columns, search: projectSearch(fields), createdAt: now, updatedAt: now }),
		);
		await writeInstitutions(tx, id, institutions);
		await audit(tx, actor, now, { noun: 'project', recordId: id, action: 'create' });
		return { id };
	});
}

export type ChangeProject = { readonly id: string; readonly version: number; readonly fields: ProjectFields };

/** Changes a project; another version by now is a `conflict`. Nothing is written where nothing changed. */
export async function changeProject(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: ChangeProject,
): Promise<{ version: number }> {
	return deps.db.as(actor, async (tx) => {
		const before = await findProject(tx, id);
		demand(projectPolicy, 'change', actor, subjectOf(before));
		if (before.deletedAt) throw new Fault('missing', 'not_found');
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		await demandInstitutions(tx, fields.institutions);
		const { institutions, ...columns } = fields;
		const known = { ...before, institutions: inOrder(await institutionsOf(tx, id)) };
		const changed = changedFields(known, { ...columns, institutions: inOrder(institutions) });
		if (changed.length === 0) return { version };
		const now = deps.now();
		const { rowCount } = await withFreeCode(tx, (inner) =>
			inner
				.update(project)
				.set({ ...columns, search: projectSearch(fields), version: version + 1, updatedAt: now })
				.where(and(eq(project.id, id), eq(project.version, version))),
		);
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await writeInstitutions(tx, id, institutions);
		await audit(tx, actor, now, { noun: 'project', recordId: id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

function inOrder(rows: ProjectFields['institutions']): string[] {
	return rows
		.map(({ institutionId, part, amount, currency }) =>
			JSON.stringify([institutionId, part, amount, currency]),
		)
		.sort();
}

async function withFreeCode<T>(tx: Tx, write: (inner: Tx) => Promise<T>): Promise<T> {
	try {
		return await tx.transaction(write);
	} catch (error) {
		if (!isTaken(error, 'project_code')) throw error;
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'code', reason: 'already_taken' }] });
	}
}

/** Moves a project to the bin; refuses with `still_used` while events belong to it. */
export async function removeProject(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(projectPolicy, 'remove', actor, subjectOf(await findProject(tx, id)));
		await toBin(tx, project, id, now, [projectInstitution]);
		await audit(tx, actor, now, { noun: 'project', recordId: id, action: 'remove' });
	});
}

export async function restoreProject(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(projectPolicy, 'remove', actor, subjectOf(await findProject(tx, id)));
		await fromBin(tx, project, id, now);
		await audit(tx, actor, now, { noun: 'project', recordId: id, action: 'restore' });
	});
}
