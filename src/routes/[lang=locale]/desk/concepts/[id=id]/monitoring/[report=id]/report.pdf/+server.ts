import { deps } from '#platform/server/deps.ts';
import { pdfResponse } from '#platform/server/http/pdf-response.ts';
import { printReport } from '#programme/concepts/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({
	locals: { actor },
	params: { id: conceptId, report: id },
	request,
}) => pdfResponse(request, await printReport(deps(), actor, { conceptId, id }), 'private');
