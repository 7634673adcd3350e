import * as v from 'valibot';
import { localizedLines } from '#shared/fields.ts';
import { choice, optionalDay } from '#shared/form.ts';
import { bodies } from './monitoring.ts';

/** What a body says to a recommendation; it owes an answer, and a reason with it. */
export const responseKinds = ['adopted', 'partly', 'deferred', 'rejected', 'other_level'] as const;
export type ResponseKind = (typeof responseKinds)[number];

export const responseFields = v.object({
	kind: choice(responseKinds),
	reason: localizedLines(2_000),
	body: choice(bodies),
	decidedOn: v.pipe(
		optionalDay,
		v.check((day) => day !== null, 'required'),
		v.transform((day) => day!),
	),
});
export type ResponseFields = v.InferOutput<typeof responseFields>;
