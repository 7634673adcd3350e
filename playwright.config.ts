import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/e2e/chromium.ts';

// Workers read this file too: address and folder are named once, by the process that starts the server.
process.env.E2E_DATA ??= mkdtempSync(path.join(tmpdir(), 'koprue-e2e-'));
process.env.E2E_PORT ??= String(await freePort());

const opening = /operator-opens-the-house\.spec\.ts/;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/browser',
	globalSetup: './tests/e2e/start.ts',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	use: {
		baseURL: `http://localhost:${process.env.E2E_PORT}`,
		launchOptions: await chromiumOptions(),
		locale: 'en-GB',
		timezoneId: 'Europe/Istanbul',
	},
	projects: [
		{ name: 'opening', testMatch: opening },
		{ name: 'goals', testIgnore: opening, dependencies: ['opening'] },
	],
});

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === 'object' && address ? address.port : 4173;
}
