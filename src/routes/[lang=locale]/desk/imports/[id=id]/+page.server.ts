import { redirect } from '@sveltejs/kit';
import { abilities } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { importPolicy } from '#programme/imports/policy.ts';
import { confirmImport, discardImport } from '#programme/imports/server/confirm.ts';
import { getImport, isVerdict } from '#programme/imports/server/get-import.ts';
import { reopenColumns, setColumns, setEncoding } from '#programme/imports/server/set-columns.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { actor } }) => {
	const wanted = url.searchParams.get('verdict');
	const page = Number(url.searchParams.get('page') ?? 1);
	const filter = { page: Number.isInteger(page) ? page : 1, ...(isVerdict(wanted) && { verdict: wanted }) };
	return {
		run: await getImport(deps(), actor, params.id, filter),
		can: abilities(importPolicy, actor, undefined),
	};
};

/** Every step is one use case on the import; afterwards the page shows the next step. */
async function step(
	{ request, params, locals: { locale } }: RequestEvent,
	work: (id: string, form: FormData) => Promise<void>,
) {
	const form = await request.formData();
	const result = await submit(form, { ok: true, value: params.id }, (id) => work(id, form));
	if (!result.ok) return result.refusal;
	redirect(303, `/${locale}/desk/imports/${params.id}`);
}

export const actions: Actions = {
	columns: (event) =>
		step(event, (id, form) => {
			const fields = [...Array(100).keys()].map((column) => form.get(`columns.${column}`));
			return setColumns(
				deps(),
				event.locals.actor,
				id,
				fields.map((field) => (typeof field === 'string' ? field : '')),
			);
		}),
	encoding: (event) =>
		step(event, (id, form) => {
			const encoding = form.get('encoding');
			return setEncoding(deps(), event.locals.actor, id, typeof encoding === 'string' ? encoding : '');
		}),
	reopen: (event) => step(event, (id) => reopenColumns(deps(), event.locals.actor, id)),
	confirm: (event) => step(event, (id) => confirmImport(deps(), event.locals.actor, id)),
	discard: (event) => step(event, (id) => discardImport(deps(), event.locals.actor, id)),
};
