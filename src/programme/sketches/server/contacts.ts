import { inArray } from 'drizzle-orm';
import { sortForReader } from '#shared/listing.ts';
import type { Locale } from '#shared/locale.ts';
import { postsAt } from '#programme/institutions/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';

/** Who holds a post at an institution, as far as the actor sees them. */
export async function personOptionsAt(tx: Tx, institutionId: string, locale: Locale) {
	const posts = await postsAt(tx, institutionId);
	const names = new Map(posts.map((post) => [post.person.id, personName(post.person)]));
	return sortForReader(
		[...names].map(([value, label]) => ({ value, label })),
		({ label }) => label,
		locale,
	);
}

export type Named = { readonly name: string; readonly email: string | null };

/**
 * Names of those who write a sketch, agree to it or are to be asked. Read as the system: they act for their institution before the other
 * side, which must know with whom it works, but sees no people of that house otherwise. Whoever was erased is left out.
 */
export async function peopleOfSketch(
	deps: Deps,
	ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Named>> {
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	if (wanted.length === 0) return new Map();
	const rows = await deps.db.as({ kind: 'system', name: 'sketches', locale: 'en' }, (tx) =>
		tx.select().from(person).where(inArray(person.id, wanted)),
	);
	return new Map(
		rows
			.filter(({ erasedAt }) => erasedAt === null)
			.map((one) => [one.id, { name: personName(one), email: one.email }]),
	);
}
