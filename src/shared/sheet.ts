/** What a table may hold at most; more is refused before it is read. */
export const sheetLimits = { rows: 20_000, columns: 100, cell: 5_000 } as const;

/** What reading a file brought to light that a person should know before they trust it. */
export type ReadingNote =
	| { readonly kind: 'encoding_guessed'; readonly encoding: string }
	| { readonly kind: 'formulas'; readonly count: number; readonly row: number }
	| { readonly kind: 'several_sheets'; readonly sheet: string; readonly count: number }
	| { readonly kind: 'long_cells_cut'; readonly count: number }
	| { readonly kind: 'repeating' | 'cancelled_left_out' | 'kinds_assumed'; readonly count: number }
	| { readonly kind: 'uneven_rows'; readonly count: number; readonly row: number };

export type SheetRow = {
	/** As the person sees it in their spreadsheet or editor: the heading is usually row 1. */
	readonly number: number;
	readonly cells: readonly string[];
	/** Columns whose cell is a formula without a stored result. */
	readonly unknown?: readonly number[];
};

/** A table as text: headings and rows, all rows as long as the headings. Empty rows are left out. */
export type Sheet = {
	readonly headers: readonly string[];
	readonly rows: readonly SheetRow[];
	readonly notes: readonly ReadingNote[];
};
