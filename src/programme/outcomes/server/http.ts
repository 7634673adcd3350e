import { Hono } from 'hono';
import * as v from 'valibot';
import { readListing } from '#shared/listing.ts';
import { localizedText } from '#shared/text.ts';
import { listParameters, only, operation, pageOf, type Api, type ApiEnv } from '#platform/server/http/api.ts';
import { publicPracticeShape } from '../public-practice.ts';
import { listPublicPractices } from './public-practices.ts';
import { publicRecommendations } from './recommendations.ts';

const text = v.nullable(localizedText);
const maybe = v.nullable(v.string());

const practice = v.object({
	id: v.string(),
	slug: v.string(),
	title: localizedText,
	summary: text,
	institutionId: v.string(),
	institutionName: localizedText,
	country: v.string(),
	place: maybe,
	themes: v.array(v.string()),
	targetGroups: v.array(v.string()),
	evidence: maybe,
	costClass: maybe,
	publishedAt: maybe,
	isExample: v.boolean(),
});
const practices = pageOf(practice);

/** Published practices alone, whoever asks: the same list as on the public page. */
export const practicesApi: Api = new Hono<ApiEnv>().get(
	'/',
	operation('practices', 'List the published practices', {
		output: practices,
		codes: [401, 403],
		parameters: listParameters(publicPracticeShape),
	}),
	async (c) => {
		const listing = readListing(publicPracticeShape, new URL(c.req.url).searchParams);
		return c.json(only(practices, await listPublicPractices(c.var.deps, c.var.actor, listing)) as object);
	},
);

const recommendation = v.object({
	id: v.string(),
	state: v.string(),
	text: localizedText,
	institutionId: maybe,
	institutionName: text,
	addressee: text,
	answer: text,
	answeredOn: maybe,
	dueOn: maybe,
	eventId: maybe,
	practiceId: maybe,
	isExample: v.boolean(),
});
const recommendations = v.object({ items: v.array(recommendation) });

/** Recommendations that the team shows in public, with their answers. */
export const recommendationsApi: Api = new Hono<ApiEnv>().get(
	'/',
	operation('recommendations', 'List the published recommendations', {
		output: recommendations,
		codes: [401, 403],
	}),
	async (c) => {
		const items = await publicRecommendations(c.var.deps, c.var.actor);
		return c.json(only(recommendations, { items }) as object);
	},
);
