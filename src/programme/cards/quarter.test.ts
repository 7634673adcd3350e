import { expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { nameQuarter, pastQuarters, quarterOf } from './quarter.ts';

test('quarters that are over go back across the years, and each is told by its months', () => {
	expect(pastQuarters('2027-04-01', 3)).toEqual(['2027-Q1', '2026-Q4', '2026-Q3']);
	const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'] as const;
	expect(days.map(quarterOf)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
	const told = locales.map((locale) => nameQuarter('2026-Q3', locale).replaceAll(/\s/g, ' '));
	expect(told).toEqual([
		'Juli–September 2026',
		'Temmuz – Eylül 2026',
		'تموز – أيلول 2026',
		'July – September 2026',
	]);
	expect(nameQuarter('2026-Q4', 'de')).toBe('Oktober–Dezember 2026');
});
