import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { network } from '#platform/server/limits/network.ts';
import { parseOwnWords, undoFields, voteFields } from '#programme/dialogues/statement-form.ts';
import {
	ballotOf,
	castVote,
	keepBallot,
	newBallot,
	readVotePage,
	sayStatement,
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
	const ballot = ballotOf(deps(), id, cookies);
	const statementId = url.searchParams.get('statement');
	const done = (['counted', 'undone', 'said', 'code'] as const).find((one) => url.searchParams.has(one));
	return { page: await readVotePage(deps(), actor, { id, ballot, statementId }), done: done ?? null };
};

/** Who votes: the ballot that is presented, or a new one, which the device keeps once it has counted. */
export const actions: Actions = {
	vote: async ({ request, params: { id }, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const ballot = ballotOf(deps(), id, cookies) ?? newBallot(id);
		const result = await submit(form, parseForm(voteFields, form), (fields) =>
			castVote(deps(), { dialogueId: id, ballot, network: network(getClientAddress()), ...fields }),
		);
		if (!result.ok) return result.refusal;
		keepBallot(deps(), id, cookies, ballot);
		redirect(303, `${url.pathname}?counted`);
	},
	undo: async ({ request, params: { id }, cookies, url }) => {
		const form = await request.formData();
		const ballot = ballotOf(deps(), id, cookies);
		const result = await submit(form, parseForm(undoFields, form), async ({ statementId }) => {
			await undoVote(deps(), { dialogueId: id, ballot, statementId });
			return statementId;
		});
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?undone&statement=${result.value}`);
	},
	say: async ({ request, params: { id }, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const ballot = ballotOf(deps(), id, cookies) ?? newBallot(id);
		const result = await submit(form, parseOwnWords(form), (fields) =>
			sayStatement(deps(), { dialogueId: id, ballot, network: network(getClientAddress()), fields }),
		);
		if (!result.ok) return result.refusal;
		keepBallot(deps(), id, cookies, ballot);
		redirect(303, `${url.pathname}?said`);
	},
};
