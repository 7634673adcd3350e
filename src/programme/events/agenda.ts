import { fold } from '#shared/fold.ts';
import { localTime, type LocalDate } from '#shared/time.ts';

/** What the agenda needs to know of a session. */
export type Slot = {
	readonly id: string;
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly room: string | null;
};

export type AgendaDay<S extends Slot> = { readonly day: LocalDate; readonly sessions: readonly S[] };

/** Sessions by the day they begin, in the order of the clock; what begins at one time by its end, then by room. */
export function agendaDays<S extends Slot>(sessions: readonly S[]): AgendaDay<S>[] {
	const sorted = [...sessions].sort(
		(a, b) =>
			compare(localTime(a.startsLocal), localTime(b.startsLocal)) ||
			compare(localTime(a.endsLocal), localTime(b.endsLocal)) ||
			compare(fold(a.room ?? ''), fold(b.room ?? '')) ||
			compare(a.id, b.id),
	);
	return [...Map.groupBy(sorted, ({ startsLocal }) => startsLocal.slice(0, 10))].map(([day, inDay]) => ({
		day,
		sessions: inDay,
	}));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

export type AgendaWarning = {
	readonly sessionId: string;
	/** `outside_event`: begins before the event or ends after it; `room_taken`: another session is there at that time. */
	readonly reason: 'outside_event' | 'room_taken';
	readonly otherId: string | null;
};

/**
 * What looks like a mistake in an agenda and yet may be meant, so that it is said and not refused. A room is the same when
 * it reads the same folded; sessions that only touch, one ending as the next begins, are fine.
 */
export function agendaWarnings(
	event: { readonly startsLocal: string; readonly endsLocal: string },
	sessions: readonly Slot[],
): AgendaWarning[] {
	const times = sessions.map((slot) => ({
		id: slot.id,
		room: fold(slot.room ?? ''),
		starts: localTime(slot.startsLocal),
		ends: localTime(slot.endsLocal),
	}));
	const outside = times
		.filter(({ starts, ends }) => starts < localTime(event.startsLocal) || ends > localTime(event.endsLocal))
		.map(({ id }): AgendaWarning => ({ sessionId: id, reason: 'outside_event', otherId: null }));
	const taken = times.flatMap((one) =>
		times
			.filter(
				(other) =>
					other.id !== one.id &&
					one.room !== '' &&
					other.room === one.room &&
					other.starts < one.ends &&
					one.starts < other.ends,
			)
			.map((other): AgendaWarning => ({ sessionId: one.id, reason: 'room_taken', otherId: other.id })),
	);
	return [...outside, ...taken];
}
