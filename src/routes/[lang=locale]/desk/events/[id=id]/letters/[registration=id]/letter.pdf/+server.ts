import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { printLetter } from '#programme/questions/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor, locale } }) => {
	const one = { eventId: params.id, id: params.registration };
	const print = await printLetter(deps(), actor, one).catch((error: unknown) => {
		// The page of the letters says why.
		if (isFault(error) && ['unavailable', 'limit'].includes(error.kind))
			redirect(303, `/${locale}/desk/events/${params.id}/letters?refused=${error.reason}`);
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
