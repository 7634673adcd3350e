import { once } from 'node:events';
import { createServer, request as ask, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { compressed } from './compress.ts';

const page = `<p>${'Köprü جسر '.repeat(500)}</p>`;

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** What arrives on the wire, not yet decoded. */
async function get(
	write: (response: ServerResponse) => unknown,
	encodings?: string,
	method = 'GET',
): Promise<Answer> {
	const server = createServer(compressed((_, response) => write(response)));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	const sent = ask({
		port: (server.address() as AddressInfo).port,
		method,
		headers: encodings === undefined ? {} : { 'accept-encoding': encodings },
	}).end();
	const [response] = await once(sent, 'response');
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

const html = (more: Record<string, string> = {}) => ({ 'content-type': 'text/html', etag: '"a"', ...more });
const send = (headers: Record<string, string>) => (response: ServerResponse) => {
	response.writeHead(200, headers);
	response.end(page);
};

test('a page is compressed the way the browser takes it', async () => {
	const brotli = await get(send(html()), 'gzip, deflate, br');
	expect([brotli.headers['content-encoding'], brotli.headers.vary, brotli.headers.etag]).toEqual([
		'br',
		'accept-encoding',
		'W/"a"',
	]);
	expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
	const gzip = await get(send(html()), 'gzip, br;q=0');
	expect(gzip.headers['content-encoding']).toBe('gzip');
	expect(gunzipSync(gzip.body).toString()).toBe(page);
});

test('what is written in many pieces arrives whole, and no length is promised for it', async () => {
	const piece = 'ü'.repeat(50_000);
	const answer = await get(async (response) => {
		response.setHeader('content-type', 'text/html');
		response.setHeader('content-length', String(40 * 100_000));
		for (let n = 0; n < 40; n++) if (!response.write(piece)) await once(response, 'drain');
		response.end();
	}, 'br');
	expect(answer.headers['content-length']).toBeUndefined();
	expect(brotliDecompressSync(answer.body).toString()).toBe(piece.repeat(40));
});

test.each([
	['made for one person', html({ 'cache-control': 'private, no-store' })],
	['with a cookie', html({ 'set-cookie': 'a=b' })],
	['a picture', { 'content-type': 'image/png' }],
	['compressed already', html({ 'content-encoding': 'gzip' })],
	['small', html({ 'content-length': '13' })],
])('left alone: %s', async (_, headers) => {
	const body = 'content-length' in headers ? 'Hello Köprü' : page;
	const answer = await get((response) => {
		response.writeHead(200, headers);
		response.end(Buffer.from(body));
	}, 'br');
	expect(answer.headers['content-encoding']).toBe((headers as Record<string, string>)['content-encoding']);
	expect(answer.body.toString().slice(0, 8)).toBe(body.slice(0, 8));
});

test('left alone: a browser that asks for nothing, a head, an answer without body', async () => {
	expect((await get(send(html()))).headers['content-encoding']).toBeUndefined();
	expect((await get(send(html()), 'br', 'HEAD')).headers['content-encoding']).toBeUndefined();
	const notModified = await get((response) => {
		response.writeHead(304, html());
		response.end();
	}, 'br');
	expect([notModified.status, notModified.headers['content-encoding']]).toEqual([304, undefined]);
});
