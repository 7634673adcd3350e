import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { deps } from '#platform/server/deps.ts';
import { faultStatus, isFault } from '#shared/fault.ts';
import { cookiePrefix } from '#platform/server/session/cookies.ts';
import { gateCookie, upload } from '#programme/checkin/gate.ts';
import { takeScans } from '#programme/checkin/server/api.ts';
import type { RequestHandler } from './$types';

/** Takes what a gate has scanned; handed in twice, it is there once. */
export const POST: RequestHandler = async ({ request, locals: { actor }, cookies }) => {
	const device = cookies.get(`${cookiePrefix(deps().origin)}.${gateCookie}`);
	const parsed = v.safeParse(upload, await request.json().catch(() => null));
	if (!parsed.success) return json({ reason: 'not_valid' }, { status: 422 });
	try {
		return json(await takeScans(deps(), actor, { device, upload: parsed.output }));
	} catch (error) {
		if (!isFault(error)) throw error;
		return json({ reason: error.reason }, { status: faultStatus[error.kind] });
	}
};
