import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { choice, fieldText, parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { sheetKinds } from '#programme/concepts/part-sheet.ts';
import { applySheet, openConcept, previewSheet } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { concept, can } = await openConcept(deps(), actor, { id });
	const [changed, added] = ['changed', 'added'].map((name) => Number(url.searchParams.get(name)));
	return { concept, can, written: url.searchParams.has('added') ? { changed, added } : null };
};

const wanted = v.object({ kind: choice(sheetKinds) });

export const actions: Actions = {
	preview: async ({ request, params: { id }, locals: { actor } }) => {
		const form = await request.formData();
		const file = form.get('file');
		const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
		const result = await submit(form, parseForm(wanted, form), async ({ kind }) => ({
			kind,
			...(await previewSheet(deps(), actor, { id, kind, bytes })),
		}));
		return result.ok ? { plan: result.value } : result.refusal;
	},
	write: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const bytes = Buffer.from(fieldText(form, 'table'));
		const result = await submit(form, parseForm(wanted, form), ({ kind }) =>
			applySheet(deps(), actor, { id, kind, bytes }),
		);
		if (!result.ok) return result.refusal;
		const { changed, added } = result.value;
		redirect(303, `/${locale}/desk/concepts/${id}/table?changed=${changed}&added=${added}`);
	},
};
