import { westernDigits } from '#shared/digits.ts';
import { isLocalDate } from '#shared/time.ts';

/** Whether numbers in the order 3/4/2022 mean the day first, as in our countries, or the month first. */
export type DayOrder = 'day_first' | 'month_first';

const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})\.?$/;
const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2})?)?$/;

/**
 * What a column of dates tells about its own order: with a day above 12 in the second place it is month first, otherwise day
 * first. `isUnsure` where no date decides and some could be either.
 */
export function dayOrder(cells: readonly string[]): { order: DayOrder; isUnsure: boolean; isMixed: boolean } {
	let dayFirst = 0;
	let monthFirst = 0;
	let either = 0;
	for (const cell of cells) {
		const found = numeric.exec(westernDigits(cell));
		if (!found || cell.includes('.')) continue;
		const [first, second] = [Number(found[1]), Number(found[2])];
		if (first > 12) dayFirst++;
		else if (second > 12) monthFirst++;
		else if (first !== second) either++;
	}
	return {
		order: monthFirst > dayFirst ? 'month_first' : 'day_first',
		isUnsure: either > 0 && monthFirst + dayFirst === 0,
		isMixed: monthFirst > 0 && dayFirst > 0,
	};
}

/**
 * A day as `yyyy-mm-dd` from `2022-06-06`, `6.6.2022`, `06/06/22`, or a spreadsheet's serial number; undefined where it is
 * none. With full stops the day always comes first. Two-digit years lie between 2000 and 2099.
 */
export function readDate(cell: string, order: DayOrder): string | undefined {
	const text = westernDigits(cell).trim();
	const isoFound = iso.exec(text);
	if (isoFound) return day(isoFound[1]!, isoFound[2]!, isoFound[3]!);
	const found = numeric.exec(text);
	if (found) {
		const [, first, second, year] = found as unknown as [string, string, string, string];
		const full = year.length === 2 ? `20${year}` : year;
		const dayComesFirst = text.includes('.') || order === 'day_first';
		return dayComesFirst ? day(full, second, first) : day(full, first, second);
	}
	// Serial day numbers of 1 January 2000 to 31 December 2099.
	if (/^\d{5}$/.test(text) && Number(text) >= 36_526 && Number(text) <= 73_050)
		return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
	return undefined;
}

/** A time as `hh:mm` from `9:00`, `09.30`, `9 Uhr`, `14.00 Uhr`, a day's fraction, or the time behind a date; undefined where it is none. */
export function readTime(cell: string): string | undefined {
	const text = westernDigits(cell).trim();
	const fromDate = iso.exec(text);
	if (fromDate) return fromDate[4] === undefined ? undefined : clock(fromDate[4], fromDate[5]!);
	const found = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:uhr|h)?$/i.exec(text);
	if (found) return clock(found[1]!, found[2] ?? '00');
	if (/^0?\.\d+$/.test(text)) {
		const minutes = Math.round(Number(text) * 1440);
		return clock(String(Math.floor(minutes / 60)), String(minutes % 60));
	}
	return undefined;
}

function clock(hours: string, minutes: string): string | undefined {
	if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
	return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

function day(year: string, month: string, date: string): string | undefined {
	const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	return isLocalDate(text) && Number(year) >= 1900 && Number(year) < 2100 ? text : undefined;
}
