import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTaken, greyJpeg, tellsWhere } from '#world/jpeg.ts';
import { bareJpeg, sizeOfBareJpeg } from './jpeg.ts';

const grey = greyJpeg();
const text = (words: string) => new TextEncoder().encode(words);
const join = (...pieces: readonly Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
/** Puts a part between start and everything else. */
const withPart = (kind: number, body: Uint8Array) =>
	join(grey.subarray(0, 2), Uint8Array.of(0xff, kind, 0, body.length + 2), body, grey.subarray(2));

test('a photo loses where and with what it was taken, and every remark, and stays the same picture', () => {
	const taken = asTaken(grey);
	expect([tellsWhere(taken), sizeOfBareJpeg(taken)]).toEqual([true, null]);
	expect(bareJpeg(taken)).toEqual(grey);
	expect([tellsWhere(bareJpeg(taken)!), sizeOfBareJpeg(grey)]).toEqual([false, { width: 160, height: 160 }]);
	expect(bareJpeg(join(taken, text('PK another file')))).toEqual(grey);
});

test.each([
	['place and camera', asTaken(grey)],
	['a header that could hold a small copy', withPart(0xe0, text('JFIF\0aaaaaaaaa'))],
	['XMP', withPart(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x/>'))],
	['a remark', withPart(0xfe, text('At home'))],
	['a table with something behind it', withPart(0xdb, join(new Uint8Array(65), text('At home')))],
	['a table of codes with something behind it', withPart(0xc4, join(new Uint8Array(17), text('At home')))],
	['a pause of more than its length', withPart(0xdd, text('At home'))],
	['two pictures in one', withPart(0xc0, Uint8Array.of(8, 0, 160, 0, 160, 1, 1, 0x11, 0))],
	['something behind its end', join(grey, text('PK'))],
	['no end', grey.subarray(0, -2)],
	['no picture', grey.subarray(0, 2)],
	['start and end alone', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
	['nothing', new Uint8Array()],
	['a page', text('<!doctype html><script>alert(1)</script>')],
	['a picture of another kind', text('GIF89a')],
])('%s is no bare photo', (_name, bytes) => {
	expect(sizeOfBareJpeg(bytes)).toBeNull();
});

test('whatever the bytes are, nothing is read beyond them, and what is made bare is bare', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 6 }), (changes) => {
			const bytes = asTaken(grey);
			for (const [at, byte] of changes) bytes[at] = byte;
			const bare = bareJpeg(bytes);
			if (bare) expect(bareJpeg(bare)).toEqual(bare);
			expect(() => sizeOfBareJpeg(bytes)).not.toThrow();
		}),
	);
});
