import { badgeHolding } from '#programme/checkin/server/api.ts';
import { registrationHolding } from '#programme/events/server/api.ts';
import { affiliationHolding } from '#programme/institutions/server/api.ts';
import { ownHolding, type PersonHolding } from '#programme/people/server/api.ts';

/** Everything any slice keeps about people; a table that refers to a person and is missing here fails a test. */
export const holdings: readonly PersonHolding[] = [
	affiliationHolding,
	badgeHolding,
	registrationHolding,
	ownHolding,
];
