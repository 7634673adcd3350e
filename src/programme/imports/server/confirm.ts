import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import { importPolicy } from '../policy.ts';
import { findRun } from './get-import.ts';
import { importRow, importRun, runKind } from './tables.ts';

/** Says yes to what the preview shows. The writing happens off the request path; a second click changes nothing. */
export async function confirmImport(deps: Deps, actor: Actor, id: string): Promise<void> {
	demand(importPolicy, 'confirm', actor, undefined);
	await deps.db.as(actor, async (tx) => {
		const run = await findRun(tx, id);
		if (run.state === 'confirmed' || run.state === 'done') return;
		if (run.state !== 'planned') throw new Fault('conflict', 'import_is_over');
		if (!run.counts || run.counts.create + run.counts.change === 0)
			throw new Fault('invalid', 'nothing_to_write');
		const taken = await tx
			.update(importRun)
			.set({ state: 'confirmed', error: null })
			.where(and(eq(importRun.id, id), eq(importRun.state, 'planned')))
			.returning({ id: importRun.id });
		if (taken.length === 0) return;
		const jobId = await enqueue(tx, runKind, { id, locale: actor.locale }, { key: `${runKind} ${id}` });
		await tx.update(importRun).set({ jobId }).where(eq(importRun.id, id));
		await audit(tx, actor, deps.now(), { noun: 'import', recordId: id, action: 'confirm' });
	});
}

/** Throws a file away before anything of it was written. */
export async function discardImport(deps: Deps, actor: Actor, id: string): Promise<void> {
	demand(importPolicy, 'discard', actor, undefined);
	await deps.db.as(actor, async (tx) => {
		const run = await findRun(tx, id);
		if (run.state === 'confirmed' || run.state === 'done') throw new Fault('conflict', 'import_is_over');
		await tx
			.update(importRun)
			.set({ state: 'discarded', file: null, finishedAt: deps.now() })
			.where(eq(importRun.id, id));
		await tx.delete(importRow).where(eq(importRow.importId, id));
		await audit(tx, actor, deps.now(), { noun: 'import', recordId: id, action: 'discard' });
	});
}
