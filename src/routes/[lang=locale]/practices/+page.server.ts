import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { publicPracticeShape } from '#programme/outcomes/public-practice.ts';
import { housesOf, listPublicPractices } from '#programme/outcomes/server/public-practices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(publicPracticeShape, url.searchParams);
	const [found, own] = await Promise.all([
		listPublicPractices(deps(), actor, listing),
		housesOf(deps(), actor),
	]);
	return { listing, found, own };
};
