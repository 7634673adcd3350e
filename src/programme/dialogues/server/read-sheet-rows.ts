import { isUtf8 } from 'node:buffer';
import { unguarded } from '#shared/csv.ts';
import { Fault } from '#shared/fault.ts';
import { readCsv } from '#platform/server/sheets/read-csv.ts';
import { mostOnSheet, ownLines } from '../ballot-sheet.ts';
import { mostQuestions } from '../dialogue-form.ts';
import { answerField, saysField, wordsField } from '../sheet-form.ts';

/** What a file of readings may hold. */
export const mostRows = 1_000;
export const mostBytes = 2_000_000;

export const codeColumn = 'code';
export const categoryColumn = 'category';
/** Statements by their number on the sheet, as whoever types reads them there. */
export const saysColumn = (at: number) => String(at + 1);
/** An own question of the dialogue by its number, answered by the number of a choice. */
export const answerColumn = (at: number) => `question_${at + 1}`;
export const wordsColumn = (at: number) => `words_${at + 1}`;

/** One line of the file: the code, and what was read, as the form of a sheet has it. */
export type ReadRow = {
	readonly number: number;
	readonly code: string;
	readonly form: FormData;
	readonly isBlank: boolean;
};

/**
 * Reads a CSV file of sheets. Columns are found by name, in any order; those it does not know are left alone. Faults: `not_text` for what is
 * not in Unicode, for a guess could put other words into somebody's mouth; those of `readCsv`; `no_code_column`, `column_twice`, `too_many_rows`.
 */
export function readSheetRows(bytes: Uint8Array): ReadRow[] {
	if (!isUtf8(bytes)) throw new Fault('invalid', 'not_text');
	const { headers, rows } = readCsv(bytes);
	const names = headers.map((name) => name.toLowerCase());
	const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
	if (twice !== undefined)
		throw new Fault('invalid', 'column_twice', { params: { column: twice.slice(0, 40) } });
	if (!names.includes(codeColumn)) throw new Fault('invalid', 'no_code_column');
	if (rows.length > mostRows) throw new Fault('invalid', 'too_many_rows', { params: { limit: mostRows } });
	return rows.map(({ number, cells }) => {
		const cell = (name: string) => unguarded(cells[names.indexOf(name)] ?? '');
		const form = new FormData();
		for (let at = 0; at < mostOnSheet; at++) form.set(saysField(at), cell(saysColumn(at)));
		for (let at = 0; at < ownLines; at++) form.set(wordsField(at), cell(wordsColumn(at)));
		for (let at = 0; at < mostQuestions; at++) form.set(answerField(at), cell(answerColumn(at)));
		form.set('category', cell(categoryColumn).trim());
		const isBlank = [...form.values()].every((value) => typeof value === 'string' && value.trim() === '');
		return { number, code: cell(codeColumn), form, isBlank };
	});
}
