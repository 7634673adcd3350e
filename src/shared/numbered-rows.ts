import type { Issue } from './fault.ts';
import type { Typed } from './form.ts';

/**
 * Rows of a repeated group have a number that stays with them, `group.3.part`: by it two versions of a record are compared, and it
 * is never given again. The numbers of the rows of a group that a form carries, written in or not.
 */
export function rowNumbers(given: Typed, group: string): number[] {
	const found = Object.keys(given).flatMap((name) => {
		const [, number] = new RegExp(`^${group}\\.(\\d{1,4})\\.\\w+`).exec(name) ?? [];
		return number === undefined ? [] : [Number(number)];
	});
	return [...new Set(found)].sort((a, b) => a - b);
}

type Rows = Readonly<Record<string, readonly { readonly number: number }[]>>;

/** Issues as the form names its fields: a schema counts the rows it was given, the form numbers them. */
export function atRowNumbers(issues: readonly Issue[], rows: Rows): Issue[] {
	return issues.map((issue) => {
		const [whole, group = '', at] = /^(\w+)\.(\d+)(?=\.)/.exec(issue.field) ?? [];
		const row = rows[group]?.[Number(at)];
		return whole && row ? { ...issue, field: issue.field.replace(whole, `${group}.${row.number}`) } : issue;
	});
}

/** The rows a form offers: those that are kept, those that were typed, and an empty one to add to. */
export function offeredRows(
	kept: readonly { readonly number: number }[],
	typed: Typed,
	group: string,
): number[] {
	const known = [...new Set([...kept.map(({ number }) => number), ...rowNumbers(typed, group)])].sort(
		(a, b) => a - b,
	);
	const last = known.at(-1);
	const isLastEmpty = last !== undefined && !kept.some(({ number }) => number === last);
	return isLastEmpty ? known : [...known, (last ?? -1) + 1];
}
