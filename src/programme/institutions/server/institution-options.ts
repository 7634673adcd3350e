import { and, inArray, isNull } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { sortForReader } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { institutionPolicy } from '../policy.ts';
import { institution } from './tables.ts';

export type InstitutionOption = { readonly value: string; readonly label: string };

/**
 * Institutions to choose from, in the reader's language and order; the country stands behind the name, since towns share names.
 * `own`: only those the actor coordinates, all of them for the team.
 */
export async function institutionOptions(
	deps: Deps,
	actor: Actor,
	{ own = false }: { own?: boolean } = {},
): Promise<InstitutionOption[]> {
	demand(institutionPolicy, 'list', actor, undefined);
	const isLimited = own && !institutionPolicy.create(actor, undefined);
	const ids = reach(actor, 'institution', 'coordinator');
	if (isLimited && ids.length === 0) return [];
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({ id: institution.id, name: institution.name, country: institution.country })
			.from(institution)
			.where(and(isNull(institution.deletedAt), isLimited ? inArray(institution.id, ids) : undefined)),
	);
	const options = rows.map(({ id, name, country }) => ({
		value: id,
		label: `${readPlain(name, actor.locale)} (${country})`,
	}));
	return sortForReader(options, ({ label }) => label, actor.locale);
}
