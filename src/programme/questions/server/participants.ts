import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { sortForReader } from '#shared/listing.ts';
import type { LocalizedText } from '#shared/text.ts';
import { event, findEventToAttend, isPublicEvent, registration } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Audience, ConsentKind } from '../consent.ts';
import { selectAsked } from './asked.ts';
import { consentsOfEvent } from './consents.ts';
import { withLink, type Link } from './my-answers.ts';

export type ListedParticipant = {
	readonly id: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly institutionName: LocalizedText | null;
	/** For organisers; for other participants where it is shared; in public never. */
	readonly email: string | null;
	/** For organisers alone. */
	readonly consents: readonly ConsentKind[];
};

/** Those who have a seat or were there. */
const comes = ['confirmed', 'attended'] as const;

/** The list of one audience: everybody for organisers, for others those alone who consent to it at this moment. */
async function listFor(
	tx: Tx,
	eventId: string,
	audience: Audience,
	actor: Actor,
): Promise<ListedParticipant[]> {
	const consents = await consentsOfEvent(tx, eventId);
	const rows = await tx
		.select({
			id: registration.id,
			givenName: person.givenName,
			familyName: person.familyName,
			email: person.email,
			institutionName: institution.name,
		})
		.from(registration)
		.innerJoin(person, eq(person.id, registration.personId))
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.where(
			and(
				eq(registration.eventId, eventId),
				inArray(registration.state, [...comes]),
				isNull(registration.deletedAt),
				isNull(person.erasedAt),
			),
		);
	const listed = rows.flatMap((row) => {
		const own = consents.get(row.id) ?? [];
		if (audience === 'organisers') return [{ ...row, consents: own }];
		if (!own.includes(audience === 'inside' ? 'list_inside' : 'list_public')) return [];
		const isShared = audience === 'inside' && own.includes('contact');
		return [{ ...row, email: isShared ? row.email : null, consents: [] }];
	});
	return sortForReader(listed, ({ familyName, givenName }) => `${familyName} ${givenName}`, actor.locale);
}

const system = (actor: Actor): Actor => ({ kind: 'system', name: 'participants', locale: actor.locale });

/** What one audience reads, for whoever organises the event. */
export async function participantsFor(
	deps: Deps,
	actor: Actor,
	{ eventId, audience }: { readonly eventId: string; readonly audience: Audience },
): Promise<ListedParticipant[]> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		return listFor(tx, eventId, audience, actor);
	});
}

export type PublicList = {
	readonly event: { readonly slug: string; readonly title: LocalizedText };
	readonly people: readonly ListedParticipant[];
};

/** The public list of an event that asks for consent to one. `missing` for every other. */
export async function publicParticipants(
	deps: Deps,
	actor: Actor,
	{ slug }: { readonly slug: string },
): Promise<PublicList> {
	return deps.db.as(system(actor), async (tx) => {
		const [found] = await tx
			.select({ id: event.id, slug: event.slug, title: event.title })
			.from(event)
			.where(and(isPublicEvent, eq(event.slug, slug)));
		const isAsked = found && (await selectAsked(tx, found.id)).consents.includes('list_public');
		if (!found || !isAsked) throw new Fault('missing', 'not_found');
		const { id, ...told } = found;
		return { event: told, people: await listFor(tx, id, 'public', actor) };
	});
}

/** Who else takes part, for somebody who has a seat or was there: those who let other participants know. */
export async function participantsInside(deps: Deps, actor: Actor, link: Link) {
	return withLink(deps, actor, link, async (tx, { state, event: of }) => {
		const { consents } = await selectAsked(tx, of.id);
		if (!consents.includes('list_inside') || !(comes as readonly string[]).includes(state))
			throw new Fault('missing', 'not_found');
		return { title: of.title, people: await listFor(tx, of.id, 'inside', actor) };
	});
}
