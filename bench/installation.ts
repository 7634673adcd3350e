import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Installation = {
	readonly origin: string;
	/** From the command to the first page that was answered. */
	readonly startedIn: number;
	readonly stop: () => Promise<void>;
};

/** Starts the built application as `npm start` does, on a port nobody uses. */
export async function startInstallation(
	data: string,
	beginning: 'example' | 'empty' = 'example',
): Promise<Installation> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const begun = performance.now();
	const server = spawn(process.execPath, ['server.ts', '--with', beginning], {
		cwd: root,
		env: { ...process.env, KOPRUE_DATA: data, PORT: String(port), ORIGIN: origin },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const gone = once(server, 'exit');
	process.once('exit', () => server.kill());
	const lines = createInterface({ input: server.stdout });
	await new Promise<void>((ready, broken) => {
		lines.on('line', (line) => line.includes(origin) && ready());
		void gone.then(() => broken(new Error('the server ended before it was ready')));
	});
	await (await fetch(`${origin}/de`)).text();
	return {
		origin,
		startedIn: performance.now() - begun,
		stop: async () => {
			server.kill('SIGTERM');
			await gone;
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	return typeof address === 'object' && address ? address.port : 4199;
}
