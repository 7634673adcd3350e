import { generateSpecs } from 'hono-openapi';
import { Hono } from 'hono';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { logError } from '#platform/server/log/log.ts';
import { problemResponse, type Api, type ApiEnv } from '#platform/server/http/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { eventsApi } from '#programme/events/server/http.ts';
import { institutionsApi, partnershipsApi } from '#programme/institutions/server/http.ts';
import { practicesApi, recommendationsApi } from '#programme/outcomes/server/http.ts';
import { projectsApi } from '#programme/projects/server/http.ts';
import { resultsApi } from '#programme/results/server/http.ts';
import { peopleApi } from '#programme/people/server/http.ts';

/** The public API: every slice's part of it under one roof, with the description made from the same schemas. */
const routes: Api = new Hono<ApiEnv>()
	.basePath('/api/v1')
	.route('/institutions', institutionsApi)
	.route('/partnerships', partnershipsApi)
	.route('/people', peopleApi)
	.route('/events', eventsApi)
	.route('/projects', projectsApi)
	.route('/practices', practicesApi)
	.route('/recommendations', recommendationsApi)
	.route('/results', resultsApi);

const documentation = {
	openapi: '3.1.0',
	info: {
		title: 'Köprü',
		version: '1',
		description:
			'What the pages do, for programs: the same use cases, the same rules. Sign requests with `Authorization: Bearer` and a token made in the work area. Refusals are problems (RFC 9457) with a reason and an issue per field. Changes carry `If-Match` with the version they are based on.',
		license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
	},
	components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
	security: [{ token: [] }],
} as const;

export type Description = Awaited<ReturnType<typeof generateSpecs>>;
let description: Promise<Description> | undefined;

/** OpenAPI 3.1 of all routes; made once. */
export function describeApi(): Promise<Description> {
	description ??= generateSpecs(routes, { documentation: documentation as never, includeEmptyPaths: false });
	return description;
}

/** Answers a request to the API for an actor. */
export async function answer(request: Request, deps: Deps, actor: Actor): Promise<Response> {
	const api: Api = new Hono<ApiEnv>();
	api.use(async (c, next) => {
		c.set('deps', deps);
		c.set('actor', actor);
		await next();
	});
	api.get('/api/v1/openapi.json', async (c) => c.json(await describeApi()));
	api.route('/', routes);
	api.notFound(() => problemResponse(new Fault('missing', 'not_found')));
	api.onError((error) => {
		if (!(error instanceof Fault)) logError('api', error);
		return problemResponse(error);
	});
	return api.fetch(request);
}
