import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { readWall } from '#programme/dialogues/server/wall.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { secret }, locals: { actor, locale }, setHeaders }) => {
	setHeaders({
		'cache-control': 'private, no-store',
		'x-robots-tag': 'noindex',
		'referrer-policy': 'no-referrer',
	});
	const wall = await readWall(deps(), actor, { secret }).catch((error: unknown) => {
		if (isFault(error) && error.kind === 'missing') return null;
		throw error;
	});
	return { locale, wall };
};
