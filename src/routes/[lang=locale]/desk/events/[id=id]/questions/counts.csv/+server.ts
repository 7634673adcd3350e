import { deps } from '#platform/server/deps.ts';
import { exportCounts } from '#programme/questions/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) => {
	const { name, text } = await exportCounts(deps(), actor, { eventId: params.id });
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store',
		},
	});
};
