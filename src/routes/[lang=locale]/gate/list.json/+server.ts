import { json } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { faultStatus, isFault } from '#shared/fault.ts';
import { cookiePrefix } from '#platform/server/session/cookies.ts';
import { gateCookie } from '#programme/checkin/gate.ts';
import { guestList } from '#programme/checkin/server/api.ts';
import type { RequestHandler } from './$types';

/** What a gate works with; a device that is none, or no more, is told 401 and forgets what it has. */
export const GET: RequestHandler = async ({ locals: { actor }, cookies }) => {
	const device = cookies.get(`${cookiePrefix(deps().origin)}.${gateCookie}`);
	const headers = { 'cache-control': 'private, no-store' };
	try {
		return json(await guestList(deps(), actor, { device }), { headers });
	} catch (error) {
		if (!isFault(error)) throw error;
		return json({ reason: error.reason }, { status: faultStatus[error.kind], headers });
	}
};
