import { json } from '@sveltejs/kit';
import { faultStatus, isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { kioskDevice } from '#programme/dialogues/server/kiosk-cookie.ts';
import { kioskList } from '#programme/dialogues/server/take-ballots.ts';
import type { RequestHandler } from './$types';

/** What a kiosk works with; a device that is none, or no more, is told 401 and forgets what it has. */
export const GET: RequestHandler = async ({ locals: { actor }, cookies }) => {
	const headers = { 'cache-control': 'private, no-store' };
	try {
		return json(await kioskList(deps(), actor, { device: kioskDevice(deps(), cookies) }), { headers });
	} catch (error) {
		if (!isFault(error)) throw error;
		return json({ reason: error.reason }, { status: faultStatus[error.kind], headers });
	}
};
