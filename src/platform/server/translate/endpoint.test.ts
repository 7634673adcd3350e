import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openTranslate, translateEndpoint } from './endpoint.ts';

let close = () => {};
afterEach(() => close());

/** A service on this machine, and a client of it. */
async function serve(answer: RequestListener, timeoutMs = 60_000) {
	const server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	close = () => {
		server.closeAllConnections();
		server.close();
	};
	const { port } = server.address() as AddressInfo;
	return openTranslate({ url: `http://127.0.0.1:${port}/`, key: 'a key', timeoutMs });
}
const unavailable = { kind: 'unavailable', reason: 'translation_unavailable' };

test('asks in the words of the API, and gives back the text', async () => {
	const asked: unknown[] = [];
	const translate = await serve((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			asked.push([request.method, request.url, request.headers['content-type'], JSON.parse(body)]);
			response.end(JSON.stringify({ translatedText: 'نريد حديقة' }));
		});
	});
	expect(await translate('Bir park istiyoruz', 'tr', 'ar')).toBe('نريد حديقة');
	const sent = { q: 'Bir park istiyoruz', source: 'tr', target: 'ar', format: 'text', api_key: 'a key' };
	expect(asked).toEqual([['POST', '/translate', 'application/json', sent]]);
});

test.each<[string, RequestListener]>([
	['an error', (_, response) => response.writeHead(500).end('{"error": "x"}')],
	['no JSON', (_, response) => response.end('<html>')],
	['no text', (_, response) => response.end('{"translatedText": 7}')],
	['nothing', (_, response) => response.end('null')],
	['a redirect', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
	['far too much', (_, response) => response.end(JSON.stringify({ translatedText: 'x'.repeat(70_000) }))],
	['a broken connection', (request) => request.socket.destroy()],
])('takes %s for a service that is not there', async (_, answer) => {
	const translate = await serve(answer);
	await expect(translate('a', 'tr', 'ar')).rejects.toMatchObject(unavailable);
});

test('does not wait for a service that never answers', async () => {
	const translate = await serve(() => {}, 50);
	await expect(translate('a', 'tr', 'ar')).rejects.toMatchObject(unavailable);
});

test('is there only where the operator has set it', () => {
	expect(translateEndpoint({})).toBe(null);
	expect(translateEndpoint({ KOPRUE_TRANSLATE_URL: 'http://a', KOPRUE_TRANSLATE_KEY: 'k' })).toEqual({
		url: 'http://a',
		key: 'k',
	});
});
