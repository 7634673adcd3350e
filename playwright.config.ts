import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

// Named by CHROMIUM, else the one that came with npm; the latter brings its own NSS libraries for this runtime.
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
const { default: packaged } = await import('@sparticuz/chromium');
const executablePath = process.env.CHROMIUM ?? (await packaged.executablePath());

const port = Number(process.env.E2E_PORT ?? 4173);
// Workers read this file too: the folder is named once, by the process that starts the server.
process.env.E2E_DATA ??= mkdtempSync(path.join(tmpdir(), 'koprue-e2e-'));

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/browser',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	timeout: 60_000,
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions: {
			executablePath,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--no-zygote',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	webServer: {
		command: 'node server.ts --with example',
		url: `http://localhost:${port}/healthz`,
		timeout: 120_000,
		env: { KOPRUE_DATA: process.env.E2E_DATA, PORT: String(port), ORIGIN: `http://localhost:${port}` },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
	},
});
