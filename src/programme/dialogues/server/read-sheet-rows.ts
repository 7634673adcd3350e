import { CsvError, parse } from 'csv-parse/sync';
import { unguarded } from '#shared/csv.ts';
import { Fault } from '#shared/fault.ts';
import { mostOnSheet, ownLines } from '../ballot-sheet.ts';
import { saysField, wordsField } from '../sheet-form.ts';

/** What a file of readings may hold. */
export const mostRows = 1_000;
export const mostBytes = 2_000_000;

export const codeColumn = 'code';
export const categoryColumn = 'category';
/** Statements by their number on the sheet, as whoever types reads them there. */
export const saysColumn = (at: number) => String(at + 1);
export const wordsColumn = (at: number) => `words_${at + 1}`;

/** One line of the file: the code, and what was read, as the form of a sheet has it. */
export type ReadRow = {
	readonly number: number;
	readonly code: string;
	readonly form: FormData;
	readonly isBlank: boolean;
};

/**
 * Reads a CSV file of sheets (comma, semicolon or tab; with or without a byte order mark). Columns are found by name, in any order; those it
 * does not know are left alone. Faults: `empty_file`, `not_text`, `not_a_table` with the line, `no_code_column`, `column_twice`,
 * `too_many_rows`.
 */
export function readSheetRows(bytes: Uint8Array): ReadRow[] {
	const [header, ...rows] = records(textOf(bytes));
	if (!header) throw new Fault('invalid', 'empty_file');
	const names = header.cells.map((name) => name.trim().toLowerCase());
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
		form.set('category', cell(categoryColumn).trim());
		const isBlank = [...form.values()].every((value) => typeof value === 'string' && value.trim() === '');
		return { number, code: cell(codeColumn), form, isBlank };
	});
}

function textOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Fault('invalid', 'not_text');
	}
}

function records(text: string): { readonly number: number; readonly cells: readonly string[] }[] {
	const [heading = ''] = text.split(/\r\n|\n|\r/, 1);
	const delimiter = [';', '\t'].find((sign) => heading.includes(sign)) ?? ',';
	try {
		const read = parse(text, {
			delimiter,
			record_delimiter: ['\r\n', '\n', '\r'],
			relax_column_count: true,
			skip_empty_lines: true,
			info: true,
			to: mostRows + 2,
			max_record_size: 20_000,
		}) as unknown as { record: string[]; info: { lines: number } }[];
		return read.map(({ record, info }) => ({ number: info.lines, cells: record }));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const row = typeof error.lines === 'number' ? error.lines : 1;
		throw new Fault('invalid', 'not_a_table', { params: { row } });
	}
}
