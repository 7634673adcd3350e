import { describe, expect, test } from 'vitest';
import { draw } from './testing/draw.ts';
import RefusedForm from './testing/RefusedForm.svelte';

const evil = `"><script>alert('1')</script>{{7*7}}`;

describe('a form that was refused', () => {
	const html = draw(RefusedForm, {
		refusal: {
			reason: 'check_fields',
			issues: [
				{ field: 'place', reason: 'too_long', params: { limit: 200 } },
				{ field: 'title.texts.de.text', reason: 'required' },
				{ field: 'themes.0', reason: 'choose_one' },
			],
			typed: {
				place: evil,
				kind: 'b',
				'themes[]': ['b'],
				'title.de': '',
				'title.tr': evil,
				'title.original': 'de',
			},
		},
	});

	test('says first what is wrong, and links to each field', () => {
		const links = [...html.matchAll(/<a href="(#[^"]*)">([^<]*)<\/a>/g)].map(([, href, text]) => [
			href,
			text,
		]);
		expect(links).toEqual([
			['#field-place', 'Place: This is too long: 200 characters at most.'],
			['#field-title-de', 'Title: Please fill in this field.'],
			['#field-themes', 'Please choose one of the options.'],
		]);
		for (const [href] of links) expect(html).toContain(`id="${href!.slice(1)}"`);
	});

	test('ties hint and message to the input', () => {
		expect(html).toContain(
			'<input id="field-place" aria-describedby="field-place-hint field-place-issue" aria-invalid="true" name="place"',
		);
		expect(html).toContain('<p id="field-place-issue">');
		expect(html).toContain('aria-describedby="field-title-de-issue"');
	});

	test('keeps what was typed, harmless', () => {
		expect(html).not.toContain('<script>');
		expect(html).toContain(`value="&quot;>&lt;script>alert('1')&lt;/script>{{7*7}}"`);
		expect(html).toContain('<option value="b" selected="">Beta</option>');
	});

	test('cuts nothing off that is too long, and says how much it is', () => {
		const html = draw(RefusedForm, {
			refusal: {
				reason: 'check_fields',
				issues: [],
				typed: { 'text.original': 'de', 'text.de': 'elf Zeichen', 'text.tr': 'kısa', note: 'six of' },
			},
		});
		expect(html).not.toContain('maxlength');
		const told = [...html.matchAll(/<\/textarea> ?<div aria-live="polite">(?:<p>([^<]*)<\/p>)?/g)];
		expect(told.map(([, words]) => words)).toEqual([
			'11 of at most 5 characters.',
			undefined,
			undefined,
			undefined,
			'6 of at most 5 characters.',
		]);
	});

	test('a box that was cleared stays cleared', () => {
		expect(html).toMatch(/<input id="field-open" type="checkbox" name="open"(?! checked)[^>]*\/?>/);
		expect(html).toMatch(/value="b" checked/);
		expect(html).not.toMatch(/value="a" checked/);
	});
});

describe('a fresh form', () => {
	const html = draw(RefusedForm, {
		refusal: null,
		name: {
			original: 'ar',
			texts: { ar: { text: 'مرحبا', state: 'human' }, en: { text: 'Hello', state: 'machine' } },
		},
	});

	test('shows what is kept and no summary', () => {
		expect(html).not.toContain('role="alert"');
		expect(html).toMatch(/name="place"[^>]* value="Kept"/);
		expect(html).toMatch(/name="open" checked/);
	});

	test('writes every language in its direction, the original first', () => {
		const inputs = [...html.matchAll(/name="title\.(\w\w)" lang="(\w\w)" dir="(\w+)" value="([^"]*)"/g)];
		expect(inputs.map(([, ...parts]) => parts)).toEqual([
			['ar', 'ar', 'rtl', 'مرحبا'],
			['de', 'de', 'ltr', ''],
			['tr', 'tr', 'ltr', ''],
			['en', 'en', 'ltr', 'Hello'],
		]);
		expect(html).toContain('name="title.en.reviewed"');
		expect(html).not.toContain('name="title.ar.reviewed"');
	});
});
