import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { typed } from '#shared/form.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { sectionTyped } from '#programme/concepts/section.ts';
import {
	changeSection,
	sectionToChange,
	sectionVersionTyped,
	settleSection,
} from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id, part }, locals: { actor } }) =>
	sectionToChange(deps(), actor, { conceptId: id, id: part });

export const actions: Actions = {
	default: async ({ request, params: { id: conceptId, part: id }, locals: { actor, locale } }) => {
		const { section } = await sectionToChange(deps(), actor, { conceptId, id });
		const form = takeTheirs(await request.formData(), sectionTyped(section));
		const number = versionOf(form);
		const given = typed(form);
		const result = await submit(form, { ok: true, value: given }, () =>
			changeSection(deps(), actor, { conceptId, id, number, given }),
		);
		const here = `/${locale}/desk/concepts/${conceptId}/section/${id}`;
		if (result.ok) redirect(303, `${here}?${result.value.taken.length > 0 ? 'saved_merged' : 'saved'}`);
		if (result.refusal.data.reason !== 'conflict') return result.refusal;
		// For the page to compare the three: as it was opened, as it is kept, as it was typed.
		const before = await sectionVersionTyped(deps(), actor, { conceptId, id, number });
		Object.assign(result.refusal.data, { typed: settleSection(result.refusal.data.typed), before });
		return result.refusal;
	},
};
