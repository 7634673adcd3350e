import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { removeExample } from '#programme/imports/server/api.ts';
import { setupForm } from '#programme/people/account.ts';
import { createAdministrator, openSessionFor, seeSetup } from '#programme/people/server/doors.ts';
import type { Actor } from '#shared/actor.ts';
import { parseForm } from '#shared/form.ts';
import { enter } from '../sign-in/enter.ts';

export const load = async ({ url }) => ({
	kind: (await seeSetup(deps(), url.searchParams.get('token') ?? '')) ?? null,
});

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const form = await event.request.formData();
		const token = event.url.searchParams.get('token') ?? '';
		const result = await submit(form, parseForm(setupForm, form), async ({ start, ...input }) => {
			const accountId = await createAdministrator(deps(), visitOf(event), { token, ...input });
			if (start === 'empty') await removeExample(deps(), administrator(accountId));
			return openSessionFor(deps(), visitOf(event), accountId, locale);
		});
		if (!result.ok) return result.refusal;
		return enter(event, result.value, null);

		function administrator(accountId: string): Actor {
			const grants = [{ role: 'administrator', scope: 'programme' }] as const;
			return { kind: 'account', accountId, personId: null, grants, locale };
		}
	},
};
