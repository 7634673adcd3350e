import { deps } from '#platform/server/deps.ts';
import { agendaWish } from '#programme/events/agenda-wish.ts';
import { readPublicEvent } from '#programme/events/server/read-public-event.ts';

export const load = async ({ locals: { actor }, params, url }) => {
	const { event, sessions, rooms } = await readPublicEvent(deps(), actor, params.slug);
	const isRefused = url.searchParams.has('refused');
	return { event, sessions, rooms, wish: agendaWish(url.searchParams), isRefused };
};
