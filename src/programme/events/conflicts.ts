import { fold, foldWords } from '#shared/fold.ts';
import { localTime } from '#shared/time.ts';
import { overlaps, type Slot } from './agenda.ts';
import type { Interpretation } from './session.ts';
import type { SessionPart } from './session-person.ts';

export type ConflictSession = Slot & {
	readonly interpretation: readonly Pick<Interpretation, 'mode'>[];
	readonly people: readonly {
		readonly part: SessionPart;
		readonly personId: string | null;
		readonly name: string;
	}[];
	/** Who has signed up for it. */
	readonly signedUp?: readonly string[];
};

export type Conflict = {
	readonly sessionId: string;
	/**
	 * `outside_event`: begins before the event or ends after it; `room_taken`, `person_twice`: another session needs the same room or
	 * person at that time; `signed_up_twice`: somebody has signed up for both; `interpreter_missing`: interpretation is promised and nobody is there to do it.
	 */
	readonly reason:
		| 'outside_event'
		| 'room_taken'
		| 'person_twice'
		| 'signed_up_twice'
		| 'interpreter_missing';
	readonly otherId: string | null;
	/** Who is needed twice. */
	readonly name: string | null;
	/** How many have signed up for both. */
	readonly count?: number;
};

/**
 * What looks like a mistake in an agenda and yet may be meant, so that it is said and not refused. A room is the same when it
 * reads the same folded; a person when they are the same in the records, or else when their names have the same words.
 */
export function conflictsOf(
	event: { readonly startsLocal: string; readonly endsLocal: string },
	sessions: readonly ConflictSession[],
): Conflict[] {
	const [starts, ends] = [localTime(event.startsLocal), localTime(event.endsLocal)];
	const alone = sessions.flatMap((session): Conflict[] => [
		...(localTime(session.startsLocal) < starts || localTime(session.endsLocal) > ends
			? [{ sessionId: session.id, reason: 'outside_event' as const, otherId: null, name: null }]
			: []),
		...(lacksInterpreter(session)
			? [{ sessionId: session.id, reason: 'interpreter_missing' as const, otherId: null, name: null }]
			: []),
	]);
	const together = sessions.flatMap((one) =>
		sessions
			.filter((other) => other.id !== one.id && overlaps(one, other))
			.flatMap((other) => between(one, other)),
	);
	return [...alone, ...together];
}

function lacksInterpreter({ interpretation, people }: ConflictSession): boolean {
	return (
		interpretation.some(({ mode }) => mode !== 'captions') &&
		!people.some(({ part }) => part === 'interpreter')
	);
}

function between(one: ConflictSession, other: ConflictSession): Conflict[] {
	const found = { sessionId: one.id, otherId: other.id };
	const room = fold(one.room ?? '');
	const isRoomTaken = room !== '' && room === fold(other.room ?? '');
	const twice = one.people.filter((person) => other.people.some((their) => isSamePerson(person, their)));
	const both = (one.signedUp ?? []).filter((id) => other.signedUp?.includes(id));
	return [
		...(isRoomTaken ? [{ ...found, reason: 'room_taken' as const, name: null }] : []),
		...[...new Set(twice.map(({ name }) => name))].map((name) => ({
			...found,
			reason: 'person_twice' as const,
			name,
		})),
		...(both.length > 0
			? [{ ...found, reason: 'signed_up_twice' as const, name: null, count: both.length }]
			: []),
	];
}

type Somebody = ConflictSession['people'][number];

function isSamePerson(a: Somebody, b: Somebody): boolean {
	if (a.personId && b.personId) return a.personId === b.personId;
	return foldWords(a.name) === foldWords(b.name);
}

/** For a list of the whole agenda: what two sessions take from each other is said once, at the first of them. */
export function pairsOnce(conflicts: readonly Conflict[]): Conflict[] {
	return conflicts.filter(
		({ sessionId, reason, otherId }, at) =>
			!conflicts
				.slice(0, at)
				.some((one) => one.reason === reason && one.sessionId === otherId && one.otherId === sessionId),
	);
}
