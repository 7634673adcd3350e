import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseMembership, parseQuestion } from '#programme/networks/network.ts';
import {
	acceptInvitation,
	ask,
	changeMembership,
	getNetwork,
	leaveNetwork,
	listQuestions,
	questionPages,
	requestToJoin,
} from '#programme/networks/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const q = url.searchParams.get('q')?.slice(0, 200) ?? '';
	const page = Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1);
	const found = await getNetwork(deps(), actor, { id });
	return {
		found,
		q,
		questions: found.can.enter ? await listQuestions(deps(), actor, { networkId: id, q, page }) : null,
		page,
		pages: found.can.enter ? await questionPages(deps(), actor, { networkId: id, q }) : 1,
		removed: url.searchParams.get('removed'),
		isSaved: url.searchParams.has('saved'),
	};
};

const membership =
	(work: typeof requestToJoin) =>
	async ({ request, params: { id }, locals: { actor, locale } }: RequestEvent) => {
		const form = await request.formData();
		const result = await submit(form, parseMembership(form), (fields) => work(deps(), actor, { id, fields }));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/networks/${id}?saved`);
	};

export const actions: Actions = {
	request: membership(requestToJoin),
	accept: membership(acceptInvitation),
	change: membership(changeMembership),
	leave: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: id }, () => leaveNetwork(deps(), actor, { id }));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/networks/${id}?saved`);
	},
	ask: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseQuestion(form), (fields) =>
			ask(deps(), actor, { networkId: id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/networks/${id}/questions/${result.value.id}`);
	},
};
