import type { Listing, ListingShape, Page } from '#shared/listing.ts';
import type { LocalizedText } from '#shared/text.ts';
import { doorOf, type DoorOf } from './public-registration.ts';
import { eventKinds, type EventKind, type EventMode, type EventState } from './event.ts';

/** What a line of a public list shows of an event. */
export type PublicEventLine = {
	readonly id: string;
	readonly slug: string;
	readonly kind: EventKind;
	readonly state: EventState;
	readonly title: LocalizedText;
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly mode: EventMode;
	readonly place: string | null;
	readonly country: string | null;
	readonly actionField: number | null;
	readonly isExample: boolean;
};

export const periods = ['upcoming', 'past'] as const;

/** How the public list of events can be narrowed; its order follows from the period. */
export const publicEventShape = {
	sorts: ['date'],
	filters: {
		when: periods,
		kind: eventKinds,
		year: (value: string) => /^(19|20)\d\d$/.test(value),
		country: (value: string) => /^[A-Z]{2}$/.test(value),
		field: (value: string) => /^[1-9]$/.test(value),
		host: (value: string) => /^[a-z0-9-]{1,100}$/.test(value),
	},
	size: 20,
} as const satisfies ListingShape;

export type PublicEventListing = Listing<'date', keyof (typeof publicEventShape)['filters']>;

export type PublicEventPage = Page<PublicEventLine> & {
	/** How many lie ahead and behind under the same filters. */
	readonly counts: { readonly upcoming: number; readonly past: number };
};

/** Whether the event's page takes registrations at this moment, and until when by the clock of the event's place. */
export function registrationWindow(
	event: Omit<DoorOf, 'confidentiality'>,
	now: Date,
): { readonly isOpen: boolean; readonly until: string | null } {
	return {
		isOpen: doorOf({ ...event, confidentiality: 'public' }, now) === 'open',
		until: event.registrationClosesLocal,
	};
}
