import { and, eq, isNull, lte, or } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { sortForReader } from '#shared/listing.ts';
import { readPlain } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { doorOf, type Door } from '../public-registration.ts';
import type { EventRow } from './find-event.ts';
import { quota } from './seat-tables.ts';
import { event } from './tables.ts';

const mostProposed = 300;

export type OpenEvent = {
	readonly event: Pick<
		EventRow,
		| 'slug'
		| 'title'
		| 'kind'
		| 'startsLocal'
		| 'endsLocal'
		| 'zone'
		| 'mode'
		| 'venue'
		| 'place'
		| 'country'
		| 'registrationClosesLocal'
		| 'isExample'
	>;
	readonly door: Door;
	/** Whether whoever registers now comes onto the waiting list. */
	readonly isFull: boolean;
	/** Names of institutions, for the browser to propose. */
	readonly institutions: readonly string[];
};

/** What the page of a public registration needs. `missing` for an event that is not public or takes no registrations. */
export async function openEvent(
	deps: Deps,
	actor: Actor,
	{ slug }: { readonly slug: string },
): Promise<OpenEvent> {
	return deps.db.as({ kind: 'visitor', locale: actor.locale }, async (tx) => {
		const found = await publicEvent(tx, slug);
		const door = doorOf(found, deps.now());
		if (door === 'never') throw new Fault('missing', 'not_found');
		const published = await tx
			.select({ name: institution.name })
			.from(institution)
			.where(and(eq(institution.isPublished, true), isNull(institution.deletedAt)))
			.limit(mostProposed);
		const names = published.map(({ name }) => readPlain(name, actor.locale));
		return {
			event: found,
			door,
			isFull: await isFull(tx, found.id),
			institutions: sortForReader([...new Set(names)], (name) => name, actor.locale),
		};
	});
}

/** Whether a quota is full that everybody consumes who registers on the page. */
async function isFull(tx: Tx, eventId: string): Promise<boolean> {
	const full = await tx
		.select({ id: quota.id })
		.from(quota)
		.where(
			and(
				eq(quota.eventId, eventId),
				lte(quota.size, quota.taken),
				or(eq(quota.scope, 'event'), eq(quota.part, 'participant')),
			),
		)
		.limit(1);
	return full.length > 0;
}

/** An event by its address, as far as the transaction's actor sees it. */
export async function publicEvent(tx: Tx, slug: string): Promise<EventRow> {
	const [found] = await tx
		.select()
		.from(event)
		.where(and(eq(event.slug, slug), eq(event.confidentiality, 'public'), isNull(event.deletedAt)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}
