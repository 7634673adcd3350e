import { deps } from '#platform/server/deps.ts';
import { refusedRows } from '#programme/imports/server/refused-rows.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) =>
	new Response(await refusedRows(deps(), actor, params.id), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="koprue-refused.csv"',
		},
	});
