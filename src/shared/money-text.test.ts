import { expect, test } from 'vitest';
import type { Locale } from './locale.ts';
import { formatMoney } from './money-text.ts';

const plain = (text: string) => text.replace(/[\u00a0\u200f\u061c]/g, ' ').trim();

test.each<[number, string, Locale, string]>([
	[1200.5, 'TRY', 'de', '1.200,50 ₺'],
	[1200.5, 'TRY', 'en', '₺1,200.50'],
	[1200, 'TRY', 'tr', '₺1.200'],
	[12_500, 'EUR', 'de', '12.500 €'],
])('%d %s is told in %s as %s', (amount, currency, locale, expected) => {
	expect(plain(formatMoney(amount, currency, locale))).toBe(expected);
});
