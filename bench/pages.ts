// What a reader's browser loads for a page, and how many pages the server makes in a second: npm run bench -- pages
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import autocannon from 'autocannon';
import { chromiumOptions } from '../tests/e2e/chromium.ts';
import { startInstallation } from './installation.ts';
import { row } from './row.ts';

type Weight = { readonly text: number; readonly script: number; readonly fonts: number };

/** Bytes as they come over the wire, by kind, with an empty cache. */
async function weigh(browser: Browser, address: string): Promise<Weight> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const wire = await context.newCDPSession(page);
	const kinds = new Map<string, string>();
	const weight = { text: 0, script: 0, fonts: 0 };
	wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);
		if (kind === 'Document' || kind === 'Stylesheet') weight.text += encodedDataLength / 1024;
		if (kind === 'Script') weight.script += encodedDataLength / 1024;
		if (kind === 'Font') weight.fonts += encodedDataLength / 1024;
	});
	await wire.send('Network.enable');
	await page.goto(address, { waitUntil: 'networkidle' });
	await context.close();
	return weight;
}

async function perSecond(url: string): Promise<{ pages: number; p99: number }> {
	await autocannon({ url, connections: 4, duration: 2 });
	const { requests, latency, non2xx } = await autocannon({ url, connections: 4, duration: 5 });
	if (non2xx > 0) throw new Error(`${non2xx} answers of ${url} were refusals`);
	return { pages: requests.average, p99: latency.p99 };
}

const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
const { origin, stop } = await startInstallation(data);
let browser: Browser | undefined;
try {
	browser = await chromium.launch(await chromiumOptions());
	const paths = ['/de', '/tr/about', '/ar', '/en/partners', '/de/events', '/ar/results', '/tr/brochure'];
	for (const path of paths) {
		const { text, script, fonts } = await weigh(browser, origin + path);
		row({ figure: `page and styles ${path}`, measured: text, limit: 60, unit: 'kB' });
		row({ figure: `script ${path}`, measured: script, limit: 0, unit: 'kB' });
		row({ figure: `fonts ${path}`, measured: fonts, limit: 110, unit: 'kB' });
	}
	const { script } = await weigh(browser, `${origin}/de/sign-in/passkey`);
	row({
		figure: 'script /de/sign-in/passkey',
		measured: script,
		limit: 50,
		unit: 'kB',
		beside: 'also the control: script is seen where there is some',
	});

	const bare = createServer((_, response) => response.end('x'.repeat(40_000))).listen(0, '127.0.0.1');
	await new Promise((ready) => bare.once('listening', ready));
	const address = bare.address();
	const peer = await perSecond(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
	bare.close();
	for (const path of ['/de', '/ar/events']) {
		const { pages, p99 } = await perSecond(origin + path);
		row({
			figure: `pages a second ${path}`,
			measured: pages,
			limit: null,
			unit: '/s',
			beside: `p99 ${p99} ms; bare Node with as many bytes: ${Math.round(peer.pages)} /s`,
		});
	}
} finally {
	await browser?.close();
	await stop();
	rmSync(data, { recursive: true, force: true });
}
