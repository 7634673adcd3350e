import { deps } from '#platform/server/deps.ts';
import { signedInAs, whatIsKept } from '#programme/people/server/doors.ts';

/** What Köprü keeps about the person who asks, as a file. */
export const GET = async ({ locals }) => {
	const { actor } = signedInAs(locals);
	return new Response(JSON.stringify(await whatIsKept(deps(), actor), null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="koprue-my-data.json"',
		},
	});
};
