import { randomInt } from 'node:crypto';
import type { Tx } from './client.ts';

type DatabaseError = { readonly code?: string; readonly constraint?: string };

/** The error PostgreSQL gave, out of what the query library wrapped it in. */
function databaseError(error: unknown): DatabaseError {
	const cause = error instanceof Error && error.cause ? error.cause : error;
	return typeof cause === 'object' && cause !== null ? cause : {};
}

/** Whether a write failed because another record has the value already; `constraint` is the name of the index. */
export function isTaken(error: unknown, constraint: string): boolean {
	const { code, constraint: name } = databaseError(error);
	return code === '23505' && name === constraint;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Writes under a slug, or under the slug with four random letters where it is taken, perhaps by a record that the actor cannot
 * see. The failed attempt is rolled back alone; the transaction goes on.
 */
export async function underFreeSlug<T>(
	tx: Tx,
	constraint: string,
	wanted: string,
	write: (tx: Tx, slug: string) => Promise<T>,
): Promise<T> {
	for (let attempt = 0; ; attempt++) {
		const ending = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
		const slug = attempt === 0 ? wanted : `${wanted}-${ending}`;
		try {
			return await tx.transaction((inner) => write(inner, slug));
		} catch (error) {
			if (!isTaken(error, constraint) || attempt === 4) throw error;
		}
	}
}
