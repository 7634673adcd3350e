import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { recordId } from '#shared/fields.ts';
import { hasRole } from '#shared/actor.ts';
import { deps } from '#platform/server/deps.ts';
import { listDocuments } from '#platform/server/files/documents.ts';
import { submit } from '#platform/server/http/form-action.ts';
import {
	approveAdaptation,
	confirmPractice,
	getPractice,
	listAdaptations,
	movePractice,
	movePracticeInput,
	removeAdaptation,
	restoreAdaptation,
	reviewerOptions,
} from '#programme/outcomes/server/api.ts';
import * as v from 'valibot';
import { keepers } from '../../../../../keepers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const detail = await getPractice(deps(), actor, { id });
	return {
		detail,
		reviewers: detail.can.appoint ? await reviewerOptions(deps(), actor, { id }) : [],
		documents: await listDocuments(deps(), actor, keepers, { noun: 'practice', recordId: id }),
		adaptations: await listAdaptations(deps(), actor, { practiceId: id }),
		mayTell: detail.practice.state === 'published' && (detail.can.appoint || hasRole(actor, 'coordinator')),
		notice: (['saved', 'moved', 'confirmed', 'adapted'] as const).find((name) => url.searchParams.has(name)),
		unlisted: url.searchParams.get('unlisted'),
	};
};

const one = v.object({ id: recordId });
type Act = (practiceId: string, id: string) => (actor: App.Locals['actor']) => Promise<unknown>;
const onAdaptation =
	(act: Act, notice: (id: string) => string): Actions[string] =>
	async ({ request, params, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(one, form), async ({ id }) => {
			await act(params.id!, id)(actor);
			return id;
		});
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/practices/${params.id}${notice(result.value)}#adaptations`);
	};

export const actions: Actions = {
	move: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(movePracticeInput, form), (input) =>
			movePractice(deps(), actor, { ...input, id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/practices/${id}?moved`);
	},
	confirm: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (it) =>
			confirmPractice(deps(), actor, it),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/practices/${id}?confirmed`);
	},
	approve: onAdaptation(
		(practiceId, id) => (actor) => approveAdaptation(deps(), actor, { practiceId, id }),
		() => '',
	),
	removeAdaptation: onAdaptation(
		(practiceId, id) => (actor) => removeAdaptation(deps(), actor, { practiceId, id }),
		(id) => `?unlisted=${id}`,
	),
	restoreAdaptation: onAdaptation(
		(practiceId, id) => (actor) => restoreAdaptation(deps(), actor, { practiceId, id }),
		() => '',
	),
};
