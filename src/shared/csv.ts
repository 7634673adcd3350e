export type CsvCell = string | number | boolean | null | undefined;

/**
 * A table as CSV: RFC 4180 (CRLF, quotes doubled), with a byte order mark so that spreadsheets read it as UTF-8. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front, also where blanks or invisible characters hide its start.
 */
export function csv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
	let text = '\uFEFF' + line(header);
	for (const row of rows) text += line(row);
	return text;
}

function line(cells: readonly CsvCell[]): string {
	return cells.map(csvCell).join(',') + '\r\n';
}

const startsFormula = /^[\s\p{Cf}\p{Cc}\u200b"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** One cell as it stands in the file. Numbers stay numbers, negative ones too. */
export function csvCell(cell: CsvCell): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell !== 'string') return String(cell);
	const text = guarded(cell);
	return /[",\r\n;\t]|^\s|\s$|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that no spreadsheet runs: an apostrophe stands before whatever it would take for a formula. */
export function guarded(text: string): string {
	// oxlint-disable-next-line no-control-regex
	const kept = text.replace(/\u0000/g, '');
	return startsFormula.test(kept) ? `'${kept}` : kept;
}

/** The text as it was before it was guarded. */
export function unguarded(text: string): string {
	const bare = text.slice(1);
	return text.startsWith("'") && guarded(bare) !== bare ? bare : text;
}
