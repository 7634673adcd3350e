import type { Actor } from '#shared/actor.ts';
import { csv, unguarded } from '#shared/csv.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import type { Sheet } from '#shared/sheet.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { readCsv } from '#platform/server/sheets/read-csv.ts';
import { readXlsx } from '#platform/server/sheets/read-xlsx.ts';
import { columnsOf, neededColumns, planFigures, titlesOf, type PlannedFigure } from '../figure-sheet.ts';
import { conceptPolicy } from '../policy.ts';
import { conceptInside, conceptSubject, conceptToWrite } from './find-concept.ts';
import { conceptBaseline } from './part-tables.ts';
import { partsOf } from './read-parts.ts';
import { lastPosition } from './write-part.ts';

const mostBytes = 2 * 1024 * 1024;
const mostFigures = 500;

const refused = (reason: string, params: Fault['params'] = {}) =>
	new Fault('invalid', 'check_fields', { issues: [{ field: 'file', reason, params }] });

/** A workbook or a CSV file as a table of figures. Throws what the readers throw, at the field `file`. */
async function sheetOf(bytes: Buffer): Promise<Sheet> {
	if (bytes.length === 0) throw refused('file_missing');
	if (bytes.length > mostBytes) throw refused('file_too_large', { limit: 2 });
	const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes[0] === 0xd0;
	try {
		const sheet = isWorkbook ? await readXlsx(bytes) : readCsv(bytes);
		if (sheet.rows.length > mostFigures)
			throw new Fault('invalid', 'too_many_rows', { params: { limit: mostFigures } });
		return sheet;
	} catch (error) {
		throw error instanceof Fault ? refused(error.reason, error.params) : error;
	}
}

async function planOf(tx: Tx, actor: Actor, id: string, sheet: Sheet): Promise<PlannedFigure[]> {
	const at = columnsOf(sheet.headers);
	if (!neededColumns.every((column) => column in at)) throw refused('columns_missing');
	const fields = await partsOf(tx, id, 'field');
	const kept = await partsOf(tx, id, 'baseline');
	return planFigures(sheet, {
		locale: actor.locale,
		fields: fields.map((one) => ({ id: one.id, titles: titlesOf(one.title) })),
		kept: kept.map(({ title, year }) => ({ titles: titlesOf(title), year })),
	});
}

type Given = { readonly id: string; readonly bytes: Buffer };
export type FiguresPlan = {
	readonly rows: readonly Omit<PlannedFigure, 'fields'>[];
	/** The table as it was read, to be sent back with the word that it shall be written. */
	readonly text: string;
};

/** Whoever may not write is told so before a file of theirs is read. */
async function demandWriting(deps: Deps, actor: Actor, id: string): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		demand(conceptPolicy, 'change', actor, conceptSubject(await conceptInside(tx, actor, id)));
	});
}

/** What a table of figures would add to the baseline, row by row. Nothing is written. */
export async function previewFigures(deps: Deps, actor: Actor, { id, bytes }: Given): Promise<FiguresPlan> {
	await demandWriting(deps, actor, id);
	const sheet = await sheetOf(bytes);
	const rows = await deps.db.as(actor, (tx) => planOf(tx, actor, id, sheet));
	return {
		rows: rows.map(({ fields: _, ...row }) => row),
		text: csv(
			sheet.headers,
			sheet.rows.map(({ cells }) => cells.map(unguarded)),
		),
	};
}

/** Writes the figures of a table: all that are new, or, where a row is refused, nothing. */
export async function writeFigures(
	deps: Deps,
	actor: Actor,
	{ id, bytes }: Given,
): Promise<{ added: number }> {
	await demandWriting(deps, actor, id);
	const sheet = await sheetOf(bytes);
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, id, 'change');
		const rows = await planOf(tx, actor, id, sheet);
		if (rows.some(({ outcome }) => outcome === 'refused')) throw new Fault('conflict', 'rows_refused');
		const fresh = rows.flatMap(({ fields }) => fields ?? []);
		if (fresh.length === 0) return { added: 0 };
		const start = await lastPosition(tx, id, 'baseline');
		await tx.insert(conceptBaseline).values(
			fresh.map((fields, at) => ({
				id: newId(now.getTime()),
				conceptId: id,
				position: start + at,
				...fields,
				createdAt: now,
				updatedAt: now,
			})),
		);
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: 'figures' });
		return { added: fresh.length };
	});
}
