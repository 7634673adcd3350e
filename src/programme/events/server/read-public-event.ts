import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { project } from '#programme/projects/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isPublicEvent } from './public-events.ts';
import { publicAgendaOf, publicHostsOf } from './public-sessions.ts';
import { othersOfSeries } from './series.ts';
import { event } from './tables.ts';

/**
 * A public event by the name in its address, with its published hosts and the public parts of its agenda, by time.
 * Throws `missing` for a draft or confidential one exactly as for one that does not exist.
 */
export async function readPublicEvent(deps: Deps, actor: Actor, slug: string) {
	return deps.db.as(actor, async (tx) => {
		const [found] = await tx
			.select({
				id: event.id,
				slug: event.slug,
				kind: event.kind,
				state: event.state,
				title: event.title,
				summary: event.summary,
				description: event.description,
				actionField: event.actionField,
				startsLocal: event.startsLocal,
				endsLocal: event.endsLocal,
				startsAt: event.startsAt,
				endsAt: event.endsAt,
				zone: event.zone,
				mode: event.mode,
				venue: event.venue,
				place: event.place,
				country: event.country,
				languages: event.languages,
				themes: event.themes,
				hasPublicRegistration: event.hasPublicRegistration,
				registrationClosesLocal: event.registrationClosesLocal,
				storyTitle: event.storyTitle,
				story: event.story,
				isExample: event.isExample,
				series: event.series,
				project: project.title,
			})
			.from(event)
			.leftJoin(project, eq(project.id, event.projectId))
			.where(and(isPublicEvent, eq(event.slug, slug)));
		if (!found) throw new Fault('missing', 'not_found');
		const hosts = await publicHostsOf(tx, found.id);
		const { sessions, rooms } = await publicAgendaOf(tx, found.id, actor.locale);
		const series = await othersOfSeries(tx, found, isPublicEvent);
		return { event: found, hosts, sessions, rooms, series };
	});
}
