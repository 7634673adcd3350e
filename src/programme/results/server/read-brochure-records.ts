import { and, asc, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import { event, eventHost, isPublicEvent } from '#programme/events/server/api.ts';
import {
	institution,
	isPublicInstitution,
	isPublicPartnership,
	partnership,
} from '#programme/institutions/server/api.ts';
import { voice } from '#programme/outcomes/server/api.ts';
import { actionField, programmeText } from '#programme/projects/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { BrochureRecords, StoryRecord } from '../brochure.ts';

const untold = ['cancelled', 'postponed'] as const;

/**
 * The records a brochure is made from. What is public is asked for once more, although the row policies see to it for a
 * visitor: a brochure goes out of the house.
 */
export async function readBrochureRecords(tx: Tx): Promise<BrochureRecords & { changedAt: Date }> {
	const texts = await tx.select().from(programmeText);
	const fields = await tx.select().from(actionField).orderBy(asc(actionField.number));
	const institutions = await tx
		.select({
			id: institution.id,
			name: institution.name,
			acronym: institution.acronym,
			kind: institution.kind,
			parts: institution.parts,
			country: institution.country,
			place: institution.place,
			latitude: institution.latitude,
			longitude: institution.longitude,
			updatedAt: institution.updatedAt,
		})
		.from(institution)
		.where(isPublicInstitution)
		.orderBy(asc(institution.slug));
	const partnerships = await tx
		.select({
			first: partnership.firstId,
			second: partnership.secondId,
			updatedAt: partnership.updatedAt,
		})
		.from(partnership)
		.where(isPublicPartnership)
		.orderBy(asc(partnership.id));
	const stories = await readStories(tx);
	const voices = await tx
		.select({
			form: voice.form,
			text: voice.text,
			speaker: voice.speaker,
			institutionId: voice.institutionId,
			updatedAt: voice.updatedAt,
		})
		.from(voice)
		.where(and(eq(voice.consent, 'public'), isNull(voice.withdrawnAt), isNull(voice.deletedAt)))
		.orderBy(asc(voice.position), asc(voice.id));
	const years = await tx
		.select({
			first: sql<number | null>`min(extract(year from ${event.startsLocal}))::integer`,
			last: sql<number | null>`max(extract(year from ${event.endsLocal}))::integer`,
			isExample: sql<boolean>`coalesce(bool_or(${event.isExample}), false)`,
		})
		.from(event)
		.where(and(isPublicEvent, inArray(event.state, ['running', 'done'])));
	const changes = [texts, institutions, partnerships, stories.rows, voices].flatMap((rows) =>
		rows.map(({ updatedAt }) => updatedAt.getTime()),
	);
	const changedAt = new Date(Math.max(0, ...changes));
	return {
		texts: Object.fromEntries(texts.map(({ key, body }) => [key, body])),
		isExample: [...texts, ...fields, ...years].some(({ isExample }) => isExample),
		actionFields: fields,
		institutions,
		partnerships: partnerships.map(({ first, second }) => [first, second]),
		stories: stories.told,
		voices,
		firstYear: years[0]?.first ?? null,
		lastYear: years[0]?.last ?? null,
		changedOn: changedAt.toISOString().slice(0, 10),
		changedAt,
	};
}

async function readStories(tx: Tx): Promise<{ told: StoryRecord[]; rows: { updatedAt: Date }[] }> {
	const rows = await tx
		.select()
		.from(event)
		.where(
			and(
				isNotNull(event.storyOrder),
				isNotNull(event.story),
				isPublicEvent,
				notInArray(event.state, [...untold]),
			),
		)
		.orderBy(asc(event.storyOrder), asc(event.startsAt));
	const hosts = await tx
		.select()
		.from(eventHost)
		.where(
			inArray(
				eventHost.eventId,
				rows.map(({ id }) => id),
			),
		)
		.orderBy(asc(eventHost.part), asc(eventHost.institutionId));
	const told = rows.map((row) => ({
		...row,
		story: row.story!,
		hosts: ['host', 'co_host', 'partner'].flatMap((part) =>
			hosts
				.filter((host) => host.eventId === row.id && host.part === part)
				.map(({ institutionId }) => ({ institutionId, isPartner: part === 'partner' })),
		),
	}));
	return { told, rows };
}
