import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { kioskDevice } from '#programme/dialogues/server/kiosk-cookie.ts';
import { kioskList } from '#programme/dialogues/server/take-ballots.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, cookies, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const list = await kioskList(deps(), actor, { device: kioskDevice(deps(), cookies) }).catch(
		(error: unknown) => {
			if (isFault(error)) return null;
			throw error;
		},
	);
	return { locale, name: list?.name ?? null };
};
