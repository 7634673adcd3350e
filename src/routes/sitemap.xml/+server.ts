import { sitemap } from '#shared/sitemap.ts';
import { deps } from '#platform/server/deps.ts';
import { listPublicEventSlugs } from '#programme/events/server/list-public-events.ts';
import { listPublicInstitutions } from '#programme/institutions/server/list-public-institutions.ts';
import { listPublicConceptIds } from '#programme/concepts/server/api.ts';
import { listPublicDialogues, publicDialogueRecommendations } from '#programme/dialogues/server/api.ts';
import { duties, footer } from '#programme/site/navigation.ts';
import { listPublicPracticeSlugs } from '#programme/outcomes/server/public-practices.ts';

export const GET = async ({ locals: { actor } }) => {
	const [events, { institutions }, practices, concepts, dialogues, recommended] = await Promise.all([
		listPublicEventSlugs(deps(), actor),
		listPublicInstitutions(deps(), actor),
		listPublicPracticeSlugs(deps(), actor),
		listPublicConceptIds(deps(), actor),
		listPublicDialogues(deps(), actor),
		publicDialogueRecommendations(deps(), actor),
	]);
	const paths = [
		'',
		...[...footer, ...duties].map((page) => `/${page}`),
		'/recommendations',
		...events.map((slug) => `/events/${slug}`),
		...dialogues.map(({ id }) => `/dialogues/${id}`),
		...recommended.map(({ id, dialogueId }) => `/dialogues/${dialogueId}/recommendations/${id}`),
		...practices.map((slug) => `/practices/${slug}`),
		...concepts.map((id) => `/concepts/${id}`),
		...institutions.map(({ slug }) => `/partners/${slug}`),
	];
	return new Response(sitemap(deps().origin, paths), { headers: { 'content-type': 'application/xml' } });
};
