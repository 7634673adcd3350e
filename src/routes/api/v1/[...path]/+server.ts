import { deps } from '#platform/server/deps.ts';
import { problemResponse } from '#platform/server/http/api.ts';
import { actorOfToken } from '#programme/people/server/doors.ts';
import { answer } from '../../../../api.ts';
import type { RequestHandler } from './$types';

/** Cookies say nothing here: a program signs every request with its token. */
const handle: RequestHandler = async ({ request, locals: { locale } }) => {
	try {
		const actor = await actorOfToken(deps(), request.headers.get('authorization'), locale);
		return await answer(request, deps(), actor);
	} catch (error) {
		return problemResponse(error);
	}
};

export { handle as GET, handle as POST, handle as PUT, handle as DELETE };
