import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { ensureBuild } from '#platform/server/build.ts';
import { addressHeaders, openFront, type Handler } from '#platform/server/http/front.ts';
import type { TestDatabase } from '#world/database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Not an address that exists: what links and cookies are made from, whatever the Host header says. */
export const origin = 'http://koprue.test';

export type Ask = {
	readonly cookie?: string;
	readonly method?: string;
	readonly form?: Readonly<Record<string, string | readonly string[]>>;
	/** Instead of a form. */
	readonly json?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
};

export type Site = { readonly ask: (path: string, wish?: Ask) => Promise<Response> };

/** The built application on a test database, served in this process; one a test file. */
export async function openSite({ urls, deps }: TestDatabase, at = origin): Promise<Site> {
	await ensureBuild(root, () => {});
	Object.assign(process.env, {
		KOPRUE_DATABASE: urls.application,
		KOPRUE_SECRET: deps.secret,
		ORIGIN: at,
		PROTOCOL_HEADER: addressHeaders.protocol,
		HOST_HEADER: addressHeaders.host,
	});
	const { handler } = (await import(pathToFileURL(join(root, 'build', 'handler.js')).href)) as {
		handler: Handler;
	};
	const front = await openFront({ host: '127.0.0.1', port: 0, origin: at });
	front.serve(handler);
	afterAll(() => front.stop());
	const { port } = front.server.address() as AddressInfo;
	return { ask: (path, wish = {}) => fetch(`http://127.0.0.1:${port}${path}`, request(wish)) };
}

/** A form as a browser of this site sends it, unless headers say otherwise. */
function request({ cookie, form, json, method = form ? 'POST' : 'GET', headers = {} }: Ask): RequestInit {
	const body = form && new URLSearchParams();
	for (const [name, value] of Object.entries(form ?? {}))
		for (const one of typeof value === 'string' ? [value] : value) body!.append(name, one);
	return {
		method,
		redirect: 'manual',
		headers: {
			accept: 'text/html',
			...(body ? { origin, 'content-type': 'application/x-www-form-urlencoded' } : {}),
			...(json === undefined ? {} : { 'content-type': 'application/json' }),
			...(cookie ? { cookie } : {}),
			...headers,
		},
		...(body ? { body: body.toString() } : {}),
		...(json === undefined ? {} : { body: JSON.stringify(json) }),
	};
}

export type Route = {
	readonly id: string;
	/** Names of form actions; "default" for the unnamed one. */
	readonly actions: readonly string[];
	/** HTTP methods an endpoint answers; empty for pages. */
	readonly methods: readonly string[];
};

type Manifest = {
	readonly manifest: {
		readonly nodes: readonly (() => Promise<{ server?: { actions?: object } }>)[];
		readonly routes: readonly {
			readonly id: string;
			readonly page: { readonly leaf: number } | null;
			readonly endpoint: (() => Promise<object>) | null;
		}[];
	};
};

/** Every route of the built application, with what can be asked of it. */
export async function builtRoutes(): Promise<Route[]> {
	const file = pathToFileURL(join(root, 'build', 'server', 'manifest.js')).href;
	const { nodes, routes } = ((await import(file)) as Manifest).manifest;
	return Promise.all(
		routes.map(async ({ id, page, endpoint }) => {
			const leaf = page ? await nodes[page.leaf]!() : undefined;
			const answers = endpoint ? Object.keys(await endpoint()) : [];
			return {
				id,
				actions: Object.keys(leaf?.server?.actions ?? {}),
				methods: answers.filter((name) => /^[A-Z]+$/.test(name)),
			};
		}),
	);
}
