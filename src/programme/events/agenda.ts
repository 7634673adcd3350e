import { fold } from '#shared/fold.ts';
import { localTime, type LocalDate } from '#shared/time.ts';

/** What the agenda needs to know of a session. */
export type Slot = {
	readonly id: string;
	readonly startsLocal: string;
	readonly endsLocal: string;
	/** The name of its room. */
	readonly room: string | null;
};

export type AgendaDay<S extends Slot> = { readonly day: LocalDate; readonly sessions: readonly S[] };

/** Sessions in the order of the clock; what begins at one time by its end, then by room. */
export function inOrder<S extends Slot>(sessions: readonly S[]): S[] {
	return [...sessions].sort(
		(a, b) =>
			compare(localTime(a.startsLocal), localTime(b.startsLocal)) ||
			compare(localTime(a.endsLocal), localTime(b.endsLocal)) ||
			compare(fold(a.room ?? ''), fold(b.room ?? '')) ||
			compare(a.id, b.id),
	);
}

/** Sessions by the day they begin, in order. */
export function agendaDays<S extends Slot>(sessions: readonly S[]): AgendaDay<S>[] {
	const byDay = Map.groupBy(inOrder(sessions), ({ startsLocal }) => startsLocal.slice(0, 10));
	return [...byDay].map(([day, inDay]) => ({ day, sessions: inDay }));
}

export type AgendaRoom<S extends Slot> = {
	/** `null`: sessions without a room. */
	readonly room: string | null;
	readonly days: readonly AgendaDay<S>[];
};

/** Sessions by room, each with its days; sessions without a room come last. */
export function agendaRooms<S extends Slot>(
	sessions: readonly S[],
	byName: (a: string, b: string) => number = compare,
): AgendaRoom<S>[] {
	const byRoom = Map.groupBy(sessions, ({ room }) => room);
	return [...byRoom]
		.sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byName(a, b)))
		.map(([room, inRoom]) => ({ room, days: agendaDays(inRoom) }));
}

/** Whether two sessions go on at one time; that one ends as the other begins is fine. */
export function overlaps(a: Omit<Slot, 'id' | 'room'>, b: Omit<Slot, 'id' | 'room'>): boolean {
	return (
		localTime(a.startsLocal) < localTime(b.endsLocal) && localTime(b.startsLocal) < localTime(a.endsLocal)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
