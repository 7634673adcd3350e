import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { runScript, type Script } from './script.ts';

export type RunningServer = Script & { readonly url: string };

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

/** Begins to start Köprü on the folder, as `npm start` does, without waiting for it. */
export async function launchServer(
	data: string,
	args: readonly string[] = [],
	env: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const settings = { KOPRUE_DATA: data, PORT: String(port), HOST: '127.0.0.1', ORIGIN: url, ...env };
	return { ...runScript('server.ts', { args, env: settings }), url };
}

/** Starts Köprü on the folder and waits until it serves. */
export async function startServer(
	data: string,
	args: readonly string[] = [],
	env: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
	const server = await launchServer(data, args, env);
	await server.line(/^Köprü is ready/);
	return server;
}
