import * as v from 'valibot';
import { isId } from '#shared/id.ts';
import { instantOf, localTime } from '#shared/time.ts';
import { overlaps, type Slot } from './agenda.ts';
import { goingStates, type EventState } from './event.ts';
import type { RegistrationState } from './registration.ts';

/** The sessions somebody wants to be signed up for: all of them, so that what is not ticked is given back. */
export const signUpInput = v.object({
	sessions: v.pipe(
		v.nullish(v.union([v.string(), v.array(v.string())]), []),
		v.transform((given) => [...new Set(typeof given === 'string' ? [given] : given)]),
		v.check((ids) => ids.every(isId), 'choose_one'),
		v.maxLength(200, 'too_many'),
	),
});

/**
 * Whether sessions may be chosen now: `open`; `waiting` where a seat at the event comes first; `ended` for who does not come;
 * `over` where the event no longer takes place or is not yet announced.
 */
export type SignUpStanding = 'open' | 'waiting' | 'ended' | 'over';

export function signUpStanding(
	event: { readonly state: EventState; readonly endsAt: Date; readonly deletedAt: Date | null },
	state: RegistrationState,
	now: Date,
): SignUpStanding {
	if (state === 'cancelled' || state === 'declined') return 'ended';
	if (event.deletedAt || event.endsAt <= now || !goingStates.includes(event.state)) return 'over';
	return state === 'confirmed' || state === 'attended' ? 'open' : 'waiting';
}

export function hasBegun({ startsLocal }: Pick<Slot, 'startsLocal'>, zone: string, now: Date): boolean {
	return instantOf(localTime(startsLocal), zone) <= now;
}

/** Every two of these sessions that go on at one time, each pair once from both sides. */
export function clashesOf<S extends Omit<Slot, 'room'>>(
	sessions: readonly S[],
): { readonly one: S; readonly other: S }[] {
	return sessions.flatMap((one) =>
		sessions.filter((other) => other.id !== one.id && overlaps(one, other)).map((other) => ({ one, other })),
	);
}
