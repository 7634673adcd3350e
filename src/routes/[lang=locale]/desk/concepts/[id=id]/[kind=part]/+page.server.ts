import { redirect } from '@sveltejs/kit';
import { oneRecord } from '#shared/fields.ts';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import type { PartKind } from '#programme/concepts/parts.ts';
import {
	binnedParts,
	movePart,
	openConcept,
	restorePart,
	type Direction,
} from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => {
	const { kind } = params;
	return {
		kind,
		workshop: await openConcept(deps(), actor, { id: params.id }),
		binned: await binnedParts(deps(), actor, { conceptId: params.id, kind }),
		notice: (['saved', 'part_removed'] as const).find((name) => url.searchParams.has(name)),
	};
};

const moving =
	(to: Direction): Actions[string] =>
	async ({ request, params, locals: { actor, locale } }) => {
		const { id: conceptId, kind } = params as { id: string; kind: PartKind };
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), async ({ id }) => {
			await movePart(deps(), actor, { conceptId, kind, id, to });
			return id;
		});
		if (!result.ok) return result.refusal;
		// Back to where it is now, so that it can be moved on.
		redirect(303, `/${locale}/desk/concepts/${conceptId}/${kind}#${result.value}`);
	};

export const actions: Actions = {
	up: moving('up'),
	down: moving('down'),
	restore: async ({ request, params, locals: { actor, locale } }) => {
		const { id: conceptId, kind } = params as { id: string; kind: PartKind };
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), ({ id }) =>
			restorePart(deps(), actor, { conceptId, kind, id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/${kind}?saved`);
	},
};
