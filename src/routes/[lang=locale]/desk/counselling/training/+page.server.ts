import { redirect } from '@sveltejs/kit';
import { oneRecord } from '#shared/fields.ts';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { addTrainingVideo, listTrainingVideos, removeTrainingVideo } from '#programme/cards/server/api.ts';
import { parseTraining } from '#programme/cards/training.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	...(await listTrainingVideos(deps(), actor)),
	done: (['added', 'removed'] as const).find((one) => url.searchParams.has(one)) ?? null,
});

async function bytesOf(form: FormData, name: string): Promise<Buffer> {
	const sent = form.get(name);
	return sent instanceof File ? Buffer.from(await sent.arrayBuffer()) : Buffer.alloc(0);
}

export const actions: Actions = {
	add: async ({ request, locals: { actor }, url }) => {
		const form = await request.formData();
		const bytes = await bytesOf(form, 'file');
		const captions = {
			de: await bytesOf(form, 'captions.de'),
			tr: await bytesOf(form, 'captions.tr'),
			ar: await bytesOf(form, 'captions.ar'),
			en: await bytesOf(form, 'captions.en'),
		};
		const result = await submit(form, parseTraining(form), (fields) =>
			addTrainingVideo(deps(), actor, { fields, bytes, captions }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?added`);
	},
	remove: async ({ request, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), (one) =>
			removeTrainingVideo(deps(), actor, one),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?removed`);
	},
};
