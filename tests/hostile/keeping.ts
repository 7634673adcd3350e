import type pg from 'pg';
import type { Parsed } from '#shared/form.ts';
import type { Kept, Row } from './ground.ts';

/** How the forms find again what they wrote: as the database has it, whatever the application would show of it. */
export function keeping(owner: pg.Pool) {
	const rowOf = async (table: string, id: string, key = 'id'): Promise<Row> => {
		const { rows } = await owner.query<{ row: Row }>(
			`select to_jsonb(t) as row from ${table} t where ${key}::text = $1`,
			[id],
		);
		return rows[0]!.row;
	};
	/** Parsed by `parse`, written by `write`, found by the id that it answers. */
	const kept =
		<T>(parse: (form: FormData) => Parsed<T>, write: (value: T) => Promise<string>, table: string) =>
		async (form: FormData): Promise<Kept> => {
			const parsed = parse(form);
			return parsed.ok ? { row: await rowOf(table, await write(parsed.value)) } : { issues: parsed.issues };
		};
	const versionOf = async (table: string, id: string, key?: string) =>
		Number((await rowOf(table, id, key)).version);
	return { rowOf, kept, versionOf };
}
