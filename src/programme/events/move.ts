import * as v from 'valibot';
import { optionalRecordId, recordId, recordVersion } from '#shared/fields.ts';
import { localDateTime } from '#shared/form.ts';
import { addMinutes, localTime, minutesBetween } from '#shared/time.ts';

/** The step by which a session moves without a clock being typed. */
export const moveStep = 15;

const base = { id: recordId, version: recordVersion };

/**
 * Where a session is to go: `shift`, so many minutes earlier or later in its room; `place`, to a beginning and a room; `swap`,
 * to the time and room of another session, which takes those of this one.
 */
export const moveInput = v.variant('how', [
	v.object({
		...base,
		how: v.literal('shift'),
		minutes: v.pipe(v.string(), v.transform(Number), v.picklist([-moveStep, moveStep], 'not_valid')),
	}),
	v.object({ ...base, how: v.literal('place'), startsLocal: localDateTime, roomId: optionalRecordId }),
	v.object({ ...base, how: v.literal('swap'), withId: recordId }),
]);
export type Move = v.InferOutput<typeof moveInput>;

export type Place = {
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly roomId: string | null;
};

/** The place a session has after a move that concerns it alone: it stays as long as it was by the clock on the wall. */
export function placeAfter(move: Exclude<Move, { how: 'swap' }>, now: Place): Place {
	const length = minutesBetween(now.startsLocal, now.endsLocal);
	const startsLocal =
		move.how === 'shift' ? addMinutes(now.startsLocal, move.minutes) : localTime(move.startsLocal);
	return {
		startsLocal,
		endsLocal: addMinutes(startsLocal, length),
		roomId: move.how === 'shift' ? now.roomId : move.roomId,
	};
}

/** A move that was made: where the session stood before, or with which it has changed places. */
export type Made = {
	readonly id: string;
	readonly startsLocal: string;
	readonly roomId: string | null;
	readonly withId: string | null;
};

/** The move as the address of the agenda tells it, so that it can be said and taken back. */
export function moveAddress(move: Move, was: Omit<Made, 'withId'>): URLSearchParams {
	return new URLSearchParams({
		moved: was.id,
		from: was.startsLocal.slice(0, 16),
		room: was.roomId ?? '',
		...(move.how === 'swap' ? { with: move.withId } : {}),
	});
}

const madeInAddress = v.object({
	id: recordId,
	startsLocal: localDateTime,
	roomId: optionalRecordId,
	withId: optionalRecordId,
});

/** The move an address tells of, or none. */
export function moveIn(address: URLSearchParams): Made | null {
	const parsed = v.safeParse(madeInAddress, {
		id: address.get('moved'),
		startsLocal: address.get('from'),
		roomId: address.get('room'),
		withId: address.get('with'),
	});
	return parsed.success ? parsed.output : null;
}
