import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { localDateAt } from '#shared/time.ts';
import { deps } from '#platform/server/deps.ts';
import { listDocuments } from '#platform/server/files/documents.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseStep } from '#programme/institutions/partnership.ts';
import { getPartnership, movePartnership } from '#programme/institutions/server/api.ts';
import { keepers } from '../../../../../keepers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => ({
	page: await getPartnership(deps(), actor, params.id),
	documents: await listDocuments(deps(), actor, keepers, { noun: 'partnership', recordId: params.id }),
	today: localDateAt(deps().now(), 'Europe/Istanbul'),
	isSaved: url.searchParams.has('saved'),
});

export const actions: Actions = {
	move: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseStep(form), (step) =>
			movePartnership(deps(), actor, { id, version: versionOf(form), step }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/partnerships/${id}?saved`);
	},
};
