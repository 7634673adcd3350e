import { deps } from '#platform/server/deps.ts';
import { csvResponse } from '#platform/server/http/csv-response.ts';
import { sheetsCsv } from '#programme/dialogues/server/sheet-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id }, locals: { actor } }) =>
	csvResponse({ name: 'sheets.csv', text: await sheetsCsv(deps(), actor, { id }) });
