import { unguarded } from '#shared/csv.ts';
import type { Issue } from '#shared/fault.ts';
import type { Typed } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { locales } from '#shared/locale.ts';
import { isSame } from '#shared/same.ts';
import type { Sheet } from '#shared/sheet.ts';
import { parsePart, partTyped, type PartFields } from './part-form.ts';
import { partShapes } from './part-shape.ts';

/** Kinds of parts that travel as a table, and come back. */
export const sheetKinds = ['measure', 'indicator'] as const;
export type SheetKind = (typeof sheetKinds)[number];

const files = {
	'measures.csv': { kind: 'measure', format: 'csv' },
	'measures.xlsx': { kind: 'measure', format: 'xlsx' },
	'indicators.csv': { kind: 'indicator', format: 'csv' },
	'indicators.xlsx': { kind: 'indicator', format: 'xlsx' },
} as const satisfies Record<string, { kind: SheetKind; format: 'csv' | 'xlsx' }>;
export type SheetFile = keyof typeof files;
export const isSheetFile = (name: string): name is SheetFile => Object.hasOwn(files, name);
export const sheetFile = (name: SheetFile): { kind: SheetKind; format: 'csv' | 'xlsx' } => files[name];

export type KeptPart<K extends SheetKind> = PartFields[K] & { readonly id: string; readonly version: number };

/** The fields of a form that have a column: all but rows within rows, which are written on the page of the part alone. */
function fieldsOf(kind: SheetKind): string[] {
	return partShapes[kind].flatMap(({ name, as }) => {
		if (as === 'rows') return [];
		if (as === 'localized') return [...locales.map((locale) => `${name}.${locale}`), `${name}.original`];
		return as === 'choices' || as === 'records' ? [`${name}[]`] : [name];
	});
}
const headed = (field: string) => field.replace(/\[\]$/, '');

/** What the columns are called, in every language the same, so that a table made in one is read in another. */
export const sheetHeader = (kind: SheetKind): string[] => ['id', 'version', ...fieldsOf(kind).map(headed)];

/** A part as a row; what is chosen of a list stands with blanks between. */
export function sheetRow<K extends SheetKind>(kind: K, part: KeptPart<K>): string[] {
	const given = partTyped(kind, part);
	const cells = fieldsOf(kind).map((field) => {
		const value = given[field] ?? '';
		return typeof value === 'string' ? value : value.join(' ');
	});
	return [part.id, String(part.version), ...cells];
}

export type PlannedRow<K extends SheetKind> = {
	/** As the person sees it in their spreadsheet. */
	readonly number: number;
	readonly id: string | null;
	readonly version: number;
	readonly title: string;
	readonly outcome: 'same' | 'changed' | 'added' | 'refused';
	readonly changed: readonly string[];
	readonly issues: readonly Issue[];
	readonly fields: PartFields[K] | null;
};

/**
 * What a table would do to the parts that are kept: nothing is written. A row with an id stands for that part, as it was when the table
 * was made: whoever changed it since is not overwritten. A row without one is a new part; a column that is missing changes nothing; a
 * part that has no row stays as it is.
 */
export function planSheet<K extends SheetKind>(
	kind: K,
	{ headers, rows }: Pick<Sheet, 'headers' | 'rows'>,
	kept: readonly KeptPart<K>[],
): PlannedRow<K>[] {
	const seen = new Set<string>();
	return rows.map(({ number, cells }) => {
		const cell = (name: string) => {
			const at = headers.indexOf(name);
			return at < 0 ? null : unguarded(cells[at] ?? '').trim();
		};
		const id = cell('id') || null;
		const before = kept.find((one) => one.id === id) ?? null;
		const version = Number(cell('version') || 0);
		const typed: Record<string, string | string[]> = before ? { ...partTyped(kind, before) } : {};
		for (const field of fieldsOf(kind)) {
			const text = cell(headed(field));
			if (text === null) continue;
			typed[field] = field.endsWith('[]') ? text.split(/\s+/).filter(Boolean) : text;
		}
		const title = locales.map((locale) => cell(`title.${locale}`)).find(Boolean) ?? '';
		const row = { number, id, version, title, changed: [], fields: null } as const;
		const refused = (reason: string) =>
			({ ...row, outcome: 'refused', issues: [{ field: 'id', reason }] }) as const;
		if (id && (!isId(id) || !before)) return refused('row_unknown');
		if (id && seen.has(id)) return refused('row_twice');
		if (id) seen.add(id);
		if (before && before.version !== version) return refused('row_changed');
		const parsed = parsePart(kind, typed as Typed, before);
		if (!parsed.ok) return { ...row, outcome: 'refused', issues: parsed.issues };
		const fields = parsed.value;
		if (!before) return { ...row, outcome: 'added', issues: [], fields };
		const names = Object.keys(fields) as (keyof PartFields[K])[];
		const changed = names.filter((name) => !isSame(fields[name], before[name])).map(String);
		return { ...row, outcome: changed.length > 0 ? 'changed' : 'same', changed, issues: [], fields };
	});
}
