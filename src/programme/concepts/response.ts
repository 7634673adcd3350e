import * as v from 'valibot';
import { localizedLines, optionalRecordId } from '#shared/fields.ts';
import { choice, optionalDay, parseForm, typedLocalized, type Parsed } from '#shared/form.ts';
import type { RecommendationState } from '#programme/dialogues/recommendation.ts';
import { bodies } from './monitoring.ts';

/** What is said to a recommendation; an answer is owed, and a reason with it. */
export const responseKinds = ['adopted', 'partly', 'deferred', 'rejected', 'other_level'] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** Who decided: one of the three bodies, or the administration where it is for it alone. */
export const responseBodies = [...bodies, 'administration'] as const;
export type ResponseBody = (typeof responseBodies)[number];

/** Answers that something comes of: a measure may take the recommendation up. */
export const takesUp = (kind: ResponseKind) => kind === 'adopted' || kind === 'partly';

/** Where the recommendation stands after the answer: put off is not answered. */
export const stateAfter = (kind: ResponseKind): RecommendationState =>
	kind === 'deferred' ? 'deferred' : 'answered';

export const responseFields = v.pipe(
	v.object({
		kind: choice(responseKinds),
		reason: localizedLines(4_000),
		body: choice(responseBodies),
		decidedOn: v.pipe(
			optionalDay,
			v.check((day) => day !== null, 'required'),
			v.transform((day) => day!),
		),
		/** Until when there is an answer, where it is put off. */
		untilOn: optionalDay,
		/** The measure of a concept that takes it up. */
		measureId: optionalRecordId,
	}),
	// Said together with what else is missing, so that nobody is sent back twice.
	v.forward(
		v.partialCheck(
			[['kind'], ['untilOn']],
			({ kind, untilOn }) => kind !== 'deferred' || untilOn !== null,
			'until_missing',
		),
		['untilOn'],
	),
	v.forward(
		v.partialCheck(
			[['untilOn'], ['decidedOn']],
			({ untilOn, decidedOn }) => untilOn === null || untilOn > decidedOn,
			'until_before_answer',
		),
		['untilOn'],
	),
	v.forward(
		v.partialCheck(
			[['kind'], ['measureId']],
			({ kind, measureId }) => measureId === null || takesUp(kind),
			'measure_without_yes',
		),
		['measureId'],
	),
	v.transform((fields) => ({ ...fields, untilOn: fields.kind === 'deferred' ? fields.untilOn : null })),
);
export type ResponseFields = v.InferOutput<typeof responseFields>;

export function parseResponse(form: FormData): Parsed<ResponseFields> {
	return parseForm(responseFields, form, (given) => ({ reason: typedLocalized(given, 'reason') }));
}
