import { deps } from '#platform/server/deps.ts';
import { listDocuments } from '#platform/server/files/documents.ts';
import { readPublicPractice } from '#programme/outcomes/server/public-practices.ts';
import { keepers } from '../../../../keepers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params }) => {
	const found = await readPublicPractice(deps(), actor, params.slug);
	const visitor = { kind: 'visitor', locale: actor.locale } as const;
	const at = { noun: 'practice', recordId: found.practice.id };
	const { documents } = await listDocuments(deps(), visitor, keepers, at);
	return { found, documents };
};
