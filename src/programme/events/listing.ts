import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { eventKinds, eventStates } from './event.ts';
import { registrationParts, registrationStates } from './registration.ts';

export const eventListing = {
	sorts: ['starts', 'title', 'place', 'registrations'],
	downwards: ['starts', 'registrations'],
	filters: {
		kind: eventKinds,
		state: eventStates,
		year: (value: string) => /^\d{4}$/.test(value),
		project: isId,
		field: (value: string) => /^\d{1,2}$/.test(value),
		country: (value: string) => /^[A-Z]{2}$/.test(value),
		translation: ['missing'],
	},
	size: 25,
} as const satisfies ListingShape;
export type EventListing = Listing<
	(typeof eventListing)['sorts'][number],
	keyof (typeof eventListing)['filters']
>;

export const registrationListing = {
	sorts: ['name', 'institution', 'state', 'received'],
	downwards: ['received'],
	filters: { state: registrationStates, part: registrationParts, institution: isId },
	size: 50,
} as const satisfies ListingShape;
export type RegistrationListing = Listing<
	(typeof registrationListing)['sorts'][number],
	keyof (typeof registrationListing)['filters']
>;
