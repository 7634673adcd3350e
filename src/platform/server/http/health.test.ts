import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '#world/database.ts';
import { scratchFolder } from '#world/folder.ts';
import { healthPages } from './health.ts';
import { makeMetrics } from './metrics.ts';

const { deps } = await testDatabase();

async function serving(pool: pg.Pool | null, metricsToken?: string): Promise<string> {
	const intercept = healthPages({
		pool: () => pool,
		data: scratchFolder(),
		metrics: makeMetrics(),
		metricsToken,
	});
	const server = createServer((request, response) => {
		if (!intercept(request, response, request.url!)) response.writeHead(404).end();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function asked(url: string): Promise<unknown> {
	const response = await fetch(url);
	return [response.status, await response.json()];
}

test('alive and ready with a database that answers', async () => {
	const url = await serving(deps.db.pool);
	expect(await asked(`${url}/healthz`)).toEqual([200, { alive: true, serving: true }]);
	expect(await asked(`${url}/readyz`)).toEqual([200, { serving: true, database: true, disk: true }]);
});

test('alive but not ready when the database is away', async () => {
	const away = new pg.Pool({ connectionString: 'postgres://a:b@127.0.0.1:1/c' });
	onTestFinished(() => away.end());
	const url = await serving(away);
	expect(await asked(`${url}/healthz`)).toEqual([200, { alive: true, serving: true }]);
	expect(await asked(`${url}/readyz`)).toEqual([503, { serving: true, database: false, disk: true }]);
});

test('not yet serving while it starts', async () => {
	const url = await serving(null);
	expect(await asked(`${url}/healthz`)).toEqual([503, { alive: true, serving: false }]);
});

test('figures are for whoever has the token, and for nobody where none is set', async () => {
	const url = await serving(deps.db.pool, 'token');
	await fetch(`${url}/de`);
	const told = async (from: string, authorization: string) =>
		fetch(`${from}/metrics`, { headers: { authorization } });
	expect((await told(url, 'Bearer wrong')).status).toBe(404);
	expect((await told(await serving(deps.db.pool), 'Bearer undefined')).status).toBe(404);
	const figures = await (await told(url, 'Bearer token')).text();
	expect(figures).toContain('koprue_http_requests_total{method="GET",status="4xx"} 2');
	expect(figures).toMatch(/koprue_http_request_seconds_bucket\{le="\+Inf"\} 2/);
});
