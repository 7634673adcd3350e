import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { outcomesOfOwn } from '#programme/concepts/server/api.ts';
import { dialogueDay } from '#programme/dialogues/recommendation.ts';
import { eraseFields, undoFields } from '#programme/dialogues/statement-form.ts';
import {
	answerAboutMe,
	ballotOf,
	dropBallot,
	eraseMe,
	parseAboutMe,
	readMyPart,
	undoVote,
} from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	params: { id },
	locals: { actor },
	cookies,
	url,
	setHeaders,
}) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const done = (['undone', 'about'] as const).find((one) => url.searchParams.has(one));
	const mine = await readMyPart(deps(), actor, { id, ballot: ballotOf(deps(), id, cookies) });
	return {
		mine,
		outcomes: await outcomesOfOwn(deps(), actor, { dialogueId: id, statements: mine.statements }),
		today: dialogueDay(deps().now()),
		done: done ?? null,
	};
};

export const actions: Actions = {
	undo: async ({ request, params: { id }, cookies, url }) => {
		const form = await request.formData();
		const ballot = ballotOf(deps(), id, cookies);
		const result = await submit(form, parseForm(undoFields, form), async ({ statementId }) => {
			await undoVote(deps(), { dialogueId: id, ballot, statementId });
		});
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?undone`);
	},
	about: async ({ request, params: { id }, cookies, url }) => {
		const form = await request.formData();
		const ballot = ballotOf(deps(), id, cookies);
		const result = await submit(form, parseAboutMe(form), (fields) =>
			answerAboutMe(deps(), { dialogueId: id, ballot, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, result.value ? `${url.pathname}?about` : url.pathname);
	},
	erase: async ({ request, params: { id, lang }, cookies }) => {
		const form = await request.formData();
		const ballot = ballotOf(deps(), id, cookies);
		const result = await submit(form, parseForm(eraseFields, form), async ({ statements }) => {
			await eraseMe(deps(), { dialogueId: id, ballot, withStatements: statements === 'go' });
		});
		if (!result.ok) return result.refusal;
		dropBallot(deps(), id, cookies);
		redirect(303, `/${lang}/dialogues/${id}?erased`);
	},
};
