import { Temporal } from 'temporal-polyfill';
import { component, localStamp, property, textProperty } from './icalendar.ts';

type Observance = {
	/** First instant at which it holds; null where the zone never had another. */
	readonly onset: Temporal.Instant | null;
	/** Minutes from UTC before and since. */
	readonly from: number;
	readonly to: number;
	readonly isDaylight: boolean;
};

const year = 366 * 24 * 60 * 60 * 1000;
const made = new Map<string, readonly string[]>();

/**
 * What a zone's clocks did and will do from one instant to another, as VTIMEZONE: one part for every change of the clock, taken from
 * the zone data of this runtime. A calendar that knows the zone by its IANA name goes on beyond it by itself.
 */
export function timezone(zone: string, from: Date, until: Date): readonly string[] {
	// Whole years, so that the many calendars of a season share one.
	const [first, last] = [from.getUTCFullYear(), until.getUTCFullYear()];
	const key = `${zone} ${first} ${last}`;
	let lines = made.get(key);
	if (!lines) {
		if (made.size > 500) made.clear();
		const observances = observancesOf(zone, Date.UTC(first, 0, 1) - 864e5, Date.UTC(last + 1, 0, 2));
		lines = component('VTIMEZONE', [
			textProperty('TZID', zone),
			...observances.flatMap((one) => observanceLines(one)),
		]);
		made.set(key, lines);
	}
	return lines;
}

function observancesOf(zone: string, from: number, until: number): Observance[] {
	const at = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
	const offset = (instant: number) => at(instant).offsetNanoseconds / 60e9;
	const before = at(from).getTimeZoneTransition('previous');
	if (!before) {
		const always = { onset: null, from: offset(from), to: offset(from), isDaylight: false };
		return [always, ...changes(at(from).getTimeZoneTransition('next'))];
	}
	return changes(before);

	function changes(first: Temporal.ZonedDateTime | null): Observance[] {
		const found: Observance[] = [];
		for (let here = first; here && here.epochMilliseconds < until;) {
			const next = here.getTimeZoneTransition('next');
			const to = here.offsetNanoseconds / 60e9;
			found.push({
				onset: here.toInstant(),
				from: offset(here.epochMilliseconds - 1),
				to,
				// Summer time is what goes back within a year: Istanbul's +03 stays, and is its standard time.
				isDaylight:
					next !== null &&
					next.epochMilliseconds - here.epochMilliseconds < year &&
					next.offsetNanoseconds / 60e9 < to,
			});
			here = next;
		}
		return found;
	}
}

function observanceLines({ onset, from, to, isDaylight }: Observance): string[] {
	// By the clock as it was just before the change (RFC 5545, 3.6.5).
	const start = onset
		? new Date(onset.epochMilliseconds + from * 60_000).toISOString()
		: '1970-01-01T00:00:00';
	return component(isDaylight ? 'DAYLIGHT' : 'STANDARD', [
		property('DTSTART', localStamp(start)),
		property('TZOFFSETFROM', offsetText(from)),
		property('TZOFFSETTO', offsetText(to)),
		property('TZNAME', offsetText(to).replace(/00$/, '')),
	]);
}

/** `+0300`, `-0330`; with seconds where a zone once had them. */
function offsetText(minutes: number): string {
	const seconds = Math.round(Math.abs(minutes) * 60);
	const digits = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
		.map((part) => String(part).padStart(2, '0'))
		.join('');
	return (minutes < 0 ? '-' : '+') + digits.replace(/00$/, '');
}
