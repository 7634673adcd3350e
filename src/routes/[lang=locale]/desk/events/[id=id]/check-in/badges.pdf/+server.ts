import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { isId } from '#shared/id.ts';
import { deps } from '#platform/server/deps.ts';
import { printBadges } from '#programme/checkin/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id }, locals: { actor, locale }, url }) => {
	const wanted = url.searchParams.get('registration');
	const print = await printBadges(deps(), actor, {
		eventId: id,
		sheet: url.searchParams.get('sheet') === 'a4' ? 'a4' : 'a6',
		...(isId(wanted) ? { registrationId: wanted } : {}),
	}).catch((error: unknown) => {
		// The page of the badges says why.
		if (isFault(error) && ['unavailable', 'limit'].includes(error.kind))
			redirect(303, `/${locale}/desk/events/${id}/check-in/badges?refused=${error.reason}`);
		throw error;
	});
	return new Response(new Uint8Array(print.pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${print.name}"`,
			'cache-control': 'private, no-store',
		},
	});
};
