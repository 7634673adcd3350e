import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { decisionFields } from '#programme/dialogues/statement-form.ts';
import { decideStatement, dialogueFor, listStatements } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { row, can, policy } = await dialogueFor(deps(), actor, { id, action: 'moderate' });
	const waiting = await listStatements(deps(), actor, { id, state: 'pending' });
	const done = (['accepted', 'rejected'] as const).find((one) => url.searchParams.has(one));
	return {
		row,
		can,
		policy,
		statement: waiting[0] ?? null,
		waiting: waiting.length,
		done: done ? { to: done, id: url.searchParams.get(done) } : null,
	};
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor }, url }) => {
		await dialogueFor(deps(), actor, { id, action: 'moderate' });
		const form = await request.formData();
		const result = await submit(form, parseForm(decisionFields, form), async (fields) => {
			await decideStatement(deps(), actor, { id, ...fields });
			return fields;
		});
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?${result.value.to}=${result.value.statementId}`);
	},
};
