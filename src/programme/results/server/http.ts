import { Hono } from 'hono';
import * as v from 'valibot';
import { Fault } from '#shared/fault.ts';
import { only, operation, type Api, type ApiEnv } from '#platform/server/http/api.ts';
import { latestRelease } from './release.ts';

const table = v.object({
	id: v.string(),
	unit: v.string(),
	/** Rule and version, `person@1`. */
	rule: v.string(),
	countedAt: v.string(),
	from: v.nullable(v.string()),
	until: v.nullable(v.string()),
	threshold: v.number(),
	base: v.number(),
	axes: v.array(v.object({ dimension: v.string(), classes: v.array(v.array(v.string())) })),
	/** One per cell, the last axis running fastest; null: fewer than the threshold. */
	values: v.array(v.nullable(v.number())),
	total: v.nullable(v.number()),
	isOverlapping: v.boolean(),
	isCumulative: v.boolean(),
});
const published = v.object({ id: v.string(), publishedAt: v.string(), tables: v.array(table) });

/** The protected figures of the latest release; the same as on the page. */
export const resultsApi: Api = new Hono<ApiEnv>().get(
	'/',
	operation('results', 'Read the published results', { output: published, codes: [401, 403, 404] }),
	async (c) => {
		const release = await latestRelease(c.var.deps, c.var.actor);
		if (!release) throw new Fault('missing', 'not_found');
		return c.json(only(published, release) as object);
	},
);
