import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { eventSession } from './session-tables.ts';
import { event } from './tables.ts';

/**
 * What the public may know of, whoever asks: no draft, also where it was cancelled as one, nothing confidential, nothing in the bin. Row policies let a
 * member of the team see more; the public pages, the sitemap and the data in them go through this condition.
 */
export const isPublicEvent = and(
	eq(event.confidentiality, 'public'),
	ne(event.state, 'draft'),
	or(ne(event.state, 'cancelled'), event.wasAnnounced),
	isNull(event.deletedAt),
);
export const isPublicSession = and(
	eq(eventSession.confidentiality, 'public'),
	isNull(eventSession.deletedAt),
);

/** What a line of a list shows. */
export const eventLine = {
	id: event.id,
	slug: event.slug,
	kind: event.kind,
	state: event.state,
	title: event.title,
	startsLocal: event.startsLocal,
	endsLocal: event.endsLocal,
	mode: event.mode,
	place: event.place,
	country: event.country,
	actionField: event.actionField,
	isExample: event.isExample,
};

/** The year an event begins in, as its place's calendar says. */
export const startYear = sql<number>`extract(year from ${event.startsLocal})::int`;
