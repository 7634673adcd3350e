import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { polledFile } from '#platform/server/http/polled-file.ts';
import { mostBytes } from '../centre.ts';
import type { CounsellingStanding } from '../standing.ts';
import { remoteAt, type Handing } from './remote.ts';

const standing: CounsellingStanding = { who: 'ayse', centres: [], keys: [], cases: [], deleted: [] };
const id = '018f3c5e-0000-7000-8000-000000000001';
const handing: Handing = {
	centreId: id,
	caseId: id,
	code: 'bado-12',
	lastMetOn: '2026-11-29',
	recipients: [id],
	isShare: false,
	version: { id, follows: [], sealed: new Uint8Array([1]) },
};
const remote = remoteAt('/en/counselling');
const answerWith = (answer: (asked: RequestInit) => Response | Promise<Response>) =>
	vi.stubGlobal('fetch', async (_: string, asked: RequestInit) => answer(asked));
/** What each thing that can be asked comes to. */
const everything = () =>
	Promise.all(
		[
			remote.standing(),
			remote.version(id),
			remote.put(handing),
			remote.areThere([id]),
			remote.step({ step: 'delete_case' }),
		].map((asked) =>
			asked.then(
				() => 'taken',
				(error: Error) => error.message,
			),
		),
	);
const five = (reason: string) => Array.from({ length: 5 }, () => reason);

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => void vi.unstubAllGlobals());

test('what the server has said already is not sent again, and is kept only as long as it answers', async () => {
	let said = standing;
	const statuses: number[] = [];
	vi.stubGlobal('fetch', async (path: string, asked: RequestInit) => {
		const answer = polledFile(new Request(`http://localhost${path}`, asked), JSON.stringify(said), {});
		statuses.push(answer.status);
		return answer;
	});
	const remote = remoteAt('/en/counselling');
	expect([await remote.standing(), await remote.standing()]).toEqual([said, said]);
	said = { ...standing, who: 'bora' };
	expect([await remote.standing(), await remote.standing()]).toEqual([said, said]);
	expect(statuses).toEqual([200, 304, 200, 304]);

	const { fetch } = globalThis;
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
	await expect(remote.standing()).rejects.toThrow('offline');
	vi.stubGlobal('fetch', fetch);
	expect(await remote.standing()).toEqual(said);
	expect(statuses.at(-1)).toBe(200);
});

describe('an answer that is not our server’s', () => {
	const page = '<!doctype html><title>Free wifi</title><form action="/login">';

	test('such as the sign-in page of a wifi, with whatever status, is taken for nothing', async () => {
		const html = { headers: { 'content-type': 'text/html' } };
		for (const status of [200, 203, 401, 403, 404]) {
			answerWith(() => new Response(page, { status, ...html }));
			const [reason] = status === 401 ? ['sign_in_first'] : ['not_our_server'];
			expect([status, await everything()]).toEqual([status, five(reason!)]);
		}
		for (const status of [429, 502, 503, 504, 511]) {
			answerWith(() => new Response(page, { status, ...html }));
			expect([status, await everything()]).toEqual([status, five('offline')]);
		}
	});

	test('a way to another page is not gone', async () => {
		const ways: (RequestRedirect | undefined)[] = [];
		answerWith(({ redirect }) => {
			ways.push(redirect);
			throw new TypeError('redirected');
		});
		expect(await everything()).toEqual(five('offline'));
		expect(ways).toEqual(five('error'));
	});

	test('nor is what has another form, of whatever depth or length', async () => {
		const deep = '['.repeat(200_000);
		const bodies = ['', 'null', '{}', deep, '{"who":1,"centres":[],"keys":[],"cases":[],"deleted":[]}'];
		for (const body of bodies) {
			answerWith(() => new Response(body, { headers: { 'content-type': 'application/json' } }));
			const [standing, version, put, areThere] = await everything();
			expect([standing, version, put, areThere]).toEqual(five('not_our_server').slice(1));
		}
		const key = { id, who: 'ayse', centreId: id, state: 'active', byPassphrase: 'x', trusted: null };
		for (const publicKey of ['age1pq1qqqq', 'ssh-ed25519 AAAA', '']) {
			answerWith(() => Response.json({ ...standing, keys: [{ ...key, publicKey }] }));
			await expect(remote.standing()).rejects.toThrow('not_our_server');
		}
	});

	test('what does not end is given up where it is more than a case can be', async () => {
		let pulled = 0;
		const endless = () =>
			new ReadableStream({
				pull: (flow) => {
					pulled += 1;
					flow.enqueue(new Uint8Array(64 * 1024).fill(0x20));
				},
			});
		answerWith(() => new Response(endless(), { headers: { 'content-type': 'application/octet-stream' } }));
		await expect(remote.version(id)).rejects.toThrow('not_our_server');
		expect(pulled).toBeLessThan(mostBytes / (64 * 1024) + 4);
		await expect(remote.standing()).rejects.toThrow('not_our_server');
	});

	test('a line that breaks or trickles within the answer is a line that is away', async () => {
		const broken = () =>
			new ReadableStream({ start: (flow) => flow.error(new DOMException('too slow', 'TimeoutError')) });
		answerWith(() => new Response(broken(), { headers: { 'content-type': 'application/octet-stream' } }));
		expect(await everything()).toEqual(five('offline'));
	});
});

test('what our server says is told as it said it, and one case that it fails at is no line that is away', async () => {
	answerWith(() => Response.json({ reason: 'recipients_changed' }, { status: 409 }));
	expect(await everything()).toEqual(five('recipients_changed'));
	for (const status of [500, 413]) {
		answerWith(() => new Response('Too large', { status }));
		expect(await everything()).toEqual(five('failed'));
	}
});
