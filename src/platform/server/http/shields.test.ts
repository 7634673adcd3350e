import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { shield } from './shields.ts';

function headersOf(path: string, origin = 'https://koprue.test'): Readonly<Record<string, unknown>> {
	const response = new ServerResponse(new IncomingMessage(new Socket()));
	shield(response, origin, path);
	return { ...response.getHeaders() };
}
const shields = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
const stay = { 'strict-transport-security': 'max-age=31536000' };

test('a worker may compute and do nothing else; what is no worker gets no leave to compute', () => {
	expect(headersOf('/_app/immutable/workers/stretch-work-a1.js')).toEqual({
		...shields,
		...stay,
		'content-security-policy': "default-src 'none'; script-src 'wasm-unsafe-eval'",
	});
	for (const path of [
		'/tr/counselling',
		'/_app/immutable/chunks/a1.js',
		'/tr/_app/immutable/workers/a1.js',
		'/tr/counselling/worker.js',
	])
		expect(headersOf(path)).toEqual({ ...shields, ...stay });
});

test('without https nobody is told to stay with it', () => {
	expect(headersOf('/tr', 'http://localhost:3000')).toEqual(shields);
});
