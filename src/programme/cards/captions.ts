import type { Locale } from '#shared/locale.ts';

/** One line under a film: from and to in milliseconds. */
export type Cue = { readonly from: number; readonly to: number; readonly text: string };
export type Captions = Readonly<Record<Locale, readonly Cue[]>>;

export const mostCaptionBytes = 200_000;
const mostCues = 2_000;

const mark = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;

function millisecondsOf(text: string): number | null {
	const [, hours = '0', minutes, seconds, rest] = mark.exec(text) ?? [];
	if (rest === undefined) return null;
	return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
}

/**
 * Reads a WebVTT file: what is said, and when. Styles, notes and marks inside a line are left out, so that nothing but words is kept. Null
 * where it is no such file, or says nothing.
 */
export function readCaptions(source: string): Cue[] | null {
	const [head, ...blocks] = source
		.replace(/^\uFEFF/, '')
		.replaceAll(/\r\n?/g, '\n')
		.split(/\n{2,}/);
	if (!/^WEBVTT(?:[ \t\n]|$)/.test(head!)) return null;
	const cues: Cue[] = [];
	for (const block of blocks) {
		const lines = block.split('\n').filter((line) => line !== '');
		const at = lines.findIndex((line) => line.includes('-->'));
		// A note, a style or a region; the words of a cue without its time are lost on everybody.
		if (at === -1) continue;
		const [start, arrow, end] = lines[at]!.trim().split(/[ \t]+/);
		const [from, to] = [millisecondsOf(start!), millisecondsOf(end ?? '')];
		if (at > 1 || arrow !== '-->' || from === null || to === null || to <= from) return null;
		const text = plainOf(lines.slice(at + 1).join('\n'));
		if (text !== '') cues.push({ from, to, text });
	}
	return cues.length > 0 && cues.length <= mostCues ? cues : null;
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	nbsp: ' ',
	lrm: '',
	rlm: '',
};

const plainOf = (text: string) =>
	text
		.replaceAll(/<[^>\n]*>/g, '')
		.replaceAll(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name]!)
		.replaceAll(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/g, '')
		.trim();

/** The file that a browser shows under a film. */
export function writeCaptions(cues: readonly Cue[]): string {
	const blocks = cues.map(
		({ from, to, text }) =>
			`${markOf(from)} --> ${markOf(to)}\n${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`,
	);
	return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

function markOf(at: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const rest = String(at % 1000).padStart(3, '0');
	const seconds = Math.floor(at / 1000);
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${rest}`;
}
