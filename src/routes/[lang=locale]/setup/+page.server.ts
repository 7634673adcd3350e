import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { setupForm } from '#programme/people/account.ts';
import { createAdministrator, openSessionFor, seeSetup } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';
import { enter } from '../sign-in/enter.ts';

export const load = async ({ url }) => ({
	// Becomes a question of its own once there is an example to remove.
	hasExample: false,
	kind: (await seeSetup(deps(), url.searchParams.get('token') ?? '')) ?? null,
});

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const token = event.url.searchParams.get('token') ?? '';
		const result = await submit(form, parseForm(setupForm, form), async ({ start: _, ...input }) => {
			const accountId = await createAdministrator(deps(), visitOf(event), { token, ...input });
			return openSessionFor(deps(), visitOf(event), accountId, event.locals.locale);
		});
		if (!result.ok) return result.refusal;
		return enter(event, result.value, null);
	},
};
