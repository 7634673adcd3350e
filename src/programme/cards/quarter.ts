import { intlTags, type Locale } from '#shared/locale.ts';
import type { LocalDate } from '#shared/time.ts';

/** The quarter a day lies in, `2026-Q4`; quarters sort as they follow each other. */
export const quarterOf = (day: LocalDate): string =>
	`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Quarters that are over, the last one first. */
export function pastQuarters(today: LocalDate, many: number): string[] {
	const [year, month] = today.split('-').map(Number) as [number, number];
	const current = year * 4 + Math.floor((month - 1) / 3);
	return Array.from({ length: many }, (_, at) => {
		const quarter = current - 1 - at;
		return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
	});
}

/** A quarter by its months, "July – September 2026": who counsels need not count in quarters. */
export function nameQuarter(quarter: string, locale: Locale): string {
	const last = Number(quarter.slice(6)) * 3;
	const inMonth = (month: number) => Date.UTC(Number(quarter.slice(0, 4)), month - 1, 15);
	const months = new Intl.DateTimeFormat(intlTags[locale], {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});
	return months.formatRange(inMonth(last - 2), inMonth(last));
}
