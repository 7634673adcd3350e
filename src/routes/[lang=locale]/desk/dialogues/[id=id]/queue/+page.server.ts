import { redirect } from '@sveltejs/kit';
import { demand } from '#shared/policy.ts';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { dialoguePolicy } from '#programme/dialogues/policy.ts';
import { decisionFields } from '#programme/dialogues/statement-form.ts';
import { decideStatement, getDialogue, listStatements } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { row, can, policy } = await getDialogue(deps(), actor, { id });
	demand(dialoguePolicy, 'moderate', actor, { ...row, isDeleted: row.deletedAt !== null });
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
		const form = await request.formData();
		const result = await submit(form, parseForm(decisionFields, form), async (fields) => {
			await decideStatement(deps(), actor, { id, ...fields });
			return fields;
		});
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?${result.value.to}=${result.value.statementId}`);
	},
};
