import { expect, test } from 'vitest';
import { mediaResponse } from './media-response.ts';

const media = { type: 'video/webm', bytes: Buffer.from('0123456789') };
const answer = async (range: string | null) => {
	const given = mediaResponse(media, range, {});
	const { status, headers } = given;
	return [status, await given.text(), headers.get('content-range'), headers.get('content-length')];
};

test('a player gets the part it asks for, and the whole where it asks for none or for several', async () => {
	const whole = [200, '0123456789', null, '10'];
	const given = {
		'bytes=0-': [206, '0123456789', 'bytes 0-9/10', '10'],
		'bytes=2-4': [206, '234', 'bytes 2-4/10', '3'],
		'bytes=8-99': [206, '89', 'bytes 8-9/10', '2'],
		'bytes=-3': [206, '789', 'bytes 7-9/10', '3'],
		'bytes=-99': [206, '0123456789', 'bytes 0-9/10', '10'],
		'bytes=10-': [416, '', 'bytes */10', null],
		'bytes=4-2': [416, '', 'bytes */10', null],
		'bytes=-0': [416, '', 'bytes */10', null],
		'bytes=0-1,4-5': whole,
		'bytes=-': whole,
		'lines=1-2': whole,
	};
	expect(await answer(null)).toEqual(whole);
	for (const [range, expected] of Object.entries(given))
		expect([range, await answer(range)]).toEqual([range, expected]);
});

test('what it is, how long it may be kept, and that parts can be had is always said', () => {
	for (const range of [null, 'bytes=1-2', 'bytes=99-']) {
		const { headers } = mediaResponse(media, range, { 'cache-control': 'private' });
		expect([headers.get('content-type'), headers.get('accept-ranges'), headers.get('cache-control')]).toEqual(
			['video/webm', 'bytes', 'private'],
		);
	}
});
