import { redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { isId } from '#shared/id.ts';
import { listBin } from '#platform/server/database/bin.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { shelves } from '../../../../bin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	records: await listBin(deps(), actor, shelves),
	isRestored: url.searchParams.has('restored'),
});

export const actions: Actions = {
	restore: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const id = form.get('id');
		const shelf = shelves.find(({ noun }) => noun === form.get('noun'));
		if (!shelf || !isId(id)) throw new Fault('missing', 'not_found');
		const result = await submit(form, { ok: true, value: id }, () => shelf.restore(deps(), actor, id));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/bin?restored`);
	},
};
