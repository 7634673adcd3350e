import { describe, expect, test } from 'vitest';
import type { LocalizedText } from '#shared/text.ts';
import { draw } from './testing/draw.ts';
import Localized from './Localized.svelte';
import Prose from './Prose.svelte';

const value: LocalizedText = {
	original: 'ar',
	texts: {
		ar: { text: 'جسر', state: 'human' },
		de: { text: 'Brücke <b>', state: 'machine' },
	},
};

describe('a text in several languages', () => {
	test('is shown plainly to who can read it', () => {
		expect(draw(Localized, { value }, 'ar')).toBe('<span>جسر</span>');
	});

	test('is escaped, and says discreetly that a machine wrote it', () => {
		expect(draw(Localized, { value, showState: true }, 'de')).toBe(
			'<span>Brücke &lt;b></span><span> <span>maschinell erstellt</span></span>',
		);
	});

	test('falls back to the original with its language and direction', () => {
		expect(draw(Localized, { value, as: 'strong' }, 'tr')).toBe(
			'<strong lang="ar" dir="rtl">جسر</strong><span><span>metnin dili: Arapça</span> </span>',
		);
	});
});

describe('prose', () => {
	test('keeps paragraphs, line breaks and lists, and nothing that could run', () => {
		const text = 'One <img src=x onerror=alert(1)>\nline\n\nTwo\n\n- a\n- b\n\n\n';
		expect(draw(Prose, { text })).toBe(
			' <div><p>One &lt;img src=x onerror=alert(1)><br/>line</p><p>Two</p><ul><li>a</li><li>b</li></ul></div> ',
		);
	});

	test('draws nothing for nothing', () => {
		expect(draw(Prose, { value: null })).toBe('');
	});
});
