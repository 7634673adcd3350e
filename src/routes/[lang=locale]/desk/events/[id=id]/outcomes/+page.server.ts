import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { recordId } from '#shared/fields.ts';
import { choice, parseForm } from '#shared/form.ts';
import { localDateAt } from '#shared/time.ts';
import { deps } from '#platform/server/deps.ts';
import { listDocuments } from '#platform/server/files/documents.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getEvent } from '#programme/events/server/api.ts';
import { parseLesson } from '#programme/outcomes/recommendation.ts';
import {
	addLesson,
	addTask,
	eventFollowUp,
	moveTask,
	setLessonBin,
	setTaskBin,
} from '#programme/outcomes/server/api.ts';
import { parseTask, taskStates } from '#programme/outcomes/task.ts';
import { keepers } from '../../../../../../keepers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getEvent(deps(), actor, { id }),
	followUp: await eventFollowUp(deps(), actor, { eventId: id }),
	documents: await listDocuments(deps(), actor, keepers, { noun: 'event', recordId: id }),
	today: localDateAt(deps().now(), 'Europe/Berlin'),
	isSaved: url.searchParams.has('saved'),
	removed: url.searchParams.get('removed'),
	removedTask: url.searchParams.get('removedTask'),
});

const one = v.object({ id: recordId });
const move = v.object({ id: recordId, to: choice(taskStates) });
type Work = (form: FormData, eventId: string, actor: App.Locals['actor']) => ReturnType<typeof submit>;
const act =
	(work: Work, name = 'removed'): Actions[string] =>
	async ({ request, params, locals: { actor, locale } }) => {
		const result = await work(await request.formData(), params.id!, actor);
		if (!result.ok) return result.refusal;
		const notice = typeof result.value === 'string' ? `${name}=${result.value}` : 'saved';
		redirect(303, `/${locale}/desk/events/${params.id}/outcomes?${notice}`);
	};

export const actions: Actions = {
	addTask: act((form, eventId, actor) =>
		submit(form, parseTask(form), (fields) => addTask(deps(), actor, { eventId, fields })),
	),
	moveTask: act((form, eventId, actor) =>
		submit(form, parseForm(move, form), (input) => moveTask(deps(), actor, { eventId, ...input })),
	),
	removeTask: act(
		(form, eventId, actor) =>
			submit(form, parseForm(one, form), async ({ id }) => {
				await setTaskBin(deps(), actor, { eventId, id, isInBin: true });
				return id;
			}),
		'removedTask',
	),
	restoreTask: act((form, eventId, actor) =>
		submit(form, parseForm(one, form), ({ id }) =>
			setTaskBin(deps(), actor, { eventId, id, isInBin: false }),
		),
	),
	addLesson: act((form, eventId, actor) => {
		// The event in the path is the one that counts.
		form.set('eventId', eventId);
		return submit(form, parseLesson(form), (fields) => addLesson(deps(), actor, fields));
	}),
	removeLesson: act((form, eventId, actor) =>
		submit(form, parseForm(one, form), async ({ id }) => {
			await setLessonBin(deps(), actor, { eventId, id, isInBin: true });
			return id;
		}),
	),
	restoreLesson: act((form, eventId, actor) =>
		submit(form, parseForm(one, form), ({ id }) =>
			setLessonBin(deps(), actor, { eventId, id, isInBin: false }),
		),
	),
};
