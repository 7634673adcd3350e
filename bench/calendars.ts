// What it costs that calendars ask every two hours: npm run bench -- calendars
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startInstallation } from './installation.ts';
import { row } from './row.ts';

async function answers(url: string, headers: Record<string, string>, status: number) {
	const told = await fetch(url, { headers });
	await told.arrayBuffer();
	if (told.status !== status) throw new Error(`${url} answered ${told.status}`);
	await autocannon({ url, headers, connections: 4, duration: 1 });
	const { requests, latency } = await autocannon({ url, headers, connections: 4, duration: 4 });
	return { each: requests.average, p99: latency.p99 };
}

const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
const { origin, stop } = await startInstallation(data);
try {
	const all = `${origin}/de/events/calendar.ics`;
	const first = await fetch(all);
	const size = (await first.arrayBuffer()).byteLength;
	const tag = first.headers.get('etag') ?? '';
	const nothing = await answers(`${origin}/robots.txt`, {}, 200);
	const whole = await answers(all, {}, 200);
	const known = await answers(all, { 'if-none-match': tag }, 304);
	const guessed = await answers(`${origin}/calendars/${'x'.repeat(43)}.ics`, {}, 404);
	const beside = `/robots.txt, which asks the database nothing: ${Math.round(nothing.each)} /s`;
	const line = (figure: string, { each, p99 }: typeof whole) =>
		row({ figure, measured: each, limit: null, unit: '/s', beside: `p99 ${p99} ms; ${beside}` });
	line(`calendar of all events (${Math.round(size / 1024)} kB)`, whole);
	line('the same, 304: nothing new', known);
	line('a feed that is none, 404', guessed);
} finally {
	await stop();
	rmSync(data, { recursive: true, force: true });
}
