import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseAnswer } from '#programme/outcomes/recommendation.ts';
import {
	addressRecommendation,
	answerRecommendation,
	getRecommendation,
	setRecommendationBin,
} from '#programme/outcomes/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	...(await getRecommendation(deps(), actor, { id })),
	isSaved: url.searchParams.has('saved'),
});

type Work = (form: FormData, id: string, actor: App.Locals['actor']) => ReturnType<typeof submit>;
const act =
	(work: Work, to: (id: string) => string): Actions[string] =>
	async ({ request, params, locals: { actor, locale } }) => {
		const result = await work(await request.formData(), params.id!, actor);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/recommendations${to(params.id!)}`);
	};
const itself = (id: string) => `/${id}?saved`;

export const actions: Actions = {
	address: act(
		(form, id, actor) =>
			submit(form, { ok: true, value: { id } }, (one) => addressRecommendation(deps(), actor, one)),
		itself,
	),
	answer: act(async (form, id, actor) => {
		const { recommendation } = await getRecommendation(deps(), actor, { id });
		return submit(form, parseAnswer(form, recommendation.answer), (fields) =>
			answerRecommendation(deps(), actor, { id, fields }),
		);
	}, itself),
	remove: act(
		(form, id, actor) =>
			submit(form, { ok: true, value: { id, isInBin: true } }, (one) =>
				setRecommendationBin(deps(), actor, one),
			),
		(id) => `?removed=${id}`,
	),
	restore: act(
		(form, id, actor) =>
			submit(form, { ok: true, value: { id, isInBin: false } }, (one) =>
				setRecommendationBin(deps(), actor, one),
			),
		itself,
	),
};
