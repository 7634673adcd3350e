import { redirect } from '@sveltejs/kit';
import { oneRecord } from '#shared/fields.ts';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getInTouch, getMatching, setHidden } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => ({
	matching: await getMatching(deps(), actor, params),
	hidden: url.searchParams.get('hidden'),
	isShownAgain: url.searchParams.has('shown'),
});

const hiding =
	(isHidden: boolean) =>
	async ({ request, params: { id }, locals: { actor, locale } }: RequestEvent) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), async (other) => {
			await setHidden(deps(), actor, { id, otherId: other.id, isHidden });
			return other.id;
		});
		if (!result.ok) return result.refusal;
		const query = isHidden ? `hidden=${result.value}` : 'shown';
		redirect(303, `/${locale}/desk/institutions/${id}/matching?${query}`);
	};

export const actions: Actions = {
	contact: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), (other) =>
			getInTouch(deps(), actor, { id, otherId: other.id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/partnerships/${result.value}?step=taken`);
	},
	hide: hiding(true),
	show: hiding(false),
};
