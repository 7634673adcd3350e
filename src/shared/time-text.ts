import { Temporal } from 'temporal-polyfill';
import { intlTags, type Locale } from './locale.ts';
import type { LocalDate, LocalTime } from './time.ts';

type Day = { day: number; month: string; year: number; weekday: string };

const dayFormats = new Map<Locale, Intl.DateTimeFormat>();

function dayOf(value: LocalDate | LocalTime, locale: Locale): Day {
	const date = Temporal.PlainDate.from(value);
	let format = dayFormats.get(locale);
	if (!format) {
		format = new Intl.DateTimeFormat(intlTags[locale], {
			weekday: 'long',
			day: 'numeric',
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC',
		});
		dayFormats.set(locale, format);
	}
	const parts = format.formatToParts(Date.UTC(date.year, date.month - 1, date.day));
	const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
	return { day: date.day, month: part('month'), year: date.year, weekday: part('weekday') };
}

/** A day written out: "6. Juni 2022", "6 Haziran 2022", "6 حزيران 2022", "6 June 2022". Takes a wall-clock time too. */
export function formatDate(value: LocalDate | LocalTime, locale: Locale): string {
	const { day, month, year } = dayOf(value, locale);
	return locale === 'de' ? `${day}. ${month} ${year}` : `${day} ${month} ${year}`;
}

/** A moment with its time of day, by the clock of a zone: "6 June 2022 at 09:30", with the months that days are written with. */
export function formatMoment(at: Date | string, locale: Locale, timeZone: string): string {
	return new Date(at).toLocaleString(intlTags[locale], {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone,
	});
}

/** With its weekday, where the language puts it: "Montag, 6. Juni 2022", "6 Haziran 2022 Pazartesi". */
export function formatWeekday(value: LocalDate | LocalTime, locale: Locale): string {
	const { weekday } = dayOf(value, locale);
	const date = formatDate(value, locale);
	if (locale === 'tr') return `${date} ${weekday}`;
	if (locale === 'ar') return `${weekday}، ${date}`;
	return locale === 'de' ? `${weekday}, ${date}` : `${weekday} ${date}`;
}

/** For tables: "06.06.2022" where that is the custom, else as short as it stays clear. */
export function formatDateShort(value: LocalDate | LocalTime, locale: Locale): string {
	const { day, month, year } = Temporal.PlainDate.from(value);
	const two = (number: number) => String(number).padStart(2, '0');
	if (locale === 'de' || locale === 'tr') return `${two(day)}.${two(month)}.${year}`;
	if (locale === 'ar') return formatDate(value, locale);
	return `${day} ${dayOf(value, locale).month.slice(0, 3)} ${year}`;
}

/** "Juni 2022". */
export function formatMonth(value: LocalDate | LocalTime, locale: Locale): string {
	const { month, year } = dayOf(value, locale);
	return `${month} ${year}`;
}

/**
 * First day to last day, saying no month or year twice: "6. bis 10. Juni 2022", "6–10 Haziran 2022",
 * "28. Februar bis 3. März 2022"; one day alone where both are the same.
 */
export function formatDates(from: LocalDate | LocalTime, to: LocalDate | LocalTime, locale: Locale): string {
	const a = dayOf(from, locale);
	const b = dayOf(to, locale);
	const last = formatDate(to, locale);
	if (a.day === b.day && a.month === b.month && a.year === b.year) return last;
	const isSameYear = a.year === b.year;
	const isSameMonth = isSameYear && a.month === b.month;
	const dot = locale === 'de' ? '.' : '';
	const first = isSameMonth
		? `${a.day}${dot}`
		: isSameYear
			? `${a.day}${dot} ${a.month}`
			: formatDate(from, locale);
	if (locale === 'de') return `${first} bis ${last}`;
	if (locale === 'ar') return `من ${first} إلى ${last}`;
	return isSameMonth ? `${first}–${last}` : `${first} – ${last}`;
}

function clock(value: LocalTime): string {
	return Temporal.PlainDateTime.from(value).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Time of day on a 24-hour clock in every language: "09:00 Uhr", "09:00". */
export function formatTime(value: LocalTime, locale: Locale): string {
	return locale === 'de' ? `${clock(value)} Uhr` : clock(value);
}

/** "09:00 bis 17:30 Uhr", "09:00–17:30". */
export function formatTimes(from: LocalTime, to: LocalTime, locale: Locale): string {
	if (clock(from) === clock(to)) return formatTime(to, locale);
	if (locale === 'de') return `${clock(from)} bis ${clock(to)} Uhr`;
	if (locale === 'ar') return `من ${clock(from)} إلى ${clock(to)}`;
	return `${clock(from)}–${clock(to)}`;
}

/** When something takes place, in one line: the day with its hours, or the days without. */
export function formatPeriod(from: LocalTime, to: LocalTime, locale: Locale): string {
	const days = formatDates(from, to, locale);
	const isOneDay = Temporal.PlainDate.from(from).equals(Temporal.PlainDate.from(to));
	if (!isOneDay) return days;
	return `${days}${locale === 'ar' ? '،' : ','} ${formatTimes(from, to, locale)}`;
}
