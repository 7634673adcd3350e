import type { Actor } from '#shared/actor.ts';
import { csv, unguarded } from '#shared/csv.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Sheet } from '#shared/sheet.ts';
import type { Deps } from '#platform/server/deps.ts';
import { readCsv } from '#platform/server/sheets/read-csv.ts';
import { readXlsx } from '#platform/server/sheets/read-xlsx.ts';
import { conceptPolicy } from '../policy.ts';
import { conceptInside, conceptSubject } from './find-concept.ts';

const mostBytes = 2 * 1024 * 1024;

/** What is wrong with a table as a whole, at the field `file`. */
export const refusedSheet = (reason: string, params: Fault['params'] = {}) =>
	new Fault('invalid', 'check_fields', { issues: [{ field: 'file', reason, params }] });

/**
 * A workbook or a CSV file that somebody gives for a concept, as a table. Throws what the readers throw, at the field `file`. Whoever may
 * not write is told so before a file of theirs is read.
 */
export async function givenSheet(
	deps: Deps,
	actor: Actor,
	{ id, bytes }: { readonly id: string; readonly bytes: Buffer },
): Promise<Sheet> {
	await deps.db.as(actor, async (tx) => {
		demand(conceptPolicy, 'change', actor, conceptSubject(await conceptInside(tx, actor, id)));
	});
	if (bytes.length === 0) throw refusedSheet('file_missing');
	if (bytes.length > mostBytes) throw refusedSheet('file_too_large', { limit: mostBytes / 1024 / 1024 });
	const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes[0] === 0xd0;
	try {
		return isWorkbook ? await readXlsx(bytes) : readCsv(bytes);
	} catch (error) {
		throw error instanceof Fault ? refusedSheet(error.reason, error.params) : error;
	}
}

/** A table as it was read, to be sent back with the word that it shall be written. */
export const sheetText = ({ headers, rows }: Sheet): string =>
	csv(
		headers,
		rows.map(({ cells }) => cells.map(unguarded)),
	);
