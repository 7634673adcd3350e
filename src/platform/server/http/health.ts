import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import { freeMegabytes, leastMegabytes } from '../database/disk.ts';
import type { Intercept } from './front.ts';
import type { Metrics } from './metrics.ts';

export type HealthSources = {
	/** Null until the pages are served. */
	readonly pool: () => pg.Pool | null;
	readonly data: string;
	readonly metrics: Metrics;
	/** Who may read the figures; undefined: nobody. */
	readonly metricsToken: string | undefined;
};

/**
 * `/healthz`: the process answers. `/readyz`: it can also serve, with database and disk. `/metrics`: figures for
 * Prometheus, to whoever sends METRICS_TOKEN as bearer token.
 */
export function healthPages(sources: HealthSources): Intercept {
	return (request, response, path) => {
		if (path === '/healthz')
			send(response, sources.pool() ? 200 : 503, { alive: true, serving: sources.pool() !== null });
		else if (path === '/readyz')
			void readiness(sources).then((found) =>
				send(response, Object.values(found).every(Boolean) ? 200 : 503, found),
			);
		else if (path === '/metrics' && isAdmitted(request, sources.metricsToken))
			response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(sources.metrics.text());
		else {
			sources.metrics.count(request, response);
			return false;
		}
		return true;
	};
}

async function readiness({
	pool,
	data,
}: HealthSources): Promise<Record<'serving' | 'database' | 'disk', boolean>> {
	const here = pool();
	const answers = here?.query({ text: 'select 1' }).then(
		() => true,
		() => false,
	);
	const patience = new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref());
	return {
		serving: here !== null,
		database: answers ? await Promise.race([answers, patience]) : false,
		disk: freeMegabytes(data) >= leastMegabytes.running,
	};
}

function isAdmitted({ headers }: IncomingMessage, token: string | undefined): boolean {
	const given = Buffer.from(headers.authorization ?? '');
	const wanted = Buffer.from(`Bearer ${token}`);
	return Boolean(token) && given.length === wanted.length && timingSafeEqual(given, wanted);
}

function send(response: ServerResponse, status: number, body: Readonly<Record<string, boolean>>): void {
	response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
	response.end(`${JSON.stringify(body)}\n`);
}
