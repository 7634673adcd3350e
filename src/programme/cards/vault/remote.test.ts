import { expect, test, vi } from 'vitest';
import { polledFile } from '#platform/server/http/polled-file.ts';
import { remoteAt } from './remote.ts';

test('what the server has said already is not sent again, and is kept only as long as it answers', async () => {
	let said = { who: 'ayse' };
	const statuses: number[] = [];
	vi.stubGlobal('fetch', async (path: string, asked: RequestInit) => {
		const answer = polledFile(new Request(`http://localhost${path}`, asked), JSON.stringify(said), {});
		statuses.push(answer.status);
		return answer;
	});
	const remote = remoteAt('/en/counselling');
	expect([await remote.standing(), await remote.standing()]).toEqual([said, said]);
	said = { who: 'bora' };
	expect([await remote.standing(), await remote.standing()]).toEqual([said, said]);
	expect(statuses).toEqual([200, 304, 200, 304]);

	const { fetch } = globalThis;
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
	await expect(remote.standing()).rejects.toThrow('offline');
	vi.stubGlobal('fetch', fetch);
	expect(await remote.standing()).toEqual(said);
	expect(statuses.at(-1)).toBe(200);
	vi.unstubAllGlobals();
});
