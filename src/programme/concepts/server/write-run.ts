import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	checklistItems,
	type Checklist,
	type NewRunFields,
	type PointFields,
	type RunFields,
} from '../checklist.ts';
import { dayOf } from './concept-facts.ts';
import { houseToKeep, runsOf, runToWrite, type OneRun } from './find-run.ts';
import { checklistAnswer, checklistRun } from './monitoring-tables.ts';
import { refused } from './refused.ts';

const noun = 'checklist_run';

/** A run is held on a day that has come, and not before the one it is compared with. */
async function demandDay(
	tx: Tx,
	{ institutionId, checklist, heldOn }: { institutionId: string; checklist: Checklist; heldOn: string },
	now: Date,
	id: string | null,
): Promise<void> {
	if (heldOn > dayOf(now)) throw refused('heldOn', 'not_yet');
	const before = (await runsOf(tx, institutionId, checklist)).find((one) => one.id !== id);
	if (before && heldOn < before.heldOn) throw refused('heldOn', 'before_the_last');
}

/** Begins to look at the house of a concept by a list. */
export async function createRun(
	deps: Deps,
	actor: Actor,
	{ conceptId, fields }: { readonly conceptId: string; readonly fields: NewRunFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		const { institutionId } = await houseToKeep(tx, actor, conceptId);
		await demandDay(tx, { institutionId, ...fields }, now, null);
		await tx
			.insert(checklistRun)
			.values({ id, institutionId, conceptId, ...fields, createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun, recordId: id, action: 'create' });
		return { id };
	});
}

/** Changes the day of a run, or whether partners see it; `conflict` where somebody did since the form was opened. */
export async function changeRun(
	deps: Deps,
	actor: Actor,
	{ version, fields, ...one }: OneRun & { readonly version: number; readonly fields: RunFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await runToWrite(tx, actor, one);
		if (row.version !== version) throw new Fault('conflict', 'conflict');
		await demandDay(tx, { ...row, ...fields }, now, one.id);
		await tx
			.update(checklistRun)
			.set({ ...fields, version: version + 1, updatedAt: now })
			.where(eq(checklistRun.id, one.id));
		const changed = changedFields(row, fields);
		await audit(tx, actor, now, { noun, recordId: one.id, action: 'change', fields: changed });
	});
}

export type SavePoint = OneRun & {
	/** The number of the point in its list, from 1. */
	readonly number: number;
	/** The version the form was opened with; 0 where nothing was said yet. */
	readonly version: number;
	readonly fields: PointFields;
};

/** Answers one point of the latest run; `conflict` where somebody did since the form was opened, so that nothing is lost. */
export async function savePoint(
	deps: Deps,
	actor: Actor,
	{ number, version, fields, ...one }: SavePoint,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const run = await runToWrite(tx, actor, one);
		const item = checklistItems[run.checklist][number - 1];
		if (!item) throw new Fault('missing', 'not_found');
		const [kept] = await tx
			.select()
			.from(checklistAnswer)
			.where(and(eq(checklistAnswer.runId, run.id), eq(checklistAnswer.item, item)));
		if ((kept?.version ?? 0) !== version) throw new Fault('conflict', 'conflict');
		if (kept)
			await tx
				.update(checklistAnswer)
				.set({ ...fields, version: version + 1 })
				.where(eq(checklistAnswer.id, kept.id));
		else
			await tx.insert(checklistAnswer).values({ id: newId(now.getTime()), runId: run.id, item, ...fields });
		await tx.update(checklistRun).set({ updatedAt: now }).where(eq(checklistRun.id, run.id));
		await audit(tx, actor, now, { noun, recordId: run.id, action: 'change', fields: [item] });
	});
}

/** Lays the latest run into the bin, with its answers. */
export async function removeRun(deps: Deps, actor: Actor, one: OneRun): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await runToWrite(tx, actor, one);
		await toBin(tx, checklistRun, one.id, now, [checklistAnswer]);
		await audit(tx, actor, now, { noun, recordId: one.id, action: 'remove' });
	});
}

/** Takes a run back out of the bin. */
export async function restoreRun(deps: Deps, actor: Actor, { conceptId, id }: OneRun): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await houseToKeep(tx, actor, conceptId);
		const [found] = await tx
			.select({ id: checklistRun.id })
			.from(checklistRun)
			.where(and(eq(checklistRun.id, id), eq(checklistRun.institutionId, institutionId)));
		if (!found) throw new Fault('missing', 'not_found');
		await fromBin(tx, checklistRun, id, now);
		await audit(tx, actor, now, { noun, recordId: id, action: 'restore' });
	});
}
