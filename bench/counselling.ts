// How long a device needs without a network, from nothing to the cards on the screen: npm run bench -- counselling
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { mostPhotoBytes, mostPhotos } from '../src/programme/cards/media/photo.ts';
import {
	mostVoiceBytes,
	mostVoiceBytesOfCentre,
	mostVoiceSeconds,
	voiceBitsPerSecond,
} from '../src/programme/cards/media/voice.ts';
import { chromiumOptions } from '../tests/e2e/chromium.ts';
import { startInstallation } from './installation.ts';
import { median, row } from './row.ts';

const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
const profile = mkdtempSync(join(tmpdir(), 'koprue-bench-device-'));
const options = await chromiumOptions();
const { origin, stop } = await startInstallation(data);

/** Opens the page in a browser that has just been started, as a device does that was switched off. */
async function start(path: string, isThere: string): Promise<number> {
	const context = await chromium.launchPersistentContext(profile, { ...options, offline: true });
	const page = context.pages()[0]!;
	const begun = performance.now();
	await page.goto(origin + path, { waitUntil: 'commit' });
	await page.locator(isThere).first().waitFor();
	const took = performance.now() - begun;
	await context.close();
	return took;
}
const times = async (path: string, isThere: string) => {
	const each: number[] = [];
	for (let round = 0; round < 5; round++) each.push(await start(path, isThere));
	return each;
};

/** The longest recording of a card, as the browser makes it on the page that may listen. */
async function recordLongest(page: Page): Promise<number> {
	await page.goto(`${origin}/tr/counselling/voices`);
	return page.evaluate(
		async ({ seconds, audioBitsPerSecond }) => {
			const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
			const recorder = new MediaRecorder(stream, { audioBitsPerSecond, mimeType: 'audio/webm;codecs=opus' });
			const made = new Promise<number>((resolve) =>
				recorder.addEventListener('dataavailable', ({ data }) => resolve(data.size)),
			);
			recorder.start();
			setTimeout(() => recorder.stop(), seconds * 1000);
			return made;
		},
		{ seconds: mostVoiceSeconds, audioBitsPerSecond: voiceBitsPerSecond },
	);
}

try {
	const visit = await chromium.launchPersistentContext(profile, {
		...options,
		permissions: ['microphone'],
		args: [...(options.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
	});
	const page = visit.pages()[0]!;
	const begun = performance.now();
	await page.goto(`${origin}/tr/counselling`);
	await page.locator('aside[data-shell=kept]').waitFor({ timeout: 300_000 });
	const fetched = performance.now() - begun;
	const kept = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
	const longest = await recordLongest(page);
	await visit.close();
	const started = await times('/tr/counselling', '[data-shell]');
	row({
		figure: 'counselling, cold and without a network: the page that unlocks',
		measured: median(started) / 1000,
		limit: 2,
		unit: 's',
		beside: `slowest of ${started.length}: ${(Math.max(...started) / 1000).toFixed(1)} s`,
	});
	const laid = await times('/tr/counselling/practise', '.stage h1');
	row({
		figure: 'counselling, cold and without a network: deck, pictures and weights laid out',
		measured: median(laid) / 1000,
		limit: 2,
		unit: 's',
		beside: `slowest of ${laid.length}: ${(Math.max(...laid) / 1000).toFixed(1)} s`,
	});
	row({
		figure: 'counselling, what a device keeps, deck with pictures, weights and fonts included',
		measured: kept / 1000,
		limit: 6000,
		unit: 'kB',
		beside: `fetched on the first visit in ${(fetched / 1000).toFixed(1)} s`,
	});
	row({
		figure: 'counselling, a card read aloud for as long as it may',
		measured: longest / 1000,
		limit: mostVoiceBytes / 1000,
		unit: 'kB',
		beside: `later, with the network: at most ${(mostPhotos * mostPhotoBytes) / 1000} kB of photos and ${mostVoiceBytesOfCentre / 1000} kB of voices`,
	});
} finally {
	await stop();
	for (const folder of [data, profile]) rmSync(folder, { recursive: true, force: true });
}
