import { gte } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { translator } from '#shared/messages.ts';
import { readPlain } from '#shared/text.ts';
import { event } from '#programme/events/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { calendarFile } from '../calendar.ts';
import type { CalendarEvent } from '../calendar-event.ts';
import { messages } from '../messages/index.ts';
import { bySlug, publicEvents, withSessions } from './calendar-events.ts';
import { siteName } from './site-name.ts';

/** All public events of this year, the last and those to come, in one calendar. */
export async function publicCalendar(deps: Deps, actor: Actor): Promise<string> {
	const { locale } = actor;
	return deps.db.as(asVisitor(actor), async (tx) => {
		const since = new Date(Date.UTC(deps.now().getUTCFullYear() - 1, 0, 1));
		const events = await publicEvents(tx, gte(event.endsAt, since));
		const name = translator(messages, locale)('all_events', { site: await siteName(tx, locale) });
		return calendarFile(name, events, { locale, origin: deps.origin });
	});
}

/** One public event and the public parts of its agenda. `missing` for a draft or a confidential one as for none. */
export async function eventCalendar(deps: Deps, actor: Actor, slug: string): Promise<string> {
	const found = await publicEvent(deps, actor, slug);
	const { locale } = actor;
	return calendarFile(readPlain(found.title, locale), [found], { locale, origin: deps.origin });
}

export async function publicEvent(deps: Deps, actor: Actor, slug: string): Promise<CalendarEvent> {
	return deps.db.as(asVisitor(actor), async (tx) => {
		const [found] = await withSessions(tx, await publicEvents(tx, bySlug(slug)));
		if (!found) throw new Fault('missing', 'not_found');
		return found;
	});
}
