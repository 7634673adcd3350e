import * as v from 'valibot';
import { localizedLine, optionalLocalizedLines, optionalRecordId } from '#shared/fields.ts';
import { checkbox, choice, choices, localDateTime } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { confidentialities, isNotBefore } from './event.ts';

export const sessionTypes = [
	'plenary',
	'panel',
	'workshop',
	'site_visit',
	'closed_meeting',
	'meal',
	'travel',
] as const;
export type SessionType = (typeof sessionTypes)[number];

export const signUps = ['none', 'optional', 'required'] as const;
export type SignUp = (typeof signUps)[number];

export const interpretationModes = ['simultaneous', 'consecutive', 'whisper', 'sign', 'captions'] as const;
export type InterpretationMode = (typeof interpretationModes)[number];

/** Spoken language into spoken language needs two; signed or written, what is said may stay in its own. */
export const interpretationFields = v.pipe(
	v.object({ from: choice(locales), to: choice(locales), mode: choice(interpretationModes) }),
	v.forward(
		v.check(({ from, to, mode }) => from !== to || mode === 'sign' || mode === 'captions', 'same_language'),
		['to'],
	),
);
export type Interpretation = v.InferOutput<typeof interpretationFields>;

/** What is promised; none twice. Issue: `interpretation_twice` at the second. */
const interpretation = v.pipe(
	v.optional(v.pipe(v.array(interpretationFields), v.maxLength(20, 'too_many')), []),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const names = dataset.value.map(({ from, to, mode }) => `${from} ${to} ${mode}`);
		for (const [key, value] of dataset.value.entries())
			if (names.indexOf(names[key]!) < key)
				addIssue({
					message: 'interpretation_twice',
					path: [{ type: 'array', origin: 'value', input: dataset.value, key, value }],
				});
	}),
);

/** A part of an event's programme; its times are those of the event's place. */
export const sessionFields = v.pipe(
	v.object({
		type: choice(sessionTypes),
		title: localizedLine(200),
		description: optionalLocalizedLines(5_000),
		startsLocal: localDateTime,
		endsLocal: localDateTime,
		roomId: optionalRecordId,
		languages: choices(locales),
		interpretation,
		signUp: v.optional(choice(signUps), 'none'),
		isNotRecorded: checkbox,
		confidentiality: choice(confidentialities),
	}),
	v.forward(
		v.partialCheck(
			[['startsLocal'], ['endsLocal']],
			({ startsLocal, endsLocal }) => isNotBefore(endsLocal, startsLocal),
			'ends_before_start',
		),
		['endsLocal'],
	),
);
export type SessionFields = v.InferOutput<typeof sessionFields>;
