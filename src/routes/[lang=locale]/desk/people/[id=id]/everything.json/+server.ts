import { deps } from '#platform/server/deps.ts';
import { disclosePerson } from '#programme/people/server/api.ts';
import { holdings } from '../../../../../../holdings.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) => {
	const kept = await disclosePerson(deps(), actor, params.id, holdings);
	return new Response(JSON.stringify(kept, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="person-${params.id}.json"`,
		},
	});
};
