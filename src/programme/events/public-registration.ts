import { instantOf } from '#shared/time.ts';
import type { Confidentiality, EventState } from './event.ts';

/** Whether the event's page takes registrations: `never` from the public, `not_yet`, `open`, or `over`. */
export type Door = 'never' | 'not_yet' | 'open' | 'over';

export type DoorOf = {
	readonly state: EventState;
	readonly confidentiality: Confidentiality;
	readonly hasPublicRegistration: boolean;
	readonly registrationClosesLocal: string | null;
	readonly endsLocal: string;
	readonly zone: string;
};

/**
 * The closing time is read from the clock at the event's place; in the night when that clock shows it twice, its second pass
 * counts. Without a closing time the door closes with the event.
 */
export function doorOf(event: DoorOf, now: Date): Door {
	if (event.confidentiality !== 'public' || !event.hasPublicRegistration) return 'never';
	if (event.state === 'announced' || event.state === 'postponed') return 'not_yet';
	if (event.state !== 'open') return event.state === 'draft' ? 'never' : 'over';
	return now < closingOf(event) ? 'open' : 'over';
}

/** The moment after which nothing is taken any more. */
export function closingOf(event: Pick<DoorOf, 'registrationClosesLocal' | 'endsLocal' | 'zone'>): Date {
	return instantOf(event.registrationClosesLocal ?? event.endsLocal, event.zone, 'later');
}

/** Days after the event for which "my registration" can be opened by its link. */
export const linkDaysAfterEvent = 30;
