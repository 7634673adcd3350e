import type { GuestList, GuestRow } from '../guests.ts';
import type { ScanKind } from '../scan.ts';

/** What the screen of a gate says: green, yellow or red. */
export type Said = {
	readonly tone: 'good' | 'warn' | 'bad';
	readonly says: 'welcome' | 'here_since' | 'goodbye' | 'unknown' | 'not_listed' | 'revoked' | 'not_now';
	readonly guest: GuestRow | null;
};
export type LocalVerdict = Said & {
	/** Whether it is kept and handed in. */
	readonly counts: boolean;
	/** The guest as they stand after it. */
	readonly after: GuestRow | null;
};

/** What a gate makes of a badge by its own list; the server, which knows the other gates, judges again. `now` is by the server's clock. */
export function judgeLocally(
	list: GuestList,
	serial: string | undefined,
	kind: Exclude<ScanKind, 'undo'>,
	now: number,
): LocalVerdict {
	const none = { guest: null, after: null };
	if (!serial) return { tone: 'bad', says: 'unknown', counts: false, ...none };
	if (list.revoked.includes(serial)) return { tone: 'bad', says: 'revoked', counts: false, ...none };
	const guest = list.guests.find((one) => one.serial === serial);
	// Really signed, but younger than the list: the server may know it.
	if (!guest) return { tone: 'bad', says: 'not_listed', counts: true, ...none };
	if (now < list.event.from || now > list.event.until)
		return { tone: 'bad', says: 'not_now', counts: true, guest, after: guest };
	if (kind === 'out')
		return { tone: 'good', says: 'goodbye', counts: true, guest, after: { ...guest, isInside: false } };
	if (guest.isInside) return { tone: 'warn', says: 'here_since', counts: true, guest, after: guest };
	const after = {
		...guest,
		isInside: true,
		since: guest.since ?? now,
		gate: guest.since === null ? list.gate.name : guest.gate,
	};
	return { tone: 'good', says: 'welcome', counts: true, guest, after };
}

/** Puts what the device knows and the server does not yet into a list that has just come. */
export function withRows(list: GuestList, rows: readonly GuestRow[]): GuestList {
	const bySerial = new Map(rows.map((row) => [row.serial, row]));
	return { ...list, guests: list.guests.map((guest) => bySerial.get(guest.serial) ?? guest) };
}
