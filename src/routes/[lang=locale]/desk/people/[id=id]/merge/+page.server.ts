import { redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { isId } from '#shared/id.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getPerson, mergePeople } from '#programme/people/server/api.ts';
import { holdings } from '../../../../../../holdings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => {
	const keep = await getPerson(deps(), actor, params.id);
	const wanted = url.searchParams.get('with');
	if (!keep.can.merge || !isId(wanted)) throw new Fault('missing', 'not_found');
	const other = await getPerson(deps(), actor, wanted);
	return { keep: keep.record, other: other.record };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const mergeId = form.get('mergeId');
		if (!isId(mergeId)) throw new Fault('missing', 'not_found');
		const whose = (['staying', 'gone'] as const).find((one) => one === form.get('answers'));
		const result = await submit(form, { ok: true, value: mergeId }, () =>
			mergePeople(deps(), actor, { keepId: id, mergeId, answers: whose ?? null }, holdings),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/people/${id}?merged`);
	},
};
