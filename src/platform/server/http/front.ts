import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { log, logError, loggablePath } from '../log/log.ts';
import { Refusal } from '../refusal.ts';
import { shield } from './shields.ts';
import { compressed } from './compress.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
/** Answers a path before the pages do; false: not mine. */
export type Intercept = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

export type Front = {
	readonly server: Server;
	/** Until then every page says that Köprü is starting. */
	readonly serve: (handler: Handler) => void;
	/** Takes no more connections, lets requests under way finish, and cuts those that do not within ten seconds. */
	readonly stop: () => Promise<void>;
};

/** Headers by which the pages learn their own address; whatever a client sends in them is overwritten. */
export const addressHeaders = { protocol: 'x-koprue-proto', host: 'x-koprue-host' } as const;

/** Listens at once, so that a taken port is known before anything else is begun. Throws a `Refusal`. */
export async function openFront(
	{ host, port, origin }: { host: string; port: number; origin: string },
	intercept: Intercept = () => false,
): Promise<Front> {
	const address = new URL(origin);
	let handler: Handler = starting;
	const server = createServer((request, response) => {
		request.headers[addressHeaders.protocol] = address.protocol.slice(0, -1);
		request.headers[addressHeaders.host] = address.host;
		const path = (request.url ?? '/').split('?', 1)[0]!;
		shield(response, origin, path);
		if (intercept(request, response, path)) return;
		logged(request, response);
		void answer(handler, request, response);
	});
	server.listen(port, host);
	await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(sentenceFor(error, host, port));
	});
	return {
		server,
		serve: (next) => {
			handler = compressed(next);
		},
		stop: async () => {
			const closed = once(server, 'close');
			server.close();
			// A browser holds its connection open after the last answer.
			const idle = setInterval(() => server.closeIdleConnections(), 50);
			const cut = setTimeout(() => server.closeAllConnections(), 10_000);
			await closed;
			clearInterval(idle);
			clearTimeout(cut);
		},
	};
}

function sentenceFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
	if (code === 'EADDRINUSE')
		return `Port ${port} is already in use: stop the program that uses it, or set PORT to another number.`;
	if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to a number above 1023.`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
		return `HOST ${host} is not an address of this machine.`;
	return `Köprü cannot listen on ${host}, port ${port} (${message}).`;
}

async function answer(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
	try {
		await handler(request, response);
	} catch (error) {
		logError('request failed', error);
		if (!response.headersSent) response.writeHead(500);
		response.end();
	}
}

const starting: Handler = (request, response) => {
	response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', refresh: '2' });
	response.end('Köprü startet …\nKöprü başlıyor …\nجارٍ تشغيل Köprü …\nKöprü is starting …\n');
};

function logged(request: IncomingMessage, response: ServerResponse): void {
	const begun = performance.now();
	response.once('close', () =>
		log('info', 'request', {
			method: request.method,
			path: loggablePath(request.url ?? '/'),
			status: response.statusCode,
			milliseconds: Math.round(performance.now() - begun),
			complete: response.writableFinished,
		}),
	);
}
