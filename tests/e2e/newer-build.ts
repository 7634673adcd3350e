import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Door = {
	readonly origin: string;
	/** From now on the build bears another number, in whatever names it. */
	readonly renew: (from: string, to: string) => void;
	readonly close: () => void;
};

/** A second door to the application, through which it can look as if it had been built anew. */
export async function openDoor(behind: string): Promise<Door> {
	const renewed: [from: string, to: string][] = [];
	const server = createServer(({ url = '/', headers }, response) => {
		void (async () => {
			const answer = await fetch(behind + url, {
				headers: { accept: headers.accept ?? '*/*', 'accept-language': headers['accept-language'] ?? 'en' },
			});
			const type = answer.headers.get('content-type') ?? '';
			const bytes = Buffer.from(await answer.arrayBuffer());
			const isText = /javascript|html|json/.test(type);
			const body = isText
				? renewed.reduce((text, [from, to]) => text.replaceAll(from, to), bytes.toString())
				: bytes;
			for (const [name, value] of answer.headers)
				if (!/^(?:content-(?:length|encoding)|transfer-encoding|connection|etag)$/.test(name))
					response.setHeader(name, value);
			response.writeHead(answer.status).end(body);
		})().catch(() => response.destroy());
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		renew: (from, to) => void renewed.push([from, to]),
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
