import { deps } from '#platform/server/deps.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { backFromProvider } from '#programme/people/server/doors.ts';

/** The way back from an identity provider. */
export const GET = (event) => {
	const { params, request, locals } = event;
	return backFromProvider(deps(), visitOf(event), { provider: params.provider, request }, locals.locale);
};
