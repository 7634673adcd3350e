import { and, count, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { readPlain } from '#shared/text.ts';
import { translator } from '#shared/messages.ts';
import { registration, seeRegistrationLink } from '#programme/events/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { calendarFile } from '../calendar.ts';
import { messages } from '../messages/index.ts';
import { insertFeed, revokeWhere } from './feeds.ts';
import { ownEvents } from './own-events.ts';
import { calendarFeed } from './tables.ts';

type Link = { readonly secret: string };

/** The event of one registration as a file, for whoever holds its link. `missing` where the link does not work. */
export async function registrationCalendar(deps: Deps, actor: Actor, link: Link): Promise<string> {
	const { locale } = actor;
	const behind = await deps.db.as(holder(actor), (tx) => registered(tx, deps, link));
	const [found] = await ownEvents(deps, { ...behind, locale });
	if (!found) throw new Fault('missing', 'not_found');
	const isPublic = found.confidentiality === 'public';
	const name = isPublic ? readPlain(found.title, locale) : translator(messages, locale)('closed_event');
	return calendarFile(name, [found], { locale, origin: deps.origin });
}

/** How many addresses of calendars there are for the registration a link is for. */
export async function registrationFeeds(deps: Deps, actor: Actor, link: Link): Promise<number> {
	return deps.db.as(holder(actor), async (tx) => {
		const [found] = await tx
			.select({ count: count() })
			.from(calendarFeed)
			.where(and(ofRegistration(await registered(tx, deps, link)), isNull(calendarFeed.revokedAt)));
		return found?.count ?? 0;
	});
}

/**
 * Makes an address for the calendar of whoever holds the link. It is not the link's own secret: that one also withdraws the
 * registration, and calendars are read by other companies' machines.
 */
export async function makeRegistrationFeed(deps: Deps, actor: Actor, link: Link): Promise<string> {
	const system = holder(actor);
	return deps.db.as(system, async (tx) => {
		const behind = await registered(tx, deps, link);
		return insertFeed(tx, system, deps, { ...behind, kind: 'event', name: null, locale: actor.locale });
	});
}

/** Switches off every address that was made for the registration. */
export async function revokeRegistrationFeeds(deps: Deps, actor: Actor, link: Link): Promise<void> {
	const system = holder(actor);
	await deps.db.as(system, async (tx) =>
		revokeWhere(tx, system, deps.now(), ofRegistration(await registered(tx, deps, link))),
	);
}

function holder({ locale }: Actor): Actor {
	return { kind: 'system', name: 'registration-link', locale };
}

type Registered = { readonly personId: string; readonly eventId: string };

async function registered(tx: Tx, deps: Deps, { secret }: Link): Promise<Registered> {
	const id = await seeRegistrationLink(tx, deps.now(), secret);
	const [found] = id
		? await tx
				.select({ personId: registration.personId, eventId: registration.eventId })
				.from(registration)
				.where(and(eq(registration.id, id), isNull(registration.deletedAt)))
		: [];
	if (!found) throw new Fault('missing', 'link_not_valid');
	return found;
}

function ofRegistration({ personId, eventId }: Registered) {
	return and(
		eq(calendarFeed.kind, 'event'),
		eq(calendarFeed.personId, personId),
		eq(calendarFeed.eventId, eventId),
	);
}
