import { Temporal } from 'temporal-polyfill';

/** Wall-clock time at an event's place, `2022-06-06T09:00:00`; what a programme prints, whatever the reader's clock says. */
export type LocalTime = string;
/** A calendar day, `2022-06-06`. */
export type LocalDate = string;

/**
 * How often a wall-clock time happens in a zone: `once`; `never`, in the hour skipped when summer time begins; `twice`, in
 * the hour repeated when it ends. Forms warn at the last two.
 */
export type Occurrence = 'once' | 'never' | 'twice';

/** Whether the runtime knows the IANA zone; offsets such as `+03:00` are no zones, for they do not know summer time. */
export function isZone(value: unknown): value is string {
	if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false;
	try {
		Temporal.PlainDate.from('2022-06-06').toZonedDateTime(value);
		return true;
	} catch {
		return false;
	}
}

function plainTime(value: LocalTime): Temporal.PlainDateTime {
	return Temporal.PlainDateTime.from(value);
}

/** Canonical `YYYY-MM-DDTHH:MM:SS` of what a form or the database writes (with a space, without seconds); RangeError otherwise. */
export function localTime(value: string): LocalTime {
	if (/[Zz]|[+-]\d\d:?\d\d$/.test(value))
		throw new RangeError(`${value} is an instant, not a wall-clock time`);
	return plainTime(value).toString({ smallestUnit: 'second' });
}

export function isLocalTime(value: unknown): value is string {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(value)) return false;
	try {
		plainTime(value);
		return true;
	} catch {
		return false;
	}
}

export function isLocalDate(value: unknown): value is LocalDate {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
	try {
		Temporal.PlainDate.from(value);
		return true;
	} catch {
		return false;
	}
}

export function occurrence(local: LocalTime, zone: string): Occurrence {
	const time = plainTime(local);
	const earlier = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
	const later = time.toZonedDateTime(zone, { disambiguation: 'later' });
	if (earlier.epochMilliseconds === later.epochMilliseconds) return 'once';
	return earlier.toPlainDateTime().equals(time) ? 'twice' : 'never';
}

/**
 * The instant of a wall-clock time in a zone. A time that happens twice means its first pass, unless `later` is asked for; a
 * time that never happens moves on by the length of the gap (02:30 becomes 03:30), as clocks do that night.
 */
export function instantOf(local: LocalTime, zone: string, pass: 'earlier' | 'later' = 'earlier'): Date {
	const isSkipped = occurrence(local, zone) === 'never';
	const disambiguation = isSkipped ? 'later' : pass;
	return new Date(plainTime(local).toZonedDateTime(zone, { disambiguation }).epochMilliseconds);
}

/** The wall-clock time in a zone at an instant, to the second. */
export function localTimeAt(instant: Date, zone: string): LocalTime {
	return zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: 'second' });
}

/** The calendar day in a zone at an instant. */
export function localDateAt(instant: Date, zone: string): LocalDate {
	return zoned(instant, zone).toPlainDate().toString();
}

/** How far the zone's clock is from UTC at an instant: `UTC+3`, `UTC+5:30`, `UTC`. */
export function offsetAt(instant: Date, zone: string): string {
	const minutes = zoned(instant, zone).offsetNanoseconds / 60e9;
	if (minutes === 0) return 'UTC';
	const hours = Math.trunc(Math.abs(minutes) / 60);
	const rest = Math.abs(minutes) % 60;
	return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** `2022-06-06T09:00:00+03:00`: the wall clock in a zone at an instant, with its distance from UTC (RFC 3339). */
export function timeWithOffset(instant: Date, zone: string): string {
	return zoned(instant, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The day so many days later; earlier with a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
	return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Days from one day to another, the first excluded: 0 for the same day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
	return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The wall-clock time so many minutes later; earlier with a negative number. */
export function addMinutes(local: LocalTime, minutes: number): LocalTime {
	return plainTime(local).add({ minutes }).toString({ smallestUnit: 'second' });
}

/** Minutes by the clock on the wall from one time to another. */
export function minutesBetween(from: LocalTime, to: LocalTime): number {
	return plainTime(from).until(plainTime(to), { largestUnit: 'minute' }).minutes;
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
