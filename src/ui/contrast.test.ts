import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Palette = Readonly<Record<string, string>>;

function palette(block: string): Palette {
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, colour]) => [name!, colour!]),
	);
}

const [light = '', dark = ''] = readFileSync('src/ui/tokens.css', 'utf8').split(/@media/);
const palettes: readonly (readonly [string, Palette])[] = [
	['light', palette(light)],
	['dark', { ...palette(light), ...palette(dark) }],
];

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
	const [r, g, b] = [1, 3, 5].map((start) => {
		const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
	const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high! + 0.05) / (low! + 0.05);
}

const grounds = ['paper', 'paper-tint', 'paper-warm'];
const words: readonly (readonly [string, string])[] = [
	...['ink', 'ink-soft', 'link', 'link-hover', 'accent', 'bad', 'warn', 'good'].flatMap((ink) =>
		grounds.map((ground) => [ink, ground] as const),
	),
	['on-primary', 'primary'],
	['on-primary', 'primary-strong'],
	['on-deep', 'deep'],
	['on-deep-soft', 'deep'],
	['link', 'primary-tint'],
	['primary-strong', 'primary-tint'],
	['ink', 'info-tint'],
	['ink', 'good-tint'],
	['ink', 'warn-tint'],
	['ink', 'bad-tint'],
	['link', 'good-tint'],
	['good', 'good-tint'],
	['warn', 'warn-tint'],
	['bad', 'bad-tint'],
	['paper', 'bad'],
];
const shapes: readonly (readonly [string, string])[] = [
	['line-strong', 'paper'],
	['primary', 'paper'],
	['accent-line', 'paper'],
	['accent-line', 'deep'],
	['bad', 'paper'],
	['focus', 'focus-edge'],
	['focus', 'deep'],
];

describe.each(palettes)('%s', (_, colours) => {
	test.each(words)('%s on %s can be read (4.5)', (ink, ground) => {
		expect(contrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
	});
	test.each(shapes)('%s against %s can be seen (3)', (shape, ground) => {
		expect(contrast(colours[shape]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
	});
});
