import type { LocalizedText } from '#shared/text.ts';
import type { Confidentiality, EventKind, EventMode, EventState } from '#programme/events/event.ts';
import { overStates, type RegistrationState } from '#programme/events/registration.ts';
import type { SessionType } from '#programme/events/session.ts';

/** A part of the agenda that everybody may know of. */
export type CalendarSession = {
	readonly id: string;
	readonly type: SessionType;
	readonly title: LocalizedText;
	readonly description: LocalizedText | null;
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly room: string | null;
	readonly languages: readonly string[];
	readonly calendarSequence: number;
	readonly updatedAt: Date;
};

/** What calendars tell of an event, and its public sessions where they stand beside it. */
export type CalendarEvent = {
	readonly id: string;
	readonly slug: string;
	readonly kind: EventKind;
	readonly state: EventState;
	readonly title: LocalizedText;
	readonly summary: LocalizedText | null;
	readonly startsAt: Date;
	readonly endsAt: Date;
	readonly zone: string;
	readonly mode: EventMode;
	readonly venue: string | null;
	readonly place: string | null;
	readonly country: string | null;
	readonly confidentiality: Confidentiality;
	readonly isExample: boolean;
	/** Rises with every change of when and where, and of whether it takes place. */
	readonly calendarSequence: number;
	readonly updatedAt: Date;
	readonly sessions: readonly CalendarSession[];
	/** In somebody's own calendar: how far their registration has come. */
	readonly registration: { readonly state: RegistrationState; readonly updatedAt: Date } | null;
};

/** Whether somebody can count on their seat. */
export function seatIsSure(state: RegistrationState): boolean {
	return state === 'confirmed' || state === 'attended' || state === 'no_show';
}

/** Whether a registration stands in the calendar of who made it: not once it was withdrawn or declined. */
export function isInCalendar(state: RegistrationState): boolean {
	return !outOfCalendar.includes(state);
}

export const outOfCalendar: readonly RegistrationState[] = ['draft', ...overStates];
