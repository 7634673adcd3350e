import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { fold } from '#shared/fold.ts';
import { locales } from '#shared/locale.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';

export type Meant = { readonly institutionId: string | null; readonly institutionTyped: string | null };

/**
 * For each of what was typed, in its order, the institution that was meant, if one has exactly that name in some language or that
 * acronym; else what was typed.
 */
export async function matchTyped(tx: Tx, all: readonly (string | null)[]): Promise<Meant[]> {
	const wanted = [...new Set(all.map((typed) => fold(typed ?? '')).filter(Boolean))];
	const candidates = wanted.length > 0 ? await containing(tx, wanted) : [];
	return all.map((typed) => {
		const name = fold(typed ?? '');
		const found = candidates.filter(({ names }) => name !== '' && names.includes(name));
		const only = found.length === 1 ? found[0] : undefined;
		return { institutionId: only?.id ?? null, institutionTyped: only ? null : typed };
	});
}

/** Published institutions with any of these folded texts in their names. */
async function containing(tx: Tx, wanted: readonly string[]): Promise<{ id: string; names: string[] }[]> {
	const patterns = wanted.map((text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`);
	const rows = await tx
		.select({ id: institution.id, name: institution.name, acronym: institution.acronym })
		.from(institution)
		.where(
			and(
				isNull(institution.deletedAt),
				eq(institution.isPublished, true),
				ne(institution.search, ''),
				sql`${institution.search} like any(${sql.param(patterns)}::text[])`,
			),
		);
	return rows.map(({ id, name, acronym }) => ({
		id,
		names: [...locales.map((locale) => name.texts[locale]?.text), acronym].flatMap((text) =>
			text ? [fold(text)] : [],
		),
	}));
}
