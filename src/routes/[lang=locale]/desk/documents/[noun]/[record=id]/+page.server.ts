import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { recordId } from '#shared/fields.ts';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import {
	addDocument,
	listDocuments,
	parseDocument,
	removeDocument,
	restoreDocument,
} from '#platform/server/files/documents.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { keepers } from '../../../../../../keepers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => ({
	noun: params.noun,
	recordId: params.record,
	found: await listDocuments(deps(), actor, keepers, { noun: params.noun, recordId: params.record }),
	isAdded: url.searchParams.has('added'),
	removed: url.searchParams.get('removed'),
});

const one = v.object({ id: recordId });
const inBin =
	(act: typeof removeDocument, notice: (id: string) => string): Actions[string] =>
	async ({ request, params, locals: { actor, locale } }) => {
		const at = { noun: params.noun!, recordId: params.record! };
		const form = await request.formData();
		const result = await submit(form, parseForm(one, form), async ({ id }) => {
			await act(deps(), actor, keepers, { id, at });
			return id;
		});
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/documents/${at.noun}/${at.recordId}${notice(result.value)}`);
	};

export const actions: Actions = {
	add: async ({ request, params, locals: { actor, locale } }) => {
		const at = { noun: params.noun, recordId: params.record };
		const form = await request.formData();
		const sent = form.get('file');
		const file = sent instanceof File ? sent : new File([], '');
		const bytes = Buffer.from(await file.arrayBuffer());
		const result = await submit(form, parseDocument(form), (fields) =>
			addDocument(deps(), actor, keepers, { at, fields, fileName: file.name, bytes }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/documents/${at.noun}/${at.recordId}?added`);
	},
	remove: inBin(removeDocument, (id) => `?removed=${id}`),
	restore: inBin(restoreDocument, () => ''),
};
