import { deps } from '#platform/server/deps.ts';
import { makeBrochure } from '#programme/results/server/api.ts';

export const load = async ({ locals: { locale } }) => {
	const { brochure } = await makeBrochure(deps(), { locale });
	return { brochure };
};
