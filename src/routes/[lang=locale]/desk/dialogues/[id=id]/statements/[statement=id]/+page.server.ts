import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { parseForm, type Parsed } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { devices } from '#platform/server/http/shields.ts';
import { submit } from '#platform/server/http/form-action.ts';
import {
	decisionFields,
	mergeFields,
	parseSplit,
	parseWording,
	recordingFields,
} from '#programme/dialogues/statement-form.ts';
import {
	changeWording,
	decideStatement,
	dialogueFor,
	dropRecording,
	getDialogue,
	getStatement,
	keepRecording,
	mergeStatements,
	splitStatement,
} from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent as Event } from './$types';

export const load: PageServerLoad = async ({
	params: { id, statement },
	locals: { actor },
	url,
	setHeaders,
}) => {
	const { row, can, statements } = await getDialogue(deps(), actor, { id });
	const done = (['accepted', 'rejected', 'merged', 'split', 'saved'] as const).find((one) =>
		url.searchParams.has(one),
	);
	const detail = await getStatement(deps(), actor, { id, statementId: statement });
	// Statements are read aloud into this page, and into no other; nor by whoever is refused it.
	setHeaders({ 'permissions-policy': devices('microphone') });
	return {
		row,
		can,
		waiting: statements.pending,
		detail,
		done: done ?? null,
	};
};

/** One step with the form that was sent; afterwards the same page says what was done. */
async function act<T>(
	{ request, url, locals, params }: Event,
	parse: (form: FormData) => Parsed<T> | Promise<Parsed<T>>,
	work: (value: T, form: FormData) => Promise<string>,
) {
	await dialogueFor(deps(), locals.actor, { id: params.id, action: 'moderate' });
	const form = await request.formData();
	const result = await submit(form, await parse(form), (value) => work(value, form));
	if (!result.ok) return result.refusal;
	redirect(303, `${url.pathname}?${result.value}`);
}

export const actions: Actions = {
	decide: (event) =>
		act(
			event,
			(form) => parseForm(decisionFields, form),
			async (fields) => {
				await decideStatement(deps(), event.locals.actor, { id: event.params.id, ...fields });
				return fields.to;
			},
		),
	merge: (event) =>
		act(
			event,
			(form) => parseForm(mergeFields, form),
			async (fields) => {
				await mergeStatements(deps(), event.locals.actor, { id: event.params.id, ...fields });
				return 'merged';
			},
		),
	split: (event) =>
		act(event, parseSplit, async (fields) => {
			await splitStatement(deps(), event.locals.actor, { id: event.params.id, ...fields });
			return 'split';
		}),
	record: (event) =>
		act(
			event,
			(form) => parseForm(recordingFields, form),
			async ({ locale }, form) => {
				const file = form.get('file');
				const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
				const { id, statement: statementId } = event.params;
				await keepRecording(deps(), event.locals.actor, { id, statementId, locale, bytes });
				return 'saved';
			},
		),
	silence: (event) =>
		act(
			event,
			(form) => parseForm(recordingFields, form),
			async ({ locale }) => {
				const { id, statement: statementId } = event.params;
				await dropRecording(deps(), event.locals.actor, { id, statementId, locale });
				return 'saved';
			},
		),
	wording: (event) => {
		const { params, locals } = event;
		const one = { id: params.id, statementId: params.statement };
		return act(
			event,
			async (form) => parseWording(form, (await getStatement(deps(), locals.actor, one)).row),
			async (fields, form) => {
				await changeWording(deps(), locals.actor, { ...one, version: versionOf(form), fields });
				return 'saved';
			},
		);
	},
};
