import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { setLogSink } from '../log/log.ts';
import { openFront, type Intercept } from './front.ts';

let lines: Record<string, unknown>[] = [];
beforeEach(() => {
	lines = [];
	setLogSink((line) => lines.push(JSON.parse(line) as Record<string, unknown>));
});
afterEach(() => setLogSink(undefined));

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

async function opened(origin: string, intercept?: Intercept) {
	const port = await freePort();
	const front = await openFront({ host: '127.0.0.1', port, origin }, intercept);
	onTestFinished(() => front.stop());
	return { front, port, url: `http://127.0.0.1:${port}` };
}

test('until the pages are there it says so, and that it is worth trying again', async () => {
	const { url } = await opened('http://localhost:1');
	const response = await fetch(url);
	expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
	expect(await response.text()).toContain('Köprü is starting');
});

test('the pages learn the configured address, whatever a client claims', async () => {
	const { front, url } = await opened('https://exchange.example.org');
	front.serve((request, response) =>
		response.end(JSON.stringify([request.headers['x-koprue-proto'], request.headers['x-koprue-host']])),
	);
	const response = await fetch(url, {
		headers: { 'x-koprue-proto': 'http', 'x-koprue-host': 'evil.example' },
	});
	expect(await response.json()).toEqual(['https', 'exchange.example.org']);
});

test('a taken port is told in one sentence', async () => {
	const { port } = await opened('http://localhost:1');
	await expect(openFront({ host: '127.0.0.1', port, origin: 'http://localhost:1' })).rejects.toThrow(
		`Port ${port} is already in use: stop the program that uses it, or set PORT to another number.`,
	);
});

test('stopping lets a request under way finish and takes no new one', async () => {
	const { front, url } = await opened('http://localhost:1');
	const arrived = Promise.withResolvers<void>();
	const release = Promise.withResolvers<void>();
	front.serve(async (_request, response) => {
		arrived.resolve();
		await release.promise;
		response.end('whole');
	});
	const under = fetch(url).then((response) => response.text());
	await arrived.promise;
	const stopped = front.stop();
	await expect(fetch(url)).rejects.toThrow();
	release.resolve();
	expect(await under).toBe('whole');
	await stopped;
});

test('a request that fails is answered and logged without what it said', async () => {
	const { front, url } = await opened('http://localhost:1');
	front.serve(() => Promise.reject(new TypeError('secret of ayse@example.org')));
	const path = '/de/events/delegation-visit/register?email=ayse%40example.org';
	expect((await fetch(url + path)).status).toBe(500);
	await expect.poll(() => lines.length).toBe(2);
	expect(lines[0]).toMatchObject({ level: 'error', event: 'request failed', error: 'TypeError' });
	expect(lines[1]).toMatchObject({
		event: 'request',
		method: 'GET',
		path: '/de/events/delegation-visit/register',
		status: 500,
	});
	expect(JSON.stringify(lines)).not.toContain('ayse');
});
