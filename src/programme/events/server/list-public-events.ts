import { and, asc, count, desc, eq, exists, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { chosen, contains } from '#platform/server/database/listing.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { EventKind } from '../event.ts';
import { publicEventShape, type PublicEventListing, type PublicEventPage } from '../public-event.ts';
import { eventLine, isPublicEvent, startYear } from './public-events.ts';
import { event, eventHost } from './tables.ts';

function narrowed(tx: Tx, { q, filters }: PublicEventListing): SQL | undefined {
	const years = filters.year?.map(Number) ?? [];
	const hosts = filters.host ?? [];
	return and(
		isPublicEvent,
		contains(event.search, q),
		chosen(event.kind, filters.kind),
		chosen(event.country, filters.country),
		years.length > 0 ? inArray(startYear, years) : undefined,
		filters.field ? inArray(event.actionField, filters.field.map(Number)) : undefined,
		hosts.length > 0
			? exists(
					tx
						.select({ one: sql`1` })
						.from(eventHost)
						.innerJoin(institution, eq(institution.id, eventHost.institutionId))
						.where(and(eq(eventHost.eventId, event.id), inArray(institution.slug, [...hosts]))),
				)
			: undefined,
	);
}

/** Public events ahead, the next one first, or behind, the latest first. What is going on now lies ahead. */
export async function listPublicEvents(
	deps: Deps,
	actor: Actor,
	listing: PublicEventListing,
	size: number = publicEventShape.size,
): Promise<PublicEventPage> {
	return deps.db.as(actor, async (tx) => {
		const wanted = narrowed(tx, listing);
		const [ahead, behind] = [gte(event.endsAt, deps.now()), lt(event.endsAt, deps.now())];
		const [counts = { upcoming: 0, past: 0 }] = await tx
			.select({
				upcoming: sql<number>`${count()} filter (where ${ahead})`.mapWith(Number),
				past: sql<number>`${count()} filter (where ${behind})`.mapWith(Number),
			})
			.from(event)
			.where(wanted);
		const isPast = listing.filters.when?.[0] === 'past';
		const total = isPast ? counts.past : counts.upcoming;
		const pages = Math.max(1, Math.ceil(total / size));
		const page = Math.min(listing.page, pages);
		const items = await tx
			.select(eventLine)
			.from(event)
			.where(and(wanted, isPast ? behind : ahead))
			.orderBy(...(isPast ? [desc(event.startsAt), desc(event.id)] : [asc(event.startsAt), asc(event.id)]))
			.limit(size)
			.offset((page - 1) * size);
		return { items, total, page, pages, size, counts };
	});
}

/** The values public events really have, so that no filter leads nowhere. */
export async function publicEventFacets(
	deps: Deps,
	actor: Actor,
): Promise<{ years: number[]; countries: string[]; kinds: EventKind[] }> {
	return deps.db.as(actor, async (tx) => {
		const rows = await tx
			.selectDistinct({ year: startYear, country: event.country, kind: event.kind })
			.from(event)
			.where(isPublicEvent);
		const distinct = <T>(values: readonly (T | null)[]) =>
			[...new Set(values)].filter((value) => value !== null);
		return {
			years: distinct(rows.map(({ year }) => year)).sort((a, b) => b - a),
			countries: distinct(rows.map(({ country }) => country)),
			kinds: distinct(rows.map(({ kind }) => kind)),
		};
	});
}

/** The addresses of all public events, for the sitemap; the latest first. */
export async function listPublicEventSlugs(deps: Deps, actor: Actor): Promise<string[]> {
	const rows = await deps.db.as(actor, (tx) =>
		tx.select({ slug: event.slug }).from(event).where(isPublicEvent).orderBy(desc(event.startsAt)),
	);
	return rows.map(({ slug }) => slug);
}
