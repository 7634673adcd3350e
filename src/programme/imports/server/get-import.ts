import { and, asc, count, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { jobStatus } from '#platform/server/jobs/enqueue.ts';
import { event } from '#programme/events/server/api.ts';
import { missingFields } from '../columns.ts';
import { verdicts, type Verdict } from '../import.ts';
import { importPolicy } from '../policy.ts';
import { readSheet } from './plan-import.ts';
import { importRow, importRun, runKind } from './tables.ts';

/**
 * An import without its file, and how many per cent of it are written. One whose job was given up counts as failed: nothing
 * of it was written. Throws `missing` for an unknown id.
 */
export async function findRun(tx: Tx, id: string) {
	const { file: _file, ...columns } = columnsOfRun;
	const [run] = await tx.select(columns).from(importRun).where(eq(importRun.id, id));
	if (!run) throw new Fault('missing', 'no_such_import');
	const job = run.jobId ? await jobStatus(tx, runKind, run.jobId) : undefined;
	if (run.state === 'confirmed' && job?.state === 'failed')
		return { ...run, state: 'failed' as const, error: 'gave_up', progress: 0 };
	return { ...run, progress: run.state === 'done' ? 100 : (job?.progress ?? 0) };
}

const columnsOfRun = {
	id: importRun.id,
	kind: importRun.kind,
	state: importRun.state,
	fileName: importRun.fileName,
	file: importRun.file,
	encoding: importRun.encoding,
	eventId: importRun.eventId,
	headers: importRun.headers,
	fields: importRun.fields,
	notes: importRun.notes,
	rows: importRun.rows,
	counts: importRun.counts,
	jobId: importRun.jobId,
	error: importRun.error,
	createdAt: importRun.createdAt,
	finishedAt: importRun.finishedAt,
};

/** How many rows of the file stand beside the headings while columns are matched. */
const samples = 3;
export const pageSize = 50;

export type PreviewFilter = { readonly verdict?: Verdict; readonly page: number };

/**
 * All a page needs to show an import at its step: the columns with samples while it is `read`, one page of judged rows
 * once it is `planned`, counts afterwards.
 */
export async function getImport(deps: Deps, actor: Actor, id: string, filter: PreviewFilter = { page: 1 }) {
	demand(importPolicy, 'read', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		const run = await findRun(tx, id);
		const [about] = run.eventId
			? await tx.select({ id: event.id, title: event.title }).from(event).where(eq(event.id, run.eventId))
			: [];
		return {
			...run,
			event: about ?? null,
			missing: missingFields(run.kind, run.fields),
			samples: run.state === 'read' ? await sampleRows(tx, id, run.encoding) : [],
			preview: run.state === 'planned' ? await previewRows(tx, id, filter) : null,
		};
	});
}

async function sampleRows(
	tx: Tx,
	id: string,
	encoding: string | null,
): Promise<readonly (readonly string[])[]> {
	const [found] = await tx.select({ file: importRun.file }).from(importRun).where(eq(importRun.id, id));
	if (!found?.file) return [];
	const { rows } = await readSheet(found.file, encoding);
	return rows.slice(0, samples).map(({ cells }) => cells.map((cell) => cell.slice(0, 80)));
}

async function previewRows(tx: Tx, id: string, { verdict, page }: PreviewFilter) {
	const wanted = and(eq(importRow.importId, id), verdict ? eq(importRow.verdict, verdict) : undefined);
	const [counted] = await tx.select({ total: count() }).from(importRow).where(wanted);
	const total = counted?.total ?? 0;
	const pages = Math.max(1, Math.ceil(total / pageSize));
	const current = Math.min(Math.max(1, page), pages);
	const rows = await tx
		.select()
		.from(importRow)
		.where(wanted)
		.orderBy(asc(importRow.number))
		.limit(pageSize)
		.offset((current - 1) * pageSize);
	return { rows, total, page: current, pages, size: pageSize, verdict };
}

export function isVerdict(value: string | null): value is Verdict {
	return (verdicts as readonly (string | null)[]).includes(value);
}
