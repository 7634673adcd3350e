import { deps } from '#platform/server/deps.ts';
import { statementStates } from '#programme/dialogues/statement.ts';
import { getDialogue, listStatements } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const state = statementStates.find((one) => one === url.searchParams.get('state')) ?? 'accepted';
	const { row, can, statements: counts } = await getDialogue(deps(), actor, { id });
	return { row, can, counts, state, statements: await listStatements(deps(), actor, { id, state }) };
};
