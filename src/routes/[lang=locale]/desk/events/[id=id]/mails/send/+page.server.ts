import { redirect } from '@sveltejs/kit';
import { parseForm, typed, typedLocalized } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { noticeInput, noticeStates, sentByHand } from '#programme/events/notice.ts';
import {
	eventToAttend,
	listNotices,
	noticeReaders,
	previewNotice,
	sendNotice,
} from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const kind = sentByHand.find((one) => one === url.searchParams.get('kind')) ?? 'message';
	const state = noticeStates[kind].find((one) => one === url.searchParams.get('state'));
	return {
		event: await eventToAttend(deps(), actor, { id }),
		kind,
		state: state ?? null,
		noticeId: newId(),
		plan: await noticeReaders(deps(), actor, { eventId: id, kind, state }),
		change: kind === 'change' ? (await listNotices(deps(), actor, { eventId: id })).change : null,
	};
};

function parse(form: FormData) {
	return parseForm(noticeInput, form, (given) => ({
		subject: typedLocalized(given, 'subject'),
		body: typedLocalized(given, 'body'),
	}));
}

export const actions: Actions = {
	preview: async ({ request, params: { id }, locals: { actor } }) => {
		const form = await request.formData();
		const result = await submit(form, parse(form), (given) =>
			previewNotice(deps(), actor, { ...given, eventId: id }),
		);
		return result.ok ? { typed: typed(form), preview: result.value } : result.refusal;
	},
	send: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parse(form), (given) =>
			sendNotice(deps(), actor, { ...given, eventId: id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/mails?sent=${result.value.mails}`);
	},
};
