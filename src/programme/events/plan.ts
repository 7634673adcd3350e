import { addMinutes, localTime, minutesBetween } from '#shared/time.ts';
import { overlaps, type AgendaDay, type Slot } from './agenda.ts';

type PlannedSlot = Slot & { readonly roomId: string | null };

export type PlanCell<S> = {
	readonly roomId: string | null;
	/** Of how many lines it takes the room; what stands in it overlaps where there is more than one. */
	readonly lines: number;
	readonly sessions: readonly S[];
};

/** A day as a table: rooms side by side, one line for every time at which something begins, ends, or could begin. */
export type Plan<S> = {
	readonly rooms: readonly (string | null)[];
	readonly lines: readonly { readonly at: string; readonly cells: readonly PlanCell<S>[] }[];
};

const halfHour = 30;
/** A journey over several days would fill a table with empty lines. */
const mostLines = 60;

/** The plan of one day; a column for sessions without a room only where there are some. */
export function planOf<S extends PlannedSlot>(
	{ sessions }: AgendaDay<S>,
	roomIds: readonly string[],
): Plan<S> {
	const times = linesOf(sessions);
	const rooms = sessions.some(({ roomId }) => roomId === null) ? [...roomIds, null] : [...roomIds];
	const columns = rooms.map((roomId) => columnOf(sessions, roomId, times));
	return {
		rooms,
		lines: times.map((at, line) => ({ at, cells: columns.flatMap((column) => column.get(line) ?? []) })),
	};
}

/** Beginnings and ends, and every half hour between the first and the last; the very last end begins nothing. */
function linesOf(sessions: readonly Slot[]): string[] {
	const edges = sessions.flatMap(({ startsLocal, endsLocal }) => [
		localTime(startsLocal),
		localTime(endsLocal),
	]);
	const sorted = [...new Set(edges)].sort();
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (!first || !last || first === last) return sorted;
	const whole = `${first.slice(0, 14)}00:00`;
	const count = Math.floor(minutesBetween(whole, last) / halfHour);
	const between =
		count > mostLines ? [] : Array.from({ length: count }, (_, at) => addMinutes(whole, (at + 1) * halfHour));
	const all = new Set([...sorted, ...between.filter((time) => time > first && time < last)]);
	all.delete(last);
	// What takes no time at all at the very end still needs a line.
	if (sessions.some(({ startsLocal }) => localTime(startsLocal) === last)) all.add(last);
	return [...all].sort();
}

/** What stands in a room, by the line it begins at; lines that are taken by what began before have no cell. */
function columnOf<S extends PlannedSlot>(
	sessions: readonly S[],
	roomId: string | null,
	times: readonly string[],
): Map<number, PlanCell<S>> {
	const inRoom = sessions.filter((session) => session.roomId === roomId);
	const cells = new Map<number, PlanCell<S>>();
	for (let line = 0; line < times.length;) {
		const together = clusterAt(inRoom, times[line]!);
		const ends = together.map(({ endsLocal }) => localTime(endsLocal)).sort();
		const end = ends.at(-1) ?? '';
		const after = times.findIndex((time, at) => at > line && time >= end);
		const lines = together.length === 0 ? 1 : (after === -1 ? times.length : after) - line;
		cells.set(line, { roomId, lines, sessions: together });
		line += lines;
	}
	return cells;
}

/** What begins at a time, and whatever overlaps with it or with one of those. */
function clusterAt<S extends PlannedSlot>(inRoom: readonly S[], time: string): S[] {
	const found = inRoom.filter(({ startsLocal }) => localTime(startsLocal) === time);
	if (found.length === 0) return [];
	for (const session of inRoom)
		if (
			!found.includes(session) &&
			localTime(session.startsLocal) > time &&
			found.some((one) => overlaps(one, session))
		)
			found.push(session);
	return found;
}
