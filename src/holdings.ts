import { keyHolding } from '#programme/cards/server/api.ts';
import { feedHolding } from '#programme/calendars/server/api.ts';
import { invitationHolding, registrationHolding, sessionHolding } from '#programme/events/server/api.ts';
import { badgeHolding } from '#programme/checkin/server/api.ts';
import { affiliationHolding } from '#programme/institutions/server/api.ts';
import { networkHolding } from '#programme/networks/server/api.ts';
import { outcomeHolding } from '#programme/outcomes/server/api.ts';
import { answerHolding } from '#programme/questions/server/api.ts';
import { sketchHolding } from '#programme/sketches/server/api.ts';
import { ownHolding, type PersonHolding } from '#programme/people/server/api.ts';

/** Everything any slice keeps about people; a table that refers to a person and is missing here fails a test. */
export const holdings: readonly PersonHolding[] = [
	affiliationHolding,
	registrationHolding,
	answerHolding,
	invitationHolding,
	feedHolding,
	sessionHolding,
	outcomeHolding,
	sketchHolding,
	badgeHolding,
	networkHolding,
	keyHolding,
	ownHolding,
];
