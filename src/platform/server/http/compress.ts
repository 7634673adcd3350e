import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip, type BrotliCompress, type Gzip } from 'node:zlib';
type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const compressible =
	/^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|image\/svg\+xml)/;

/** Brotli where the browser takes it, else gzip, else nothing (RFC 9110, 12.5.3; a quality of 0 refuses). */
function encodingFor(request: IncomingMessage): 'br' | 'gzip' | undefined {
	const wishes = (request.headers['accept-encoding'] ?? '')
		.split(',')
		.map((wish) =>
			wish
				.trim()
				.toLowerCase()
				.split(/\s*;\s*/),
		)
		.filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
		.map(([name]) => name);
	return wishes.includes('br') ? 'br' : wishes.includes('gzip') ? 'gzip' : undefined;
}

function isWorthIt(response: ServerResponse): boolean {
	const length = Number(response.getHeader('content-length') ?? Infinity);
	return (
		response.statusCode >= 200 &&
		response.statusCode !== 204 &&
		response.statusCode !== 206 &&
		response.statusCode !== 304 &&
		length > 1_000 &&
		!response.hasHeader('content-encoding') &&
		compressible.test(String(response.getHeader('content-type') ?? ''))
	);
}

/**
 * What was made for one person stays as it is: where a secret and a text somebody else chose are compressed together,
 * the length tells about the secret (BREACH).
 */
function isPersonal(response: ServerResponse): boolean {
	return (
		response.hasHeader('set-cookie') ||
		/no-store|private/.test(String(response.getHeader('cache-control') ?? ''))
	);
}

/** Compresses what the pages answer, as it is written; files were compressed at build and pass through. */
export function compressed(handler: Handler): Handler {
	return (request, response) => {
		const encoding = request.method === 'HEAD' ? undefined : encodingFor(request);
		if (encoding) compressResponse(response, encoding);
		return handler(request, response);
	};
}

function compressResponse(response: ServerResponse, encoding: 'br' | 'gzip'): void {
	const plain = {
		writeHead: response.writeHead.bind(response),
		write: response.write.bind(response),
		end: response.end.bind(response),
	};
	let decided = false;
	let press: BrotliCompress | Gzip | undefined;

	const decide = () => {
		if (decided) return;
		decided = true;
		if (!isWorthIt(response)) return;
		response.appendHeader('vary', 'accept-encoding');
		if (isPersonal(response)) return;
		response.removeHeader('content-length');
		response.setHeader('content-encoding', encoding);
		const tag = response.getHeader('etag');
		if (typeof tag === 'string' && tag.startsWith('"')) response.setHeader('etag', `W/${tag}`);
		press = open(encoding);
		press.on('data', (chunk: Buffer) => {
			if (!plain.write(chunk)) press?.pause();
		});
		press.on('end', () => plain.end());
		press.on('drain', () => response.emit('drain'));
		response.on('drain', () => press?.resume());
		response.on('close', () => press?.destroy());
	};

	Object.assign(response, {
		writeHead: (status: number, ...rest: unknown[]) => {
			response.statusCode = status;
			const headers = rest.find((part) => typeof part === 'object') as Record<string, string> | undefined;
			for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
			decide();
			return plain.writeHead(status);
		},
		write: (chunk: Buffer | string, ...rest: unknown[]) => {
			decide();
			return press ? press.write(chunk) : plain.write(chunk, ...(rest as []));
		},
		end: (...rest: unknown[]) => {
			decide();
			if (!press) return plain.end(...(rest as []));
			if (typeof rest[0] === 'string' || rest[0] instanceof Uint8Array) press.end(rest[0]);
			else press.end();
			return response;
		},
	});
}

function open(encoding: 'br' | 'gzip'): BrotliCompress | Gzip {
	if (encoding === 'gzip') return createGzip({ level: 6 });
	// At 5 a page of 70 kB takes about a millisecond; 11 would take a hundred.
	return createBrotliCompress({
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 5,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		},
	});
}
