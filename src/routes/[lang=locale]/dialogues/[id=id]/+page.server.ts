import { qrPath } from '#shared/qr.ts';
import { deps } from '#platform/server/deps.ts';
import { answeredRecommendations } from '#programme/concepts/server/api.ts';
import { dialogueDay } from '#programme/dialogues/recommendation.ts';
import { ballotOf, readPublicDialogue } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor, locale }, cookies, url }) => {
	const address = `${deps().origin}/${locale}/dialogues/${id}`;
	return {
		...(await readPublicDialogue(deps(), actor, { id })),
		recommended: await answeredRecommendations(deps(), actor, { dialogueIds: [id] }),
		today: dialogueDay(deps().now()),
		address,
		qr: qrPath(address),
		isTakingPart: ballotOf(deps(), id, cookies) !== null,
		isErased: url.searchParams.has('erased'),
	};
};
