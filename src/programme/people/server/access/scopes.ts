import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { fill } from '#shared/messages.ts';
import { read, readPlain, type LocalizedText, type ReadableText } from '#shared/text.ts';
import type { Scope } from '../../access.ts';
import { roleWords } from '../../messages/roles/index.ts';

/**
 * Where the records stand that a role can be tied to. They belong to slices that build on this one, which it may not
 * enter, so it knows no more of them than table and name, as the row policies do.
 */
const places = {
	project: { table: 'project', name: 'title' },
	institution: { table: 'institution', name: 'name' },
	event: { table: 'event', name: 'title' },
} as const;
type Place = keyof typeof places;

export type NamedScope = Scope & {
	/** Null for the whole programme, and where the record is gone. */
	readonly name: LocalizedText | null;
};

/** Refuses a scope whose record does not exist, or lies in the bin. */
export async function demandScope(tx: Tx, { kind, id }: Scope): Promise<LocalizedText | null> {
	if (kind === 'programme' || id === null) return null;
	const [found] = await namesOf(tx, kind, [id]);
	if (!found || found.isDeleted)
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'scope', reason: 'not_found_choice' }] });
	return found.name;
}

type Named = { readonly id: string; readonly name: LocalizedText; readonly isDeleted: boolean };

async function namesOf(tx: Tx, kind: Place, ids: readonly string[]): Promise<Named[]> {
	if (ids.length === 0) return [];
	const { table, name } = places[kind];
	const { rows } = await tx.execute<Named>(
		sql`select id, ${sql.identifier(name)} as name, deleted_at is not null as "isDeleted"
			from ${sql.identifier(table)} where id = any(${sql.param([...ids])}::uuid[])`,
	);
	return rows;
}

/** Everything a role can be tied to, for a form: one list per kind, in no particular order. */
export async function listScopes(tx: Tx, kinds: readonly Scope['kind'][]): Promise<NamedScope[]> {
	const found: NamedScope[] = [];
	for (const kind of kinds) {
		if (kind === 'programme') {
			found.push({ kind, id: null, name: null });
			continue;
		}
		const { table, name } = places[kind];
		const { rows } = await tx.execute<{ id: string; name: LocalizedText }>(
			sql`select id, ${sql.identifier(name)} as name from ${sql.identifier(table)} where deleted_at is null`,
		);
		for (const row of rows) found.push({ kind, ...row });
	}
	return found;
}

/** Adds the names of their records to grants. */
export async function withNames<T extends Scope>(tx: Tx, scopes: readonly T[]): Promise<(T & NamedScope)[]> {
	const names = new Map<string, LocalizedText>();
	for (const kind of Object.keys(places) as Place[]) {
		const ids = scopes.flatMap((scope) => (scope.kind === kind && scope.id ? [scope.id] : []));
		for (const row of await namesOf(tx, kind, ids)) names.set(row.id, row.name);
	}
	return scopes.map((scope) => ({ ...scope, name: (scope.id && names.get(scope.id)) || null }));
}

/** The scope in words: "institution City of Hanover". */
export function scopeText({ kind, name }: NamedScope, locale: Locale): string {
	const words = roleWords[locale];
	if (kind === 'programme') return words.scope_programme;
	return name ? fill(words[`scope_${kind}`], locale, { name: readPlain(name, locale) }) : words.scope_gone;
}

/** The record's name alone, with the language it is in. */
export function scopeName({ name }: NamedScope, locale: Locale): ReadableText | null {
	return name && read(name, locale);
}
