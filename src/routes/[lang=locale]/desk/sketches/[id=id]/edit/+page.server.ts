import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { typed } from '#shared/form.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { settleTyped, sketchTyped } from '#programme/sketches/sketch-form.ts';
import {
	changeSketch,
	getSketch,
	sketchLinks,
	sketchToChange,
	sketchVersionTyped,
} from '#programme/sketches/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	links: await sketchLinks(deps(), actor, { id }),
	detail: await getSketch(deps(), actor, { id }),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const current = sketchTyped(await sketchToChange(deps(), actor, { id }));
		const form = takeTheirs(await request.formData(), current);
		const number = versionOf(form);
		const given = typed(form);
		const result = await submit(form, { ok: true, value: given }, () =>
			changeSketch(deps(), actor, { id, number, given }),
		);
		if (result.ok)
			redirect(303, `/${locale}/desk/sketches/${id}?${result.value.taken.length > 0 ? 'merged' : 'saved'}`);
		if (result.refusal.data.reason !== 'conflict') return result.refusal;
		// For the page to compare the three: as it was opened, as it is kept, as it was typed.
		const before = await sketchVersionTyped(deps(), actor, { id, number });
		const settled = settleTyped(before, current, result.refusal.data.typed);
		Object.assign(result.refusal.data, { typed: settled, before });
		return result.refusal;
	},
};
