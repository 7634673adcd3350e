import { joined, placed } from '#shared/joined.ts';
import { intlTags, type Locale } from '#shared/locale.ts';
import { formatMoney } from '#shared/money-text.ts';
import {
	formatDate,
	formatDates,
	formatDateShort,
	formatMoment,
	formatMonth,
	formatPeriod,
	formatTime,
	formatTimes,
	formatWeekday,
} from '#shared/time-text.ts';

export type Format = ReturnType<typeof formatFor>;

/** Numbers, dates, names of countries and languages, written the way the reader of `locale` does. */
export function formatFor(locale: Locale) {
	const tag = intlTags[locale];
	const collator = new Intl.Collator(tag, { numeric: true });
	return {
		number: (value: number, options?: Intl.NumberFormatOptions) => value.toLocaleString(tag, options),
		percent: (ratio: number, digits = 0) =>
			ratio.toLocaleString(tag, { style: 'percent', maximumFractionDigits: digits }),
		money: (amount: number, currency: string) => formatMoney(amount, currency, locale),
		date: (value: string) => formatDate(value, locale),
		dateShort: (value: string) => formatDateShort(value, locale),
		weekday: (value: string) => formatWeekday(value, locale),
		month: (value: string) => formatMonth(value, locale),
		dates: (from: string, to: string) => formatDates(from, to, locale),
		period: (from: string, to: string) => formatPeriod(from, to, locale),
		time: (value: string) => formatTime(value, locale),
		times: (from: string, to: string) => formatTimes(from, to, locale),
		/** A moment with its time of day, in a named zone. */
		moment: (value: Date | string, timeZone = 'Europe/Berlin') => formatMoment(value, locale, timeZone),
		country: (code: string) => new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code,
		language: (code: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code,
		place: (...parts: readonly (string | null | undefined)[]) => placed(parts, locale),
		list: (items: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
		/** Parts of one line, such as place, region and country; what is empty is left out. */
		line: (parts: readonly (string | null | undefined)[]) => joined(parts, locale),
		/** Compares the way the reader's language sorts. */
		compare: (a: string, b: string) => collator.compare(a, b),
	};
}
