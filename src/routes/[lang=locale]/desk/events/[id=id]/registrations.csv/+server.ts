import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { csvResponse } from '#platform/server/http/csv-response.ts';
import { registrationListing } from '#programme/events/listing.ts';
import { exportRegistrations } from '#programme/events/server/api.ts';
import { answerColumns } from '#programme/questions/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor }, url }) => {
	const listing = readListing(registrationListing, url.searchParams);
	return csvResponse(
		await exportRegistrations(deps(), actor, { eventId: params.id, listing }, answerColumns(deps(), actor)),
	);
};
