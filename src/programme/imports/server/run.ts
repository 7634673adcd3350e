import { and, eq, inArray, lt, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobContext, JobKind } from '#platform/server/jobs/job.ts';
import { isFault } from '#shared/fault.ts';
import { verdicts } from '../import.ts';
import { countVerdicts } from '../plan.ts';
import { findRun } from './get-import.ts';
import { localeOf, type Plan } from './plan-import.ts';
import { planRun, storePlan } from './set-columns.ts';
import { importRow, importRun, runKind } from './tables.ts';
import { writeEvents } from './write-events.ts';
import { writeInstitutions } from './write-institutions.ts';
import { writePeople } from './write-people.ts';
import type { Written } from './written.ts';

/**
 * Writes a confirmed import: all rows in one transaction, or none. The rows are judged once more in it; when the records have
 * changed since the preview so that another verdict comes out, nothing is written and the preview is shown anew.
 */
export const runImport: JobKind = {
	kind: runKind,
	attempts: 3,
	run: async (deps, payload, context) => {
		const id = String(payload.id);
		const actor: Actor = { kind: 'system', name: 'imports', locale: localeOf(String(payload.locale)) };
		try {
			await write(deps, actor, id, context);
		} catch (error) {
			if (!isFault(error)) throw error;
			await deps.db.as(actor, (tx) =>
				tx.update(importRun).set({ state: 'failed', error: error.reason }).where(eq(importRun.id, id)),
			);
		}
	},
};

async function write(deps: Deps, actor: Actor, id: string, context: JobContext): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const run = await findRun(tx, id);
		if (run.state !== 'confirmed') return;
		const { plan } = await planRun(deps, tx, actor, run);
		const counts = countVerdicts(plan.rows);
		if (verdicts.some((verdict) => counts[verdict] !== run.counts?.[verdict])) {
			await storePlan(tx, id, plan);
			await tx.update(importRun).set({ error: 'changed_meanwhile' }).where(eq(importRun.id, id));
			return context.finish(tx);
		}
		const events: Written[] = [];
		const total = Math.max(1, counts.create + counts.change);
		for await (const written of writing(tx, plan, deps.now(), actor)) {
			events.push(...written);
			context.signal.throwIfAborted();
			// Seen by others at once: the progress is told over another connection.
			await context.progress((100 * events.length) / total);
		}
		await tx
			.update(importRun)
			.set({ state: 'done', file: null, finishedAt: deps.now() })
			.where(eq(importRun.id, id));
		// What was refused stays a while, to be downloaded and mended.
		await tx.delete(importRow).where(and(eq(importRow.importId, id), ne(importRow.verdict, 'refuse')));
		await audit(tx, actor, deps.now(), ...events, { noun: 'import', recordId: id, action: 'done' });
		await context.finish(tx);
	});
}

function writing(tx: Tx, plan: Plan, now: Date, { locale }: Actor): AsyncGenerator<Written[]> {
	switch (plan.kind) {
		case 'institutions':
			return writeInstitutions(tx, plan.rows, now);
		case 'people':
			return writePeople(tx, plan.rows, null, now, locale);
		case 'participants':
			return writePeople(tx, plan.rows, plan.eventId, now, locale);
		case 'events':
			return writeEvents(tx, plan.rows, now);
	}
}

const week = 7 * 24 * 60 * 60 * 1000;

/** Nightly: after a week nothing personal is left of a file, whether it was brought in, refused or forgotten. */
export const forgetImports: JobKind = {
	kind: 'imports.forget',
	isNightly: true,
	run: async (deps) => {
		const actor: Actor = { kind: 'system', name: 'imports', locale: 'en' };
		const before = new Date(deps.now().getTime() - week);
		await deps.db.as(actor, async (tx) => {
			const isOld = lt(importRun.createdAt, before);
			await tx
				.update(importRun)
				.set({ state: 'discarded', file: null, finishedAt: deps.now() })
				.where(and(isOld, inArray(importRun.state, ['read', 'planned', 'failed'])));
			const old = tx.select({ id: importRun.id }).from(importRun).where(isOld);
			await tx.delete(importRow).where(inArray(importRow.importId, old));
		});
	},
};
