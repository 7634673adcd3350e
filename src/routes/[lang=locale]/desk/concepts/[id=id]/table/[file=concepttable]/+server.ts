import { deps } from '#platform/server/deps.ts';
import { csvResponse } from '#platform/server/http/csv-response.ts';
import { xlsxResponse } from '#platform/server/http/xlsx-response.ts';
import { partSheet } from '#programme/concepts/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { actor }, params: { id, file } }) => {
	const made = await partSheet(deps(), actor, { id, file });
	return made.format === 'csv' ? csvResponse(made) : xlsxResponse(made);
};
