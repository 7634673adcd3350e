import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { isId } from '#shared/id.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { previewTables, requestedRelease, requestRelease } from '#programme/results/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => {
	const job = url.searchParams.get('job');
	return {
		requested: isId(job) ? ((await requestedRelease(deps(), actor, job)) ?? null) : null,
		preview: await previewTables(deps(), actor).catch((error: unknown) => {
			if (isFault(error) && error.reason === 'nothing_counted_yet') return null;
			throw error;
		}),
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: undefined }, () => requestRelease(deps(), actor));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/results/publish?job=${result.value}`);
	},
};
