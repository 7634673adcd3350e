import { deps } from '#platform/server/deps.ts';
import { docxResponse } from '#platform/server/http/docx-response.ts';
import { reportDocument } from '#programme/concepts/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { actor }, params: { id: conceptId, report: id } }) =>
	docxResponse(await reportDocument(deps(), actor, { conceptId, id }));
