import { deps } from '#platform/server/deps.ts';
import { registrationWindow } from '#programme/events/public-event.ts';
import { readPublicEvent } from '#programme/events/server/read-public-event.ts';
import { publicLessons, publicRecommendations } from '#programme/outcomes/server/api.ts';
import { askedInPublic } from '#programme/questions/server/api.ts';
import { listActionFields } from '#programme/projects/server/read-programme.ts';

export const load = async ({ locals: { actor }, params }) => {
	const [found, fields] = await Promise.all([
		readPublicEvent(deps(), actor, params.slug),
		listActionFields(deps(), actor),
	]);
	return {
		...found,
		recommendations: await publicRecommendations(deps(), actor, { eventId: found.event.id }),
		lessons: await publicLessons(deps(), actor, { eventId: found.event.id }),
		fieldName: fields.find(({ number }) => number === found.event.actionField)?.name ?? null,
		hasList: (await askedInPublic(deps(), actor, { slug: params.slug })).consents.includes('list_public'),
		registration: registrationWindow(found.event, deps().now()),
	};
};
