import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { faultStatus, isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { kioskUpload } from '#programme/dialogues/kiosk.ts';
import { kioskDevice } from '#programme/dialogues/server/kiosk-cookie.ts';
import { takeBallots } from '#programme/dialogues/server/take-ballots.ts';
import type { RequestHandler } from './$types';

/** Takes what people said at a kiosk; handed in twice, it is there once. */
export const POST: RequestHandler = async ({ request, locals: { actor }, cookies }) => {
	const device = kioskDevice(deps(), cookies);
	const parsed = v.safeParse(kioskUpload, await request.json().catch(() => null));
	if (!parsed.success) return json({ reason: 'not_valid' }, { status: 422 });
	try {
		return json(await takeBallots(deps(), actor, { device, upload: parsed.output }));
	} catch (error) {
		if (!isFault(error)) throw error;
		return json({ reason: error.reason }, { status: faultStatus[error.kind] });
	}
};
