import { deps } from '#platform/server/deps.ts';
import { getRun } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	params: { id: conceptId, run: id },
	locals: { actor },
	url,
}) => ({
	detail: await getRun(deps(), actor, { conceptId, id, partnerId: url.searchParams.get('with') }),
	isSaved: url.searchParams.has('saved'),
});
