import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import {
	answerDialogueRecommendation,
	measureOptions,
	responsesInside,
} from '#programme/concepts/server/api.ts';
import { parseResponse } from '#programme/concepts/response.ts';
import { dialogueDay } from '#programme/dialogues/recommendation.ts';
import {
	getRecommendation,
	publishRecommendation,
	setRecommendationBin,
	takeBackRecommendation,
} from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

const words = ['saved', 'published', 'answered', 'taken_back'] as const;

export const load: PageServerLoad = async ({ params: { recommendation: id }, locals: { actor }, url }) => {
	const found = await getRecommendation(deps(), actor, { id });
	const { institutionId } = found.told.row;
	return {
		...found,
		responses: await responsesInside(deps(), actor, { recommendationIds: [id] }),
		measures: found.can.answer ? await measureOptions(deps(), actor, { institutionId }) : [],
		today: dialogueDay(deps().now()),
		done: words.find((word) => url.searchParams.has(word)) ?? null,
	};
};

type Work = (form: FormData, id: string, actor: App.Locals['actor']) => ReturnType<typeof submit>;
const act =
	(work: Work, done: string): Actions[string] =>
	async ({ request, params, locals: { actor, locale } }) => {
		const result = await work(await request.formData(), params.recommendation!, actor);
		if (!result.ok) return result.refusal;
		const list = `/${locale}/desk/dialogues/${params.id}/recommendations`;
		redirect(
			303,
			done === 'removed'
				? `${list}?removed=${params.recommendation}`
				: `${list}/${params.recommendation}?${done}`,
		);
	};
const button = (use: (id: string, actor: App.Locals['actor']) => Promise<void>, done: string) =>
	act((form, id, actor) => submit(form, { ok: true, value: id }, (one) => use(one, actor)), done);

export const actions: Actions = {
	publish: button((id, actor) => publishRecommendation(deps(), actor, { id }), 'published'),
	back: button((id, actor) => takeBackRecommendation(deps(), actor, { id }), 'taken_back'),
	remove: button((id, actor) => setRecommendationBin(deps(), actor, { id, isInBin: true }), 'removed'),
	restore: button((id, actor) => setRecommendationBin(deps(), actor, { id, isInBin: false }), 'saved'),
	answer: act(
		(form, id, actor) =>
			submit(form, parseResponse(form), (fields) =>
				answerDialogueRecommendation(deps(), actor, { id, fields }),
			),
		'answered',
	),
};
