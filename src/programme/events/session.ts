import * as v from 'valibot';
import { localizedLine, optionalLocalizedLines } from '#shared/fields.ts';
import { choice, choices, localDateTime, optionalLine } from '#shared/form.ts';
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

/** A part of an event's programme; its times are those of the event's place. */
export const sessionFields = v.pipe(
	v.object({
		type: choice(sessionTypes),
		title: localizedLine(200),
		description: optionalLocalizedLines(5_000),
		startsLocal: localDateTime,
		endsLocal: localDateTime,
		room: optionalLine(120),
		languages: choices(locales),
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
