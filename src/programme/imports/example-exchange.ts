import * as v from 'valibot';
import { locales } from '#shared/locale.ts';
import { quotaScopes } from '#programme/events/quota.ts';
import { registrationParts } from '#programme/events/registration.ts';
import { partnershipPhases } from '#programme/institutions/partnership.ts';
import { words } from './example-source.ts';

const text = v.pipe(v.string(), v.minLength(1));
const said = { key: text, by: text, daysAgo: v.number(), language: v.picklist(locales), text };

/** Seats, invitations, a step that waits and a peer network of the example; who they are is taken from its people. */
export const exchangeFile = v.strictObject({
	original: v.picklist(locales),
	quotas: v.strictObject({
		event: text,
		seats: v.array(
			v.strictObject({
				scope: v.picklist(quotaScopes),
				country: v.optional(v.pipe(v.string(), v.length(2)), undefined),
				part: v.optional(v.picklist(registrationParts), undefined),
				size: v.number(),
			}),
		),
	}),
	invitations: v.strictObject({
		/** How many stand how, of an event that is over; the institutions sent delegations. */
		past: v.strictObject({
			event: text,
			delegations: v.array(text),
			seats: v.number(),
			accepted: v.number(),
			declined: v.number(),
			expired: v.number(),
		}),
		/** Of one to come: institutions with seats, and people who have not answered. */
		coming: v.strictObject({
			event: text,
			institutions: v.array(text),
			seats: v.number(),
			opened: v.number(),
			sent: v.number(),
			draft: v.number(),
		}),
	}),
	proposal: v.strictObject({
		partnership: text,
		phase: v.picklist(partnershipPhases),
		by: v.picklist(['first', 'second']),
		daysAgo: v.number(),
		note: text,
	}),
	network: v.strictObject({
		key: text,
		name: words,
		purpose: words,
		/** Institutions, each with one member; the first moderates. */
		members: v.array(text),
		meeting: text,
		questions: v.array(
			v.strictObject({
				...said,
				title: text,
				isSolved: v.boolean(),
				answers: v.array(v.strictObject(said)),
			}),
		),
	}),
});
export type ExchangeSource = v.InferOutput<typeof exchangeFile>;
