import { and, eq, isNull } from 'drizzle-orm';
import { fold } from '#shared/fold.ts';
import { locales } from '#shared/locale.ts';
import { localDateAt, localTime } from '#shared/time.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { event, eventHost, registration } from '#programme/events/server/api.ts';
import { affiliation, institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import { actionField, project } from '#programme/projects/server/api.ts';
import type { Existing } from '../plan.ts';
import type { EventRecord, EventWorld } from '../plan-events.ts';
import type { InstitutionRecord } from '../plan-institutions.ts';
import {
	institutionKey,
	type InstitutionIndex,
	type ParticipantRecord,
	type PersonRecord,
} from '../plan-people.ts';

/** All institutions not in the bin, as an import compares them. */
export async function existingInstitutions(tx: Tx): Promise<Existing<InstitutionRecord>[]> {
	const rows = await tx.select().from(institution).where(isNull(institution.deletedAt));
	return rows.map(({ id, ...current }) => ({ id, current }));
}

/** How names and acronyms find institutions. */
export async function institutionIndex(tx: Tx): Promise<InstitutionIndex> {
	const index = new Map<string, string[]>();
	for (const { id, current } of await existingInstitutions(tx)) {
		const words = [current.acronym, ...locales.map((locale) => current.name?.texts[locale]?.text)];
		for (const key of new Set(words.filter(Boolean).map((word) => institutionKey(word!))))
			index.set(key, [...(index.get(key) ?? []), id]);
	}
	return index;
}

/** All people not in the bin and not erased, each with the institution of a post that has not ended. */
export async function existingPeople(tx: Tx): Promise<Existing<PersonRecord>[]> {
	const posts = await tx
		.select({
			personId: affiliation.personId,
			institutionId: affiliation.institutionId,
			title: affiliation.title,
		})
		.from(affiliation)
		.where(and(isNull(affiliation.deletedAt), isNull(affiliation.endsOn)));
	const byPerson = new Map(posts.map((post) => [post.personId, post]));
	const rows = await tx
		.select()
		.from(person)
		.where(and(isNull(person.deletedAt), isNull(person.erasedAt)));
	return rows.map(({ id, givenName, familyName, email, phone, sex, languages }) => {
		const post = byPerson.get(id);
		const title = post?.title ? (post.title.texts[post.title.original]?.text ?? null) : null;
		return {
			id,
			current: {
				givenName,
				familyName,
				email,
				phone,
				sex,
				languages: languages as PersonRecord['languages'],
				institutionId: post?.institutionId ?? null,
				post: title,
			},
		};
	});
}

/** Who is registered at an event, by person. */
export async function registeredAt(
	tx: Tx,
	eventId: string,
): Promise<ReadonlyMap<string, Pick<ParticipantRecord, 'part' | 'state'>>> {
	const rows = await tx
		.select({ personId: registration.personId, part: registration.part, state: registration.state })
		.from(registration)
		.where(eq(registration.eventId, eventId));
	return new Map(rows.map(({ personId, ...rest }) => [personId, rest]));
}

/** All events not in the bin, as an import compares them. */
export async function existingEvents(tx: Tx): Promise<Existing<EventRecord>[]> {
	const hosts = await tx.select().from(eventHost).where(eq(eventHost.part, 'host'));
	const hostOf = new Map(hosts.map(({ eventId, institutionId }) => [eventId, institutionId]));
	const rows = await tx.select().from(event).where(isNull(event.deletedAt));
	return rows.map(({ id, startsLocal, endsLocal, ...rest }) => ({
		id,
		current: {
			...rest,
			startsLocal: localTime(startsLocal),
			endsLocal: localTime(endsLocal),
			hostId: hostOf.get(id) ?? null,
		},
	}));
}

export async function eventWorld(tx: Tx, now: Date): Promise<EventWorld> {
	const projects = await tx
		.select({ id: project.id, code: project.code })
		.from(project)
		.where(isNull(project.deletedAt));
	const fields = await tx.select({ number: actionField.number }).from(actionField);
	return {
		institutions: await institutionIndex(tx),
		projects: new Map(projects.map(({ id, code }) => [fold(code), id])),
		actionFields: fields.map(({ number }) => number),
		today: localDateAt(now, 'Europe/Istanbul'),
	};
}
