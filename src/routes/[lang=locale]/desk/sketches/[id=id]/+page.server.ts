import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { optionalRecordId, recordId, recordVersion } from '#shared/fields.ts';
import { line, parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { sketchMoveInput } from '#programme/sketches/sketch.ts';
import {
	agreeToSketch,
	disagreeWithSketch,
	getSketch,
	linkProject,
	moveSketch,
	nameContact,
} from '#programme/sketches/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getSketch(deps(), actor, { id }),
	notice: (['merged', 'saved', 'agreed', 'moved'] as const).find((name) => url.searchParams.has(name)),
});

const side = v.object({ institutionId: recordId });
const version = v.object({ institutionId: recordId, number: recordVersion, hash: line(64) });
const contact = v.object({ institutionId: recordId, personId: optionalRecordId });
const project = v.object({ projectId: optionalRecordId });
type Actor = App.Locals['actor'];

/** Parses, does, and goes back to the page, which says that it was done. */
const doing =
	<S extends v.GenericSchema>(
		schema: S,
		work: (actor: Actor, id: string, input: v.InferOutput<S>) => Promise<unknown>,
		notice: string,
	): Actions[string] =>
	async ({ request, params, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(schema, form), (input) => work(actor, params.id!, input));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/sketches/${params.id}?${notice}`);
	};

export const actions: Actions = {
	agree: doing(version, (actor, id, input) => agreeToSketch(deps(), actor, { id, ...input }), 'agreed'),
	disagree: doing(side, (actor, id, input) => disagreeWithSketch(deps(), actor, { id, ...input }), 'saved'),
	contact: doing(contact, (actor, id, input) => nameContact(deps(), actor, { id, ...input }), 'saved'),
	project: doing(project, (actor, id, input) => linkProject(deps(), actor, { id, ...input }), 'saved'),
	move: doing(sketchMoveInput, (actor, id, { to }) => moveSketch(deps(), actor, { id, to }), 'moved'),
};
