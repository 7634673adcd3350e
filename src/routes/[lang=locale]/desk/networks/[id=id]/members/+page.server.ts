import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { oneRecord, recordId } from '#shared/fields.ts';
import { Fault } from '#shared/fault.ts';
import { choice, parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { memberRoles, parseColleague } from '#programme/networks/network.ts';
import {
	answerRequest,
	getNetwork,
	inviteColleague,
	setMeeting,
	setRole,
} from '#programme/networks/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => {
	const found = await getNetwork(deps(), actor, params);
	if (!found.can.moderate) throw new Fault('missing', 'not_found');
	return { found, isSaved: url.searchParams.has('saved'), isInvited: url.searchParams.has('invited') };
};

const role = v.object({ id: recordId, role: choice(memberRoles) });
const meeting = v.object({ eventId: recordId });
type Work = (form: FormData, id: string, actor: App.Locals['actor']) => ReturnType<typeof submit>;
const act =
	(work: Work, notice = 'saved') =>
	async ({ request, params, locals: { actor, locale } }: RequestEvent) => {
		const result = await work(await request.formData(), params.id, actor);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/networks/${params.id}/members?${notice}`);
	};
const answering = (isAccepted: boolean) =>
	act((form, id, actor) =>
		submit(form, parseForm(oneRecord, form), (member) =>
			answerRequest(deps(), actor, { id, memberId: member.id, isAccepted }),
		),
	);
const linking = (isLinked: boolean) =>
	act((form, id, actor) =>
		submit(form, parseForm(meeting, form), ({ eventId }) =>
			setMeeting(deps(), actor, { id, eventId, isLinked }),
		),
	);

export const actions: Actions = {
	accept: answering(true),
	decline: answering(false),
	role: act((form, id, actor) =>
		submit(form, parseForm(role, form), (given) =>
			setRole(deps(), actor, { id, memberId: given.id, role: given.role }),
		),
	),
	invite: act(
		(form, id, actor) =>
			submit(form, parseColleague(form), ({ email }) => inviteColleague(deps(), actor, { id, email })),
		'invited',
	),
	link: linking(true),
	unlink: linking(false),
};
