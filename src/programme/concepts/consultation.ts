import * as v from 'valibot';
import { optionalLocalizedLines, optionalRecordId } from '#shared/fields.ts';
import { choice, optionalText } from '#shared/form.ts';
import type { Transitions } from '#shared/transition.ts';

export const consultationStates = ['pending', 'shown', 'rejected'] as const;
export type ConsultationState = (typeof consultationStates)[number];

/** What the public says is read by somebody before it is shown; what was decided may be thought over. */
export const consultationTransitions: Transitions<ConsultationState> = {
	pending: ['shown', 'rejected'],
	shown: ['rejected'],
	rejected: ['shown'],
};

/** Why something is not shown: the whole of the policy, which stands beside the form. */
export const rejections = ['insult', 'personal_data', 'advertising', 'off_topic', 'repeated'] as const;
export type Rejection = (typeof rejections)[number];

/** What somebody says to a consultation draft: words and what they are about, and nothing about themselves. */
export const consultationFields = v.object({
	sectionId: optionalRecordId,
	text: v.pipe(
		optionalText(2_000),
		v.check((text) => text !== null, 'required'),
		v.transform((text) => text!),
	),
});
export type ConsultationFields = v.InferOutput<typeof consultationFields>;

export const judgement = v.pipe(
	v.object({
		to: choice(['shown', 'rejected'] as const),
		rejection: v.pipe(
			v.nullish(v.string(), ''),
			v.transform((text) => text || null),
			v.nullable(v.picklist(rejections, 'choose_one')),
		),
		/** What became of it, for everybody to read. */
		reply: optionalLocalizedLines(2_000),
	}),
	v.forward(
		v.check(({ to, rejection }) => to !== 'rejected' || rejection !== null, 'reason_missing'),
		['rejection'],
	),
	v.forward(
		v.check(({ to, rejection }) => to !== 'shown' || rejection === null, 'reason_needless'),
		['rejection'],
	),
);
export type Judgement = v.InferOutput<typeof judgement>;
