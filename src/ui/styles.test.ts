import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const files = globSync('src/**/*.{css,svelte}');

/** Where left and right would be fixed, right-to-left pages come out wrong. */
const physical =
	/(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)\b|(?:left|right|top|bottom)\s*:|(?:min-|max-)?(?:width|height)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)/g;

const colour = /#[0-9a-f]{3,8}\b(?![^{]*\{)|\b(?:rgb|hsl|oklch)\(/gi;

function styles(file: string): string {
	const source = readFileSync(file, 'utf8');
	const css = file.endsWith('.css')
		? source
		: [...source.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].join('\n');
	// Conditions of media queries are about the screen, which has no writing direction.
	return css.replace(/\/\*.*?\*\//gs, '').replace(/@(?:media|container)[^{]*\{/g, '{');
}

describe('style sheets', () => {
	test('are found', () => expect(files.length).toBeGreaterThan(20));

	test('name no side of the screen', () => {
		expect(
			files.flatMap((file) => (styles(file).match(physical) ?? []).map((found) => [file, found])),
		).toEqual([]);
	});

	test('name no colour outside the tokens', () => {
		const others = files.filter((file) => !file.endsWith('tokens.css'));
		expect(
			others.flatMap((file) => (styles(file).match(colour) ?? []).map((found) => [file, found])),
		).toEqual([]);
	});

	test('the rule finds a planted offence', () => {
		expect('a { margin-left: 0; right: 1px; width: 3px }'.match(physical)).toHaveLength(3);
		expect(
			'a { margin-inline-start: 0; inline-size: 3px; border-radius: 0; min-block-size: 0 }'.match(physical),
		).toBeNull();
	});
});
