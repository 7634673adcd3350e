import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeVideo } from './video.ts';

const bytes = (...parts: (string | readonly number[] | Uint8Array)[]) =>
	Buffer.concat(
		parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
	);
/** A part of a WebM file; its length is left open where the recorder did not know it. */
const part = (id: readonly number[], content: Uint8Array, isOpen = false) =>
	bytes(
		id,
		isOpen ? [0x01, 255, 255, 255, 255, 255, 255, 255] : [0x40 | (content.length >> 8), content.length & 255],
		content,
	);
const head = part([0x1a, 0x45, 0xdf, 0xa3], bytes([0x42, 0x82, 0x84], 'webm'));
const block = part([0xa3], bytes('words'));
const cluster = (...more: Uint8Array[]) =>
	part([0x1f, 0x43, 0xb6, 0x75], bytes(part([0xe7], bytes([0])), block, ...more), true);
const film = (content = cluster(), isOpen = false) =>
	bytes(head, part([0x18, 0x53, 0x80, 0x67], content, isOpen));

const box = (name: string, content: Uint8Array = bytes('....')) => {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(content.length + 8);
	return bytes(length, name, content);
};
const mp4 = (...more: Uint8Array[]) =>
	bytes(box('ftyp', bytes('isomisom')), box('moov'), box('mdat'), ...more);
const archiveEnd = (comment = '') => {
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(comment.length, 20);
	return bytes(end, comment);
};

test('films are told by their content, also those written as they were recorded', () => {
	expect([film(), film(cluster(), true), mp4(), mp4(box('free', bytes('')))].map(judgeVideo)).toEqual([
		'video/webm',
		'video/webm',
		'video/mp4',
		'video/mp4',
	]);
});

test('what is no film is refused, and so is one that is broken off or has something behind it', () => {
	const wrong: Readonly<Record<string, Uint8Array>> = {
		'no_video nothing': bytes(''),
		'no_video page': bytes('<html><script>alert(1)</script></html>'),
		'no_video program': bytes('MZ\x90', Buffer.alloc(60)),
		'no_video other EBML': bytes(
			part([0x1a, 0x45, 0xdf, 0xa3], bytes([0x42, 0x82, 0x88], 'matroska')),
			cluster(),
		),
		'file_damaged broken off': film().subarray(0, -2),
		'file_damaged no picture': film(part([0x15, 0x49, 0xa9, 0x66], bytes('info'))),
		'file_damaged something behind': bytes(film(), 'more behind'),
		'file_damaged attachment': film(bytes(cluster(), part([0x19, 0x41, 0xa4, 0x69], bytes('a file')))),
		'file_damaged mp4 broken off': mp4().subarray(0, -2),
		'file_damaged mp4 without pictures': bytes(box('ftyp', bytes('isomisom')), box('moov')),
		'file_damaged mp4 strange part': mp4(box('evil')),
		'file_two_in_one archive in a gap': film(bytes(cluster(), part([0xec], archiveEnd()))),
		'file_two_in_one archive with words': mp4(box('free', archiveEnd('words'))),
		'file_two_in_one page': bytes(box('ftyp', bytes('isom<html><script>')), box('moov'), box('mdat')),
		'file_two_in_one paper': bytes(head, part([0xec], bytes('%PDF-1.7')), film().subarray(head.length)),
	};
	expect(
		Object.entries(wrong).map(([name, one]) => `${judgeVideo(one)} ${name.replace(/^\w+ /, '')}`),
	).toEqual(Object.keys(wrong));
});

test('whatever it is given, it says something and reads no further than the end', () => {
	const any = fc.tuple(fc.constantFrom(head, mp4(), bytes('')), fc.uint8Array({ maxLength: 200 }));
	fc.assert(
		fc.property(any, ([start, rest]) => {
			expect(['no_video', 'file_damaged', 'file_two_in_one', 'video/webm', 'video/mp4']).toContain(
				judgeVideo(bytes(start, rest)),
			);
		}),
	);
});
