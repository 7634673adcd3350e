import { inArray } from 'drizzle-orm';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/tables.ts';
import type { Deps } from '#platform/server/deps.ts';

/**
 * Names of those who write a concept, for those who write it with them. Read as the system: a colleague's record may be hidden from
 * them otherwise. Whoever was erased is left out.
 */
export async function authorNames(
	deps: Deps,
	ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	if (wanted.length === 0) return new Map();
	const rows = await deps.db.as({ kind: 'system', name: 'concepts', locale: 'en' }, (tx) =>
		tx.select().from(person).where(inArray(person.id, wanted)),
	);
	return new Map(rows.filter(({ erasedAt }) => erasedAt === null).map((one) => [one.id, personName(one)]));
}
