import type { Actor } from '#shared/actor.ts';
import { csv } from '#shared/csv.ts';
import { Fault } from '#shared/fault.ts';
import type { Sheet } from '#shared/sheet.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { writeXlsx } from '#platform/server/sheets/write-xlsx.ts';
import {
	planSheet,
	sheetFile,
	sheetHeader,
	sheetRow,
	type KeptPart,
	type PlannedRow,
	type SheetFile,
	type SheetKind,
} from '../part-sheet.ts';
import { inPublic, inside, type Door } from './door.ts';
import { conceptToWrite, type ConceptRow } from './find-concept.ts';
import { givenSheet, refusedSheet, sheetText } from './given-sheet.ts';
import { measuresOf, partsOf } from './read-parts.ts';
import { addPart, savePart } from './write-part.ts';

async function keptOf<K extends SheetKind>(tx: Tx, conceptId: string, kind: K): Promise<KeptPart<K>[]> {
	const rows = kind === 'measure' ? await measuresOf(tx, conceptId) : await partsOf(tx, conceptId, kind);
	return rows as unknown as KeptPart<K>[];
}

function madeOf(row: ConceptRow, kept: readonly KeptPart<SheetKind>[], file: SheetFile) {
	const { kind, format } = sheetFile(file);
	const [header, rows] = [sheetHeader(kind), kept.map((part) => sheetRow(kind, part as never))];
	const name = `${slugOf(readPlain(row.title, 'en')) || 'concept'}-${row.edition}-${file}`;
	return format === 'csv'
		? { name, format, text: csv(header, rows) }
		: { name, format, bytes: writeXlsx(kind, header, rows) };
}

type Which = { readonly id: string; readonly file: SheetFile };
const sheetOf =
	(door: Door) =>
	(deps: Deps, actor: Actor, { id, file }: Which) => {
		const reader = door.who(actor);
		return deps.db.as(reader, async (tx) => {
			const row = await door.find(tx, reader, id);
			return madeOf(row, await keptOf(tx, id, sheetFile(file).kind), file);
		});
	};

/** Measures or indicators as a table, for those who work in the concept or oversee it. */
export const partSheet = sheetOf(inside);
/** The same of a public concept, for everybody. */
export const publicPartSheet = sheetOf(inPublic);

type Given = { readonly id: string; readonly kind: SheetKind; readonly bytes: Buffer };
export type SheetPlan = {
	readonly rows: readonly Omit<PlannedRow<SheetKind>, 'fields'>[];
	/** The table as it was read, to be sent back with the word that it shall be written. */
	readonly text: string;
};

async function planOf(tx: Tx, { id, kind }: Given, sheet: Sheet): Promise<PlannedRow<SheetKind>[]> {
	if (!sheet.headers.includes('id') || !sheet.headers.includes('version'))
		throw refusedSheet('not_our_table');
	return planSheet(kind, sheet, await keptOf(tx, id, kind));
}

/** What a table would change. Nothing is written. */
export async function previewSheet(deps: Deps, actor: Actor, given: Given): Promise<SheetPlan> {
	const sheet = await givenSheet(deps, actor, given);
	const rows = await deps.db.as(actor, (tx) => planOf(tx, given, sheet));
	return { rows: rows.map(({ fields: _, ...row }) => row), text: sheetText(sheet) };
}

/** Writes what a table changes: all of it, or, where a row is refused, nothing. */
export async function applySheet(
	deps: Deps,
	actor: Actor,
	given: Given,
): Promise<{ changed: number; added: number }> {
	const sheet = await givenSheet(deps, actor, given);
	const { id: conceptId, kind } = given;
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		// From here on nobody else writes in the concept: what is compared is what is written on.
		await conceptToWrite(tx, actor, conceptId, 'change');
		const rows = await planOf(tx, given, sheet);
		if (rows.some(({ outcome }) => outcome === 'refused')) throw new Fault('conflict', 'rows_refused');
		const [changed, added] = (['changed', 'added'] as const).map((wanted) =>
			rows.filter(({ outcome }) => outcome === wanted),
		) as [typeof rows, typeof rows];
		for (const { id, version, fields } of changed)
			if (id && fields) await savePart(tx, actor, now, { conceptId, kind, id, version, fields });
		for (const { fields } of added) if (fields) await addPart(tx, actor, now, { conceptId, kind, fields });
		return { changed: changed.length, added: added.length };
	});
}
