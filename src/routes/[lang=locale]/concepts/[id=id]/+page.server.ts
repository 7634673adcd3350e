import { deps } from '#platform/server/deps.ts';
import { besidesConcept, showPublicConcept } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { concept, hash, house, paper } = await showPublicConcept(deps(), actor, { id });
	return { concept, hash, house, paper, beside: await besidesConcept(deps(), actor, { id }) };
};
