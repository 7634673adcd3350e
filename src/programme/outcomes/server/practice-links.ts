import { eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '#shared/actor.ts';
import { sortForReader } from '#shared/listing.ts';
import { readPlain } from '#shared/text.ts';
import { institution, institutionOptions, partnership } from '#programme/institutions/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { voiceEvents } from './read-voices.ts';

export type Choice = { readonly value: string; readonly label: string };
export type PracticeLinks = {
	/** Houses the actor may tell for. */
	readonly institutions: readonly Choice[];
	readonly events: readonly Choice[];
	readonly partnerships: readonly Choice[];
};

/** What a practice can be linked to, as far as the actor sees it. */
export async function practiceLinks(deps: Deps, actor: Actor): Promise<PracticeLinks> {
	const other = alias(institution, 'other');
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({ id: partnership.id, first: institution.name, second: other.name })
			.from(partnership)
			.innerJoin(institution, eq(institution.id, partnership.firstId))
			.innerJoin(other, eq(other.id, partnership.secondId))
			.where(isNull(partnership.deletedAt)),
	);
	const partnerships = rows.map(({ id, first, second }) => ({
		value: id,
		label: `${readPlain(first, actor.locale)} – ${readPlain(second, actor.locale)}`,
	}));
	return {
		institutions: await institutionOptions(deps, actor, { own: true }),
		events: await voiceEvents(deps, actor),
		partnerships: sortForReader(partnerships, ({ label }) => label, actor.locale),
	};
}
