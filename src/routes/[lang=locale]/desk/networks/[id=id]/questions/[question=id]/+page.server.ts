import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { recordId, versionOf } from '#shared/fields.ts';
import { both, choice, parseForm } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseReply, parseModeration, parseQuestion } from '#programme/networks/network.ts';
import * as networks from '#programme/networks/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id, question }, locals: { actor }, url }) => ({
	page: await networks.getQuestion(deps(), actor, { networkId: id, id: question }),
	isSaved: url.searchParams.has('saved'),
	removed: url.searchParams.get('removed'),
});

const text = v.object({ id: recordId, kind: choice(['question', 'answer']) });
const marked = v.object({ id: recordId, to: choice(['yes', 'no']) });
type At = { readonly networkId: string; readonly question: string; readonly actor: App.Locals['actor'] };
type Work = (form: FormData, at: At) => ReturnType<typeof submit>;
const act =
	(work: Work, notice = 'saved') =>
	async ({ request, params: { id, question }, locals: { actor, locale } }: RequestEvent) => {
		const form = await request.formData();
		const result = await work(form, { networkId: id, question, actor });
		if (!result.ok) return result.refusal;
		// A question that was laid into the bin has no page any more.
		const isGone = notice === 'removed' && form.get('kind') === 'question';
		const page = isGone ? '' : `/questions/${question}`;
		const answer = form.get('id');
		const said = notice === 'removed' && isId(answer) ? `removed=${answer}` : 'saved';
		redirect(303, `/${locale}/desk/networks/${id}${page}?${said}`);
	};
const binning =
	(isInBin: boolean): Work =>
	(form, { networkId, actor }) =>
		submit(form, parseForm(text, form), (of) =>
			networks.setTextBin(deps(), actor, { networkId, isInBin, ...of }),
		);

export const actions: Actions = {
	answer: act((form, { networkId, question, actor }) =>
		submit(form, parseReply(form), (fields) =>
			networks.answerQuestion(deps(), actor, { networkId, id: question, fields }),
		),
	),
	edit: act((form, { networkId, actor }) => {
		const fields = form.get('kind') === 'question' ? parseQuestion(form) : parseReply(form);
		return submit(form, both(parseForm(text, form), fields), ([of, value]) =>
			networks.changeText(deps(), actor, { networkId, ...of, version: versionOf(form), fields: value }),
		);
	}),
	remove: act(binning(true), 'removed'),
	restore: act(binning(false)),
	take: act((form, { networkId, actor }) =>
		submit(form, both(parseForm(text, form), parseModeration(form)), ([of, { reason }]) =>
			networks.takeAway(deps(), actor, { networkId, ...of, reason }),
		),
	),
	solve: act((form, { networkId, question, actor }) =>
		submit(form, parseForm(marked, form), ({ to }) =>
			networks.setSolved(deps(), actor, { networkId, id: question, isSolved: to === 'yes' }),
		),
	),
	thank: act((form, { networkId, actor }) =>
		submit(form, parseForm(marked, form), ({ id, to }) =>
			networks.setThanked(deps(), actor, { networkId, id, isThanked: to === 'yes' }),
		),
	),
};
