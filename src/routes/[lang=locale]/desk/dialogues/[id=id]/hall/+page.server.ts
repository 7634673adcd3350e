import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { qrPath } from '#shared/qr.ts';
import { parseCount, parseShow, parseWall } from '#programme/dialogues/hall.ts';
import { assistedDialogue } from '#programme/dialogues/server/assisted-dialogue.ts';
import {
	askForCards,
	closeWall,
	openWall,
	readHall,
	showOnWall,
	takeCount,
} from '#programme/dialogues/server/hall.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	dialogue: await assistedDialogue(deps(), actor, { id }),
	hall: await readHall(deps(), actor, { id }),
});

export const actions: Actions = {
	open: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseWall(form), (languages) =>
			openWall(deps(), actor, { id, languages }),
		);
		if (!result.ok) return result.refusal;
		// Shown in this answer and never again, so there is no redirect.
		const link = `${deps().origin}/${locale}/wall/${result.value}`;
		return { link, qr: qrPath(link) };
	},
	close: async ({ params: { id }, locals: { actor }, url }) => {
		await closeWall(deps(), actor, { id });
		redirect(303, url.pathname);
	},
	show: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseShow(form), ({ statementId }) =>
			showOnWall(deps(), actor, { id, statementId }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
	ask: async ({ request, params: { id }, locals: { actor }, url }) => {
		const isOpen = (await request.formData()).get('isOpen') === 'yes';
		await askForCards(deps(), actor, { id, isOpen });
		redirect(303, url.pathname);
	},
	count: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseCount(form), (fields) => takeCount(deps(), actor, { id, fields }));
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
};
