import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault, type Issue } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { fieldsOf, matchColumns, missingFields } from '../columns.ts';
import { importTransitions } from '../import.ts';
import { countVerdicts } from '../plan.ts';
import { importPolicy } from '../policy.ts';
import { findRun } from './get-import.ts';
import { planImport, readSheet, type Plan } from './plan-import.ts';
import { importRow, importRun } from './tables.ts';

/** Says which field each column fills, and judges every row by it. Issues: `columns.N` with `field_twice`, `missing_fields`. */
export async function setColumns(
	deps: Deps,
	actor: Actor,
	id: string,
	fields: readonly string[],
): Promise<void> {
	demand(importPolicy, 'create', actor, undefined);
	await deps.db.as(actor, async (tx) => {
		const run = await findRun(tx, id);
		if (!importTransitions[run.state].includes('planned')) throw new Fault('conflict', 'import_is_over');
		const known = fieldsOf(run.kind);
		const chosen = run.headers.map((_, column) =>
			known.includes(fields[column] ?? '') ? fields[column]! : '',
		);
		demandUsable(run.kind, chosen);
		const { plan } = await planRun(deps, tx, actor, { ...run, fields: chosen });
		await storePlan(tx, id, plan);
		await tx.update(importRun).set({ fields: chosen, error: null }).where(eq(importRun.id, id));
	});
}

/** Reads the file again in another text encoding, for a guess that was wrong. */
export async function setEncoding(deps: Deps, actor: Actor, id: string, encoding: string): Promise<void> {
	demand(importPolicy, 'create', actor, undefined);
	await deps.db.as(actor, async (tx) => {
		const run = await findRun(tx, id);
		if (run.state !== 'read' && run.state !== 'planned') throw new Fault('conflict', 'import_is_over');
		const sheet = await readSheet(await fileOf(tx, id), encoding);
		await tx
			.update(importRun)
			.set({
				encoding,
				state: 'read',
				headers: [...sheet.headers],
				fields: matchColumns(run.kind, sheet.headers),
				notes: run.notes.filter(({ kind }) => kind === 'encoding_guessed').concat(sheet.notes),
				rows: sheet.rows.length,
			})
			.where(eq(importRun.id, id));
		await tx.delete(importRow).where(eq(importRow.importId, id));
	});
}

function demandUsable(kind: Parameters<typeof missingFields>[0], chosen: readonly string[]): void {
	const issues: Issue[] = chosen.flatMap((field, column) =>
		field !== '' && chosen.indexOf(field) < column
			? [{ field: `columns.${column}`, reason: 'field_twice' }]
			: [],
	);
	if (missingFields(kind, chosen).length > 0) issues.push({ field: 'columns', reason: 'missing_fields' });
	if (issues.length > 0) throw new Fault('invalid', 'check_columns', { issues });
}

export async function fileOf(tx: Tx, id: string): Promise<Buffer> {
	const [found] = await tx.select({ file: importRun.file }).from(importRun).where(eq(importRun.id, id));
	if (!found?.file) throw new Fault('conflict', 'import_is_over');
	return found.file;
}

/** Judges an import's rows as the records are now. */
export async function planRun(
	deps: Deps,
	tx: Tx,
	actor: Actor,
	run: Pick<Awaited<ReturnType<typeof findRun>>, 'id' | 'kind' | 'eventId' | 'encoding' | 'fields'>,
): Promise<{ plan: Plan }> {
	const sheet = await readSheet(await fileOf(tx, run.id), run.encoding);
	return { plan: await planImport(tx, sheet, run, deps.now(), actor.locale) };
}

const batch = 1_000;

export async function storePlan(tx: Tx, id: string, plan: Plan): Promise<void> {
	await tx.delete(importRow).where(eq(importRow.importId, id));
	const rows = plan.rows.map(({ number, cells, verdict, targetId, changes, issues }) => ({
		importId: id,
		number,
		cells: [...cells],
		verdict,
		targetId,
		changes: [...changes],
		issues: [...issues],
	}));
	for (let at = 0; at < rows.length; at += batch)
		await tx.insert(importRow).values(rows.slice(at, at + batch));
	await tx
		.update(importRun)
		.set({ state: 'planned', counts: countVerdicts(plan.rows) })
		.where(eq(importRun.id, id));
}

/** Goes back from the preview to the columns. */
export async function reopenColumns(deps: Deps, actor: Actor, id: string): Promise<void> {
	demand(importPolicy, 'create', actor, undefined);
	await deps.db.as(actor, async (tx) => {
		const run = await findRun(tx, id);
		if (run.state !== 'planned' && run.state !== 'failed') throw new Fault('conflict', 'import_is_over');
		await tx.update(importRun).set({ state: 'read' }).where(eq(importRun.id, id));
		await tx.delete(importRow).where(eq(importRow.importId, id));
	});
}
