import * as v from 'valibot';
import { choices } from '#shared/form.ts';

/** What somebody may agree to at one event. Each is asked for by itself, and unset is no. */
export const consentKinds = ['photo', 'recording', 'list_inside', 'list_public', 'contact', 'voice'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/**
 * Version of the words somebody agrees to: `consent_*` of the messages. Whoever changes what they say raises it, since it is kept
 * with every consent as what was agreed to.
 */
export const consentWording = '1';

/** What a form ticks; everything else is no. */
export const consentsInput = v.object({ consents: choices(consentKinds) });

/** Who takes a list of participants in hand. */
export const audiences = ['organisers', 'inside', 'public'] as const;
export type Audience = (typeof audiences)[number];

export type ConsentStep = {
	readonly kind: ConsentKind;
	readonly isGiven: boolean;
};

/** What of these steps, oldest first, holds: the last word on each. */
export function inForce(steps: readonly ConsentStep[]): ConsentKind[] {
	const last = new Map(steps.map(({ kind, isGiven }) => [kind, isGiven]));
	return consentKinds.filter((kind) => last.get(kind) === true);
}

/** The steps that lead from what holds to what is ticked, among what is asked for; withdrawing is always possible. */
export function stepsTo(
	holding: readonly ConsentKind[],
	wanted: readonly ConsentKind[],
	asked: readonly ConsentKind[],
): ConsentStep[] {
	return consentKinds.flatMap((kind) => {
		const isGiven = wanted.includes(kind) && asked.includes(kind);
		return isGiven === holding.includes(kind) ? [] : [{ kind, isGiven }];
	});
}
