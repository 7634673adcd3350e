import { and, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Page, SortKey } from '#shared/listing.ts';
import { readPlain } from '#shared/text.ts';
import { chosen, contains, lacksLanguage, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { comingStates } from '../registration.ts';
import { eventListing, type EventListing } from '../listing.ts';
import { event, registration } from './tables.ts';

// The query library writes a column of a query on one table without its table, which would mean another one here.
const coming = sql<number>`(select count(*)::int from ${registration} r
	where r.event_id = ${sql.raw('event.id')} and r.deleted_at is null
	and r.state in (${sql.join(
		comingStates.map((state) => sql`${state}`),
		sql`, `,
	)}))`;

const shown = {
	id: event.id,
	slug: event.slug,
	title: event.title,
	kind: event.kind,
	state: event.state,
	startsLocal: event.startsLocal,
	endsLocal: event.endsLocal,
	mode: event.mode,
	place: event.place,
	country: event.country,
	confidentiality: event.confidentiality,
	isExample: event.isExample,
	/** Of those the actor may see. */
	coming,
};

export type ListedEvent = {
	readonly [K in keyof typeof shown]: K extends 'coming'
		? number
		: (typeof event.$inferSelect)[K & keyof typeof event.$inferSelect];
};

function wanted({ q, filters }: EventListing): SQL | undefined {
	return and(
		isNull(event.deletedAt),
		contains(event.search, q),
		chosen(event.kind, filters.kind),
		chosen(event.state, filters.state),
		chosen(event.projectId, filters.project),
		chosen(event.country, filters.country),
		filters.field && inArray(event.actionField, filters.field.map(Number)),
		filters.year && inArray(sql`extract(year from ${event.startsLocal})`, filters.year.map(Number)),
		filters.translation && lacksLanguage(event.title),
	);
}

/** Events that the actor may see, drafts among them where the actor keeps them; see the row policies. */
export async function listEvents(
	deps: Deps,
	actor: Actor,
	listing: EventListing,
): Promise<Page<ListedEvent>> {
	return deps.db.as(actor, async (tx) => {
		const keys = async () =>
			tx
				.select({
					id: event.id,
					title: event.title,
					place: event.place,
					startsLocal: event.startsLocal,
					coming: listing.sort === 'registrations' ? coming : sql<number>`0`,
				})
				.from(event)
				.where(wanted(listing));
		type Key = Awaited<ReturnType<typeof keys>>[number];
		const key: Readonly<Record<EventListing['sort'], (record: Key) => SortKey>> = {
			starts: ({ startsLocal }) => Date.parse(`${startsLocal.replace(' ', 'T')}Z`),
			title: ({ title }) => readPlain(title, actor.locale),
			place: ({ place }) => place,
			registrations: (record) => record.coming,
		};
		return listPage(listing, eventListing.size, actor.locale, keys, key[listing.sort], (ids) =>
			tx
				.select(shown)
				.from(event)
				.where(inArray(event.id, [...ids])),
		);
	});
}

/** Years and countries that events the actor sees have, for the filters; newest year first. */
export async function eventFacets(
	deps: Deps,
	actor: Actor,
): Promise<{ years: string[]; countries: string[] }> {
	return deps.db.as(actor, async (tx) => {
		const years = await tx
			.selectDistinct({ year: sql<string>`extract(year from ${event.startsLocal})::text` })
			.from(event)
			.where(isNull(event.deletedAt));
		const countries = await tx
			.selectDistinct({ country: event.country })
			.from(event)
			.where(and(isNull(event.deletedAt), ne(event.country, '')));
		return {
			years: years
				.map(({ year }) => year)
				.sort()
				.toReversed(),
			countries: countries.flatMap(({ country }) => country ?? []),
		};
	});
}
