import { deps } from '#platform/server/deps.ts';
import { csvResponse } from '#platform/server/http/csv-response.ts';
import { refusedRows } from '#programme/imports/server/refused-rows.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) =>
	csvResponse({ name: 'koprue-refused.csv', text: await refusedRows(deps(), actor, params.id) });
