import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { line, parseForm, typedLocalized } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { adoptionFields, conceptMoveInput } from '#programme/concepts/concept.ts';
import { presentationFields } from '#programme/concepts/monitoring.ts';
import {
	adoptConcept,
	getConcept,
	moveConcept,
	presentConcept,
	reviseConcept,
} from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

const notices = ['saved', 'moved', 'heard', 'adopted_now'] as const;

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getConcept(deps(), actor, { id }),
	notice: notices.find((name) => url.searchParams.has(name)),
});

const adoption = v.object({ ...adoptionFields.entries, hash: line(64) });

export const actions: Actions = {
	move: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(conceptMoveInput, form), ({ to }) =>
			moveConcept(deps(), actor, { id, to }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${id}?moved`);
	},
	present: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const parsed = parseForm(presentationFields, form, (given) => ({
			remarks: typedLocalized(given, 'remarks'),
		}));
		const result = await submit(form, parsed, (fields) => presentConcept(deps(), actor, { id, fields }));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${id}?heard`);
	},
	adopt: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(adoption, form), ({ hash, ...fields }) =>
			adoptConcept(deps(), actor, { id, hash, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${id}?adopted_now`);
	},
	revise: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (one) =>
			reviseConcept(deps(), actor, one),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${result.value.id}?saved`);
	},
};
