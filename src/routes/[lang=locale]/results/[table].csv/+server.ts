import { deps } from '#platform/server/deps.ts';
import { publishedCsv } from '#programme/results/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) =>
	new Response(await publishedCsv(deps(), actor, params.table), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="koprue-${params.table}.csv"`,
		},
	});
