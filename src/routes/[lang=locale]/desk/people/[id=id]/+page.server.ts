import { localDateAt } from '#shared/time.ts';
import { deps } from '#platform/server/deps.ts';
import { personRegistrations } from '#programme/events/server/api.ts';
import { institutionOptions, postsOfPerson } from '#programme/institutions/server/api.ts';
import { getPerson } from '#programme/people/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => {
	const page = await getPerson(deps(), actor, params.id);
	const own = await institutionOptions(deps(), actor, { own: true });
	return {
		page,
		posts: await postsOfPerson(deps(), actor, params.id),
		registrations: await personRegistrations(deps(), actor, { personId: params.id }),
		mayAddPost: own.length > 0 && page.can.list && !page.record.erasedAt && !page.record.deletedAt,
		today: localDateAt(deps().now(), 'Europe/Istanbul'),
		done: (['saved', 'merged', 'erased'] as const).find((word) => url.searchParams.has(word)) ?? null,
	};
};
