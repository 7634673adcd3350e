import { and, desc, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { fold, foldWords } from '#shared/fold.ts';
import { isId } from '#shared/id.ts';
import { searchWords, sortForReader } from '#shared/listing.ts';
import type { LocalizedText } from '#shared/text.ts';
import { affiliation, institution } from '#programme/institutions/server/api.ts';
import { emailKey } from '#programme/people/identity.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { contains } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { FoundEvent } from './find-event.ts';
import { findEventToAttend } from './find-registration.ts';
import { findEventToPlan } from './find-session.ts';
import { registration } from './tables.ts';

export type FoundPerson = {
	readonly id: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
	readonly institutionId: string | null;
	readonly institutionName: LocalizedText | null;
	readonly isRegistered: boolean;
};

const most = 20;

/**
 * People the actor sees whose name or address contains what was typed, at most 20 and none for less than two letters: enough to
 * find somebody, too little to copy the directory.
 */
export async function findPeople(
	deps: Deps,
	actor: Actor,
	{ eventId, q }: { readonly eventId: string; readonly q: string },
): Promise<FoundPerson[]> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		if (searchWords(q).join('').length < 2) return [];
		return select(tx, actor, eventId, contains(person.search, q));
	});
}

/** The event, for somebody who may register people for it. */
export async function eventToAttend(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<FoundEvent> {
	return deps.db.as(actor, (tx) => findEventToAttend(tx, actor, id));
}

/** The person that was chosen to be registered, as far as the actor sees them. */
export async function findPersonToRegister(
	deps: Deps,
	actor: Actor,
	{ eventId, personId }: { readonly eventId: string; readonly personId: string },
): Promise<FoundPerson | null> {
	if (!isId(personId)) return null;
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const [found] = await select(tx, actor, eventId, eq(person.id, personId));
		return found ?? null;
	});
}

/** People to put into a session, found the same way, and the one that was chosen; for those who plan the agenda. */
export async function findPeopleForSession(
	deps: Deps,
	actor: Actor,
	{ eventId, q, chosen }: { readonly eventId: string; readonly q: string; readonly chosen: string },
): Promise<{ found: FoundPerson[]; chosen: FoundPerson | null }> {
	return deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		const isEnough = searchWords(q).join('').length >= 2;
		const [one] = isId(chosen) ? await select(tx, actor, eventId, eq(person.id, chosen)) : [];
		return {
			found: isEnough ? await select(tx, actor, eventId, contains(person.search, q)) : [],
			chosen: one ?? null,
		};
	});
}

/** People who may be the one just typed: the same address, or the same name in whatever order and spelling. */
export async function similarPeople(
	deps: Deps,
	actor: Actor,
	given: { eventId: string; givenName: string; familyName: string; email: string | null },
): Promise<FoundPerson[]> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, given.eventId);
		return selectSimilar(tx, actor, given.eventId, given);
	});
}

export async function selectSimilar(
	tx: Tx,
	actor: Actor,
	eventId: string,
	{ givenName, familyName, email }: { givenName: string; familyName: string; email: string | null },
): Promise<FoundPerson[]> {
	const name = `${givenName} ${familyName}`;
	const key = email ? emailKey(email) : null;
	const candidates = await select(
		tx,
		actor,
		eventId,
		or(contains(person.search, fold(name)), key ? eq(person.emailKey, key) : undefined),
	);
	return candidates.filter(
		(found) =>
			foldWords(`${found.givenName} ${found.familyName}`) === foldWords(name) ||
			(key !== null && found.email !== null && emailKey(found.email) === key),
	);
}

async function select(tx: Tx, actor: Actor, eventId: string, where: SQL | undefined): Promise<FoundPerson[]> {
	// The present post: the one that began last of those that have not ended.
	const post = tx
		.selectDistinctOn([affiliation.personId], {
			personId: affiliation.personId,
			institutionId: affiliation.institutionId,
		})
		.from(affiliation)
		.where(
			and(
				isNull(affiliation.deletedAt),
				or(isNull(affiliation.endsOn), sql`${affiliation.endsOn} >= current_date`),
			),
		)
		.orderBy(affiliation.personId, desc(affiliation.startsOn))
		.as('post');
	const found = await tx
		.select({
			id: person.id,
			givenName: person.givenName,
			familyName: person.familyName,
			email: person.email,
			institutionId: post.institutionId,
			institutionName: institution.name,
			isRegistered: sql<boolean>`exists (select 1 from ${registration} r where r.person_id = ${person.id}
				and r.event_id = ${eventId} and r.deleted_at is null)`,
		})
		.from(person)
		.leftJoin(post, eq(post.personId, person.id))
		.leftJoin(institution, eq(institution.id, post.institutionId))
		.where(and(isNull(person.deletedAt), isNull(person.erasedAt), where))
		.limit(most);
	return sortForReader(found, ({ familyName, givenName }) => `${familyName} ${givenName}`, actor.locale);
}
