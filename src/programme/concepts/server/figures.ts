import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Sheet } from '#shared/sheet.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { columnsOf, neededColumns, planFigures, titlesOf, type PlannedFigure } from '../figure-sheet.ts';
import { conceptToWrite } from './find-concept.ts';
import { givenSheet, refusedSheet, sheetText } from './given-sheet.ts';
import { conceptBaseline } from './part-tables.ts';
import { partsOf } from './read-parts.ts';
import { lastPosition } from './write-part.ts';

const mostFigures = 500;

async function planOf(tx: Tx, actor: Actor, id: string, sheet: Sheet): Promise<PlannedFigure[]> {
	const at = columnsOf(sheet.headers);
	if (!neededColumns.every((column) => column in at)) throw refusedSheet('columns_missing');
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

async function figuresOf(deps: Deps, actor: Actor, given: Given): Promise<Sheet> {
	const sheet = await givenSheet(deps, actor, given);
	if (sheet.rows.length > mostFigures) throw refusedSheet('too_many_rows', { limit: mostFigures });
	return sheet;
}

/** What a table of figures would add to the baseline, row by row. Nothing is written. */
export async function previewFigures(deps: Deps, actor: Actor, { id, bytes }: Given): Promise<FiguresPlan> {
	const sheet = await figuresOf(deps, actor, { id, bytes });
	const rows = await deps.db.as(actor, (tx) => planOf(tx, actor, id, sheet));
	return { rows: rows.map(({ fields: _, ...row }) => row), text: sheetText(sheet) };
}

/** Writes the figures of a table: all that are new, or, where a row is refused, nothing. */
export async function writeFigures(
	deps: Deps,
	actor: Actor,
	{ id, bytes }: Given,
): Promise<{ added: number }> {
	const sheet = await figuresOf(deps, actor, { id, bytes });
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
