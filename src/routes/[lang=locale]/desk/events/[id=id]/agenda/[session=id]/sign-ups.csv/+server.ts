import { deps } from '#platform/server/deps.ts';
import { exportSignUps } from '#programme/events/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) => {
	const one = { eventId: params.id, sessionId: params.session };
	const { name, text } = await exportSignUps(deps(), actor, one);
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store',
		},
	});
};
