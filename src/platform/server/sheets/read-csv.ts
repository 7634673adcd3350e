import { CsvError, parse } from 'csv-parse/sync';
import { Fault } from '#shared/fault.ts';
import { sheetLimits as limits } from '#shared/sheet.ts';
import type { ReadingNote, Sheet, SheetRow } from '#shared/sheet.ts';
import { readText, type Encoding } from './read-text.ts';
import { makeSheet } from './make-sheet.ts';

const delimiters = [';', ',', '\t', '|'] as const;

type Parsed = { record: string[]; info: { lines: number } };

/**
 * Reads a CSV file (RFC 4180, with the separators in use) whatever its encoding. Throws `not_text`, `empty_file`,
 * `quotes_not_closed` with the line where it went wrong, `too_many_rows`.
 */
export function readCsv(bytes: Uint8Array, encoding?: Encoding): Sheet {
	const { text, guess } = readText(bytes, encoding);
	const notes: ReadingNote[] = guess ? [{ kind: 'encoding_guessed', encoding: guess }] : [];
	let parsed: Parsed[];
	try {
		parsed = parse(text, {
			bom: true,
			delimiter: delimiterOf(text),
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			info: true,
			to: limits.rows + 2,
			max_record_size: limits.columns * limits.cell,
		}) as unknown as Parsed[];
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === 'number' ? error.lines : 1;
		throw new Fault('invalid', error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quotes_not_closed' : 'not_a_table', {
			params: { row: line },
		});
	}
	// csv-parse tells the line a record ends on; a record begins after the one before it.
	const rows: SheetRow[] = parsed.map(({ record, info }, at) => ({
		number: at === 0 ? 1 : Math.min(info.lines, parsed[at - 1]!.info.lines + 1),
		cells: record,
	}));
	return makeSheet(rows, notes);
}

/** The separator that splits the first lines into most columns, the same number in each. */
function delimiterOf(text: string): string {
	const lines = text
		.slice(0, 20_000)
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim())
		.slice(0, 10);
	const scores = delimiters.map((delimiter) => {
		const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
		const first = counts[0] ?? 0;
		return { delimiter, score: first * 10 + counts.filter((count) => count === first && first > 0).length };
	});
	return scores.toSorted((a, b) => b.score - a.score)[0]!.delimiter;
}
