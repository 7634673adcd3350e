import { deps } from '#platform/server/deps.ts';
import { drawPartnerMap, placesOf } from '#programme/institutions/partner-map.ts';
import { listPublicInstitutions } from '#programme/institutions/server/list-public-institutions.ts';
import { readProgramme } from '#programme/projects/server/read-programme.ts';

export const load = async ({ locals: { actor } }) => {
	const [{ texts }, { institutions, partnerships }] = await Promise.all([
		readProgramme(deps(), actor, ['partners_intro']),
		listPublicInstitutions(deps(), actor),
	]);
	const map = drawPartnerMap(
		placesOf(institutions),
		partnerships.map(({ firstId, secondId }) => [firstId, secondId]),
	);
	return { intro: texts.partners_intro ?? null, institutions, partnerships, map };
};
