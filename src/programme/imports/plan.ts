import type { Issue } from '#shared/fault.ts';
import { isSame } from '#shared/same.ts';
import type { Verdict, VerdictCounts } from './import.ts';
import type { SheetRow } from '#shared/sheet.ts';

/** What becomes of one row, and the record it stands for; without a record where it is refused. */
export type PlannedRow<R> = {
	readonly number: number;
	readonly cells: readonly string[];
	readonly verdict: Verdict;
	/** The record that is changed or the same. */
	readonly targetId: string | null;
	/** Fields that get another content. */
	readonly changes: readonly string[];
	readonly issues: readonly Issue[];
	readonly record: R | null;
};

/** A record that is there already, as far as an import could change it. */
export type Existing<R> = { readonly id: string; readonly current: Partial<R> };

/** The cells of one row by field, and what is wrong with them. */
export class RowReading {
	readonly number: number;
	readonly issues: Issue[] = [];
	readonly #cells: ReadonlyMap<string, string>;

	constructor(fields: readonly string[], row: SheetRow) {
		this.number = row.number;
		this.#cells = new Map(fields.map((field, column) => [field, row.cells[column] ?? '']));
		for (const column of row.unknown ?? [])
			if (fields[column]) this.refuse(fields[column], 'formula_without_result');
	}

	/** The text of a field in one line, as forms take it, or an empty one. A text that a spreadsheet would run is refused. */
	text(field: string, max = 200): string {
		const text = (this.#cells.get(field) ?? '').replace(/\s+/g, ' ').trim();
		if (/^[=@]/.test(text)) this.refuse(field, 'looks_like_formula');
		if (text.length > max) this.refuse(field, 'too_long', { limit: max });
		return text;
	}

	/** A field read by `reading`; null where it is empty, refused with `reason` where it cannot be read. */
	value<T>(field: string, reading: (cell: string) => T | undefined, reason: string): T | null {
		const text = this.text(field);
		if (text === '') return null;
		const value = reading(text);
		if (value === undefined) this.refuse(field, reason, { value: text.slice(0, 60) });
		return value ?? null;
	}

	refuse(field: string, reason: string, params: Issue['params'] = {}): void {
		if (!this.issues.some((issue) => issue.field === field)) this.issues.push({ field, reason, params });
	}
}

/** Remembers keys of a file, so that a record that stands in it twice is taken once. */
export class FileKeys {
	readonly #rows = new Map<string, number>();

	/** Refuses the row where one of its keys stood in an earlier row. */
	claim(row: RowReading, field: string, ...keys: readonly string[]): void {
		const earlier = keys.map((key) => this.#rows.get(key)).find((number) => number !== undefined);
		if (earlier !== undefined) row.refuse(field, 'twice_in_file', { row: earlier });
		else for (const key of keys) this.#rows.set(key, row.number);
	}
}

/** An empty cell changes nothing: only what a row says can differ from what is there. */
function isEmpty(value: unknown): boolean {
	return (
		value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
	);
}

/** The verdict on one row. */
export function judge<R extends object>(
	row: SheetRow,
	reading: RowReading,
	record: R,
	existing: Existing<R> | undefined,
): PlannedRow<R> {
	const base = { number: row.number, cells: row.cells, issues: reading.issues };
	if (reading.issues.length > 0)
		return { ...base, verdict: 'refuse', targetId: null, changes: [], record: null };
	if (!existing) return { ...base, verdict: 'create', targetId: null, changes: [], record };
	const changes = (Object.keys(record) as (keyof R & string)[]).filter(
		(field) => !isEmpty(record[field]) && !isSame(record[field], existing.current[field]),
	);
	return { ...base, verdict: changes.length > 0 ? 'change' : 'same', targetId: existing.id, changes, record };
}

export function countVerdicts(rows: readonly { readonly verdict: Verdict }[]): VerdictCounts {
	const counts = { create: 0, change: 0, same: 0, refuse: 0 };
	for (const { verdict } of rows) counts[verdict]++;
	return counts;
}
