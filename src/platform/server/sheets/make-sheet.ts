import { Fault } from '#shared/fault.ts';
import { clean } from '#shared/form.ts';
import { sheetLimits as limits } from '#shared/sheet.ts';
import type { ReadingNote, Sheet, SheetRow } from '#shared/sheet.ts';

/**
 * A sheet from rows as they were read: the first row that is not empty holds the headings, rows are filled up or cut to its length,
 * cells are cleaned. Throws `empty_file`, `only_headings`, `too_many_rows`, `too_many_columns`.
 */
export function makeSheet(read: readonly SheetRow[], notes: readonly ReadingNote[]): Sheet {
	const filled = read.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	const [heading, ...body] = filled;
	if (!heading) throw new Fault('invalid', 'empty_file');
	if (body.length === 0) throw new Fault('invalid', 'only_headings');
	if (body.length > limits.rows)
		throw new Fault('invalid', 'too_many_rows', { params: { limit: limits.rows } });
	const width = heading.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
	if (width > limits.columns)
		throw new Fault('invalid', 'too_many_columns', { params: { limit: limits.columns } });
	let cut = 0;
	const uneven = body.filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ''));
	const rows = body.map(({ number, cells, unknown }) => ({
		number,
		cells: Array.from({ length: width }, (_, column) => {
			const text = clean(cells[column] ?? '');
			if (text.length > limits.cell) cut++;
			return text.slice(0, limits.cell);
		}),
		...(unknown ? { unknown } : {}),
	}));
	const headers = heading.cells.slice(0, width).map((cell) => clean(cell).replace(/\s+/g, ' ').slice(0, 200));
	return {
		headers,
		rows,
		notes: [
			...notes,
			...(cut > 0 ? [{ kind: 'long_cells_cut', count: cut } as const] : []),
			...(uneven[0] ? [{ kind: 'uneven_rows', count: uneven.length, row: uneven[0].number } as const] : []),
		],
	};
}
