import { deps } from '#platform/server/deps.ts';
import { makeBrochure } from '#programme/results/server/api.ts';

const refusals = ['pdf_unavailable', 'pdf_busy', 'pdf_too_slow'] as const;

export const load = async ({ locals: { locale }, url }) => {
	const { brochure } = await makeBrochure(deps(), { locale });
	const refused = url.searchParams.get('refused');
	return { brochure, refused: refusals.find((reason) => reason === refused) ?? null };
};
