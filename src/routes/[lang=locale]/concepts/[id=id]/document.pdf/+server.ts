import { deps } from '#platform/server/deps.ts';
import { pdfResponse } from '#platform/server/http/pdf-response.ts';
import { printPublicConcept } from '#programme/concepts/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { actor }, params: { id }, request }) =>
	pdfResponse(request, await printPublicConcept(deps(), actor, { id }), 'public');
