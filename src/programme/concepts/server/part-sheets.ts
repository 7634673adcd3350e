import { csv, unguarded } from '#shared/csv.ts';
import type { Actor } from '#shared/actor.ts';
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
import { conceptInside, type ConceptRow } from './find-concept.ts';
import { findPublicConcept } from './reading.ts';
import { allParts } from './read-parts.ts';
import { asVisitor } from './read-records.ts';
import { givenSheet, refusedSheet } from './given-sheet.ts';
import { addPart, savePart } from './write-part.ts';

async function keptOf<K extends SheetKind>(tx: Tx, conceptId: string, kind: K): Promise<KeptPart<K>[]> {
	return (await allParts(tx, conceptId))[kind] as unknown as KeptPart<K>[];
}

function madeOf(row: ConceptRow, kept: readonly KeptPart<SheetKind>[], file: SheetFile) {
	const { kind, format } = sheetFile(file);
	const [header, rows] = [sheetHeader(kind), kept.map((part) => sheetRow(kind, part as never))];
	const name = `${slugOf(readPlain(row.title, 'en')) || 'concept'}-${row.edition}-${file}`;
	return format === 'csv'
		? { name, format, text: csv(header, rows) }
		: { name, format, bytes: writeXlsx(kind, header, rows) };
}

/** Measures or indicators as a table, for those who work in the concept or oversee it. */
export async function partSheet(
	deps: Deps,
	actor: Actor,
	{ id, file }: { readonly id: string; readonly file: SheetFile },
) {
	return deps.db.as(actor, async (tx) => {
		const row = await conceptInside(tx, actor, id);
		return madeOf(row, await keptOf(tx, id, sheetFile(file).kind), file);
	});
}

/** The same of a public concept, for everybody. */
export async function publicPartSheet(
	deps: Deps,
	actor: Actor,
	{ id, file }: { readonly id: string; readonly file: SheetFile },
) {
	return deps.db.as(asVisitor(actor), async (tx) => {
		const row = await findPublicConcept(tx, id);
		return madeOf(row, await keptOf(tx, id, sheetFile(file).kind), file);
	});
}

export type SheetPlan = {
	readonly rows: readonly Omit<PlannedRow<SheetKind>, 'fields'>[];
	/** The table as it was read, to be sent back with the word that it shall be written. */
	readonly text: string;
};

async function plan<K extends SheetKind>(
	deps: Deps,
	actor: Actor,
	{ id, kind, bytes }: { readonly id: string; readonly kind: K; readonly bytes: Buffer },
): Promise<{ readonly rows: PlannedRow<K>[]; readonly sheet: Sheet }> {
	const sheet = await givenSheet(deps, actor, { id, bytes });
	return deps.db.as(actor, async (tx) => {
		if (!sheet.headers.includes('id') || !sheet.headers.includes('version'))
			throw refusedSheet('not_our_table');
		return { rows: planSheet(kind, sheet, await keptOf(tx, id, kind)), sheet };
	});
}

/** What a table would change. Nothing is written. */
export async function previewSheet(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly kind: SheetKind; readonly bytes: Buffer },
): Promise<SheetPlan> {
	const { rows, sheet } = await plan(deps, actor, input);
	return {
		rows: rows.map(({ fields: _, ...row }) => row),
		text: csv(
			sheet.headers,
			sheet.rows.map(({ cells }) => cells.map(unguarded)),
		),
	};
}

/** Writes what a table changes: all of it, or, where a row is refused, nothing. */
export async function applySheet(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly kind: SheetKind; readonly bytes: Buffer },
): Promise<{ changed: number; added: number }> {
	const { rows } = await plan(deps, actor, input);
	if (rows.some(({ outcome }) => outcome === 'refused')) throw new Fault('conflict', 'rows_refused');
	const { id: conceptId, kind } = input;
	const wanted = (outcome: string) => rows.filter((row) => row.outcome === outcome);
	// In one transaction: whoever changes a part meanwhile is known by the version of the part, and then nothing of the table is written.
	await deps.db.as(actor, async (tx) => {
		for (const { id, version, fields } of wanted('changed'))
			if (id && fields) await savePart(tx, actor, deps.now(), { conceptId, kind, id, version, fields });
		for (const { fields } of wanted('added'))
			if (fields) await addPart(tx, actor, deps.now(), { conceptId, kind, fields });
	});
	return { changed: wanted('changed').length, added: wanted('added').length };
}
