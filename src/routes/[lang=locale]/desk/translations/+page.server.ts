import { cutPage } from '#shared/listing.ts';
import { isLocale } from '#shared/locale.ts';
import { deps } from '#platform/server/deps.ts';
import { listTranslationWork } from '#programme/translations/server/list-work.ts';
import type { PageServerLoad } from './$types';

const size = 50;

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const language = url.searchParams.get('language');
	const state = url.searchParams.get('state');
	const only = isLocale(language) ? language : undefined;
	const work = await listTranslationWork(deps(), actor, { only });
	const wanted = work.filter(
		({ missing, machine }) =>
			(state !== 'missing' || missing.length > 0) && (state !== 'machine' || machine.length > 0),
	);
	const page = Number(url.searchParams.get('page')) || 1;
	return { found: cutPage(wanted, page, size), language: only ?? null, state };
};
