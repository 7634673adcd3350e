import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCaptions, writeCaptions, type Cue } from './captions.ts';

test('what is said and when is read, with hours or without, whatever the line ends are; notes, styles and marks are left out', () => {
	const source = [
		'\uFEFFWEBVTT – Meeting',
		'STYLE\n::cue { background: url(https://example.org/who) }',
		'NOTE for translators',
		'1\n00:01.000 --> 00:03.500 align:start position:10%\n<v Ayşe>Merhaba &amp; <b>hoş</b> geldiniz\nikinci satır',
		'01:00:00.000 --> 01:00:02.250\nنعم\u202E',
		'00:05.000 --> 00:06.000\n',
	].join('\r\n\r\n');
	expect(readCaptions(source)).toEqual([
		{ from: 1000, to: 3500, text: 'Merhaba & hoş geldiniz\nikinci satır' },
		{ from: 3_600_000, to: 3_602_250, text: 'نعم' },
	]);
});

test('what is no captions file, or says nothing, is none', () => {
	for (const source of [
		'',
		'WEBVTT',
		'WEBVTTX\n\n00:01.000 --> 00:02.000\na',
		'1\n00:00:01,000 --> 00:00:02,000\nsubtitles of another kind',
		'WEBVTT\n\n00:01,000 --> 00:02,000\na comma',
		'WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards',
		'WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>',
		'<html>WEBVTT\n\n00:01.000 --> 00:02.000\na',
		`WEBVTT\n\n${'00:01.000 --> 00:02.000\na\n\n'.repeat(2_001)}`,
	])
		expect([source.slice(0, 60), readCaptions(source)]).toEqual([source.slice(0, 60), null]);
});

test('what was read is written so that it reads the same', () => {
	const cue = fc
		.record({
			from: fc.nat(4 * 3_600_000),
			length: fc.integer({ min: 1, max: 60_000 }),
			words: fc.array(fc.stringMatching(/^[\p{L}&<>;.-]{1,12}$/u), { minLength: 1, maxLength: 5 }),
		})
		.filter(({ words }) => !words.some((word) => word.includes('-->')))
		.map(({ from, length, words }): Cue => ({ from, to: from + length, text: words.join('\n') }));
	fc.assert(
		fc.property(fc.array(cue, { minLength: 1, maxLength: 20 }), (cues) => {
			expect(readCaptions(writeCaptions(cues))).toEqual(cues);
		}),
	);
});
