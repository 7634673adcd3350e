import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { scratchFolder } from '#world/folder.ts';
import { log, logError, loggablePath, setLogSink } from './log.ts';
import { logFile } from './log-file.ts';

const lines: string[] = [];
afterEach(() => {
	setLogSink(undefined);
	lines.length = 0;
});

test('a line is one object with time, level, event and fields', () => {
	setLogSink((line) => lines.push(line));
	log('info', 'mail sent', { kind: 'invitation', count: 2, gone: undefined });
	const { at, ...rest } = JSON.parse(lines[0]!) as { at: string };
	expect(rest).toEqual({ level: 'info', event: 'mail sent', kind: 'invitation', count: 2 });
	expect(new Date(at).toISOString()).toBe(at);
});

test('an error is logged by kind, code and place, never by its words', () => {
	setLogSink((line) => lines.push(line));
	const cause = Object.assign(new Error('Key (email)=(ayse@example.org) exists'), {
		code: '23505',
		constraint: 'person_email_key',
	});
	logError(
		'request failed',
		new Error('Failed query: insert … params: Ayşe,\nYılmaz at home (ayse@example.org)', { cause }),
		{ status: 500 },
	);
	const told = JSON.parse(lines[0]!) as { stack: string };
	expect(told).toMatchObject({
		level: 'error',
		status: 500,
		error: 'Error',
		code: '23505',
		constraint: 'person_email_key',
	});
	expect(told.stack).toMatch(/^at .*log\.test\.ts/);
	expect(lines[0]).not.toMatch(/ayse|Yılmaz/i);
});

test.each([
	['/de/events/delegation-visit?q=Ayşe', '/de/events/delegation-visit'],
	['/de/setup/5Jq0vKX2-w9Zk1', '/de/setup/*'],
	['/desk/people/018f3c1e-7b1a-7c3e-9d52-0242ac120002/edit', '/desk/people/*/edit'],
	['/api/v1/openapi.json', '/api/v1/openapi.json'],
	['/ar/%D8%B9%D8%B1%D8%A8', '/ar/*'],
	['/x/ayse@example.org', '/x/*'],
])('%s is logged as %s', (url, logged) => {
	expect(loggablePath(url)).toBe(logged);
});

test('a full file is set aside, three are kept, and no line is lost', () => {
	const path = join(scratchFolder(), 'koprue.log');
	const write = logFile(path);
	for (const number of [1, 2, 3, 4, 5]) {
		write(`line ${number}`);
		truncateSync(path, 10_000_001);
		logFile(path)(`after ${number}`);
	}
	const folder = join(path, '..');
	expect(readdirSync(folder).toSorted()).toEqual([
		'koprue.log',
		'koprue.log.1',
		'koprue.log.2',
		'koprue.log.3',
	]);
	expect(readFileSync(path, 'utf8').trim().split('\n').at(-1)).toBe('after 5');
	expect(statSync(path).mode & 0o077).toBe(0);
});
