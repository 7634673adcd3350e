import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { client, startProvider } from '../world/provider.ts';
import { chromiumOptions } from './chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts one installation with the example programme, as `npm start` does, and ends it after the last test. */
export default async function start(): Promise<() => Promise<void>> {
	await demandBrowser();
	const { E2E_DATA: data = '', E2E_PORT: port = '' } = process.env;
	const ministry = await startProvider();
	process.env.E2E_PROVIDER = ministry.issuer;
	const server = spawn(process.execPath, ['server.ts', '--with', 'example'], {
		cwd: root,
		env: {
			...process.env,
			PORT: port,
			ORIGIN: `http://localhost:${port}`,
			KOPRUE_DATA: data,
			LANG: 'en',
			// One that is there, and one that is not: nothing listens on the port of discard.
			OIDC_PROVIDERS: 'ministry,city',
			OIDC_MINISTRY_NAME: 'the ministry',
			OIDC_MINISTRY_ISSUER: ministry.issuer,
			OIDC_MINISTRY_CLIENT_ID: client.id,
			OIDC_MINISTRY_CLIENT_SECRET: client.secret,
			OIDC_CITY_NAME: 'the city',
			OIDC_CITY_ISSUER: 'http://127.0.0.1:9',
			OIDC_CITY_CLIENT_ID: client.id,
			OIDC_CITY_CLIENT_SECRET: client.secret,
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const gone = once(server, 'exit');
	// Also when this process is ended before its time.
	const giveUp = () => server.kill();
	process.once('exit', giveUp);
	process.env.E2E_SETUP = await setupLink(server.stdout);
	return async () => {
		process.removeListener('exit', giveUp);
		server.kill('SIGTERM');
		ministry.close();
		await gone;
		rmSync(data, { recursive: true, force: true });
	};
}

async function setupLink(output: NodeJS.ReadableStream): Promise<string> {
	const told: string[] = [];
	for await (const line of createInterface({ input: output })) {
		told.push(line);
		if (/\/setup\?token=/.test(line)) return line;
	}
	throw new Error(`The server ended before it printed the one-time link:\n${told.join('\n')}`);
}

async function demandBrowser(): Promise<void> {
	try {
		const browser = await chromium.launch(await chromiumOptions());
		await browser.close();
	} catch (error) {
		const [reason] = (error as Error).message.split('\n');
		throw new Error(
			`No browser can be started here (${reason}); install Chromium and name it, as in CHROMIUM=/usr/bin/chromium npm test.`,
			{ cause: error },
		);
	}
}
