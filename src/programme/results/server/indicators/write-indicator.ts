import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault, type Issue } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { project } from '#programme/projects/server/tables.ts';
import type { IndicatorFields } from '../../indicator.ts';
import { indicatorPolicy } from '../../indicator-policy.ts';
import { indicator } from '../tables.ts';
import { findIndicator } from './find-indicator.ts';

/** Adds an indicator. `invalid` at `projectId` for whoever runs projects and names none of them. */
export async function createIndicator(
	deps: Deps,
	actor: Actor,
	fields: IndicatorFields,
): Promise<{ id: string }> {
	demandOwnProject(actor, fields);
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await demandNamed(tx, fields);
		await tx.insert(indicator).values({ id, ...fields, createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'indicator', recordId: id, action: 'create' });
		return { id };
	});
}

export type ChangeIndicator = {
	readonly id: string;
	readonly version: number;
	readonly fields: IndicatorFields;
};

/** Changes an indicator; another version by now is a `conflict`. Nothing is written where nothing changed. */
export async function changeIndicator(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: ChangeIndicator,
): Promise<{ version: number }> {
	return deps.db.as(actor, async (tx) => {
		const before = await findIndicator(tx, id);
		demand(indicatorPolicy, 'change', actor, before);
		if (before.deletedAt) throw new Fault('missing', 'not_found');
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		demandOwnProject(actor, fields);
		await demandNamed(tx, fields);
		const changed = changedFields(before, fields);
		if (changed.length === 0) return { version };
		const now = deps.now();
		const { rowCount } = await tx
			.update(indicator)
			.set({ ...fields, version: version + 1, updatedAt: now })
			.where(and(eq(indicator.id, id), eq(indicator.version, version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, { noun: 'indicator', recordId: id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

/** Nobody takes an indicator out of their own reach, or makes one for somebody else's project. */
function demandOwnProject(actor: Actor, { projectId }: IndicatorFields): void {
	demand(indicatorPolicy, 'begin', actor, { projectId });
	if (indicatorPolicy.create(actor, { projectId })) return;
	throw new Fault('invalid', 'check_fields', {
		issues: [{ field: 'projectId', reason: 'project_needed' }],
	});
}

async function demandNamed(tx: Tx, { projectId, ownerId }: IndicatorFields): Promise<void> {
	const issues: Issue[] = [];
	const isThere = async (table: typeof project | typeof institution, id: string | null) =>
		id === null ||
		(
			await tx
				.select({ id: table.id })
				.from(table)
				.where(and(eq(table.id, id), isNull(table.deletedAt)))
		).length > 0;
	if (!(await isThere(project, projectId))) issues.push({ field: 'projectId', reason: 'not_found_choice' });
	if (!(await isThere(institution, ownerId))) issues.push({ field: 'ownerId', reason: 'not_found_choice' });
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}

export async function removeIndicator(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(indicatorPolicy, 'remove', actor, await findIndicator(tx, id));
		await toBin(tx, indicator, id, now);
		await audit(tx, actor, now, { noun: 'indicator', recordId: id, action: 'remove' });
	});
}

export async function restoreIndicator(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(indicatorPolicy, 'remove', actor, await findIndicator(tx, id));
		await fromBin(tx, indicator, id, now);
		await audit(tx, actor, now, { noun: 'indicator', recordId: id, action: 'restore' });
	});
}
