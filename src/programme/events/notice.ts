import * as v from 'valibot';
import {
	localizedLine,
	localizedLines,
	optionalLocalizedLines,
	optionalWhole,
	recordId,
} from '#shared/fields.ts';
import { checkbox, choice } from '#shared/form.ts';
import { localTime } from '#shared/time.ts';
import { materialFields, type EventFields } from './event.ts';
import type { RegistrationState } from './registration.ts';

/** What an event writes to those who come, beside the mails about their own registration. */
export const noticeKinds = ['reminder', 'change', 'thanks', 'message'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
/** Those that somebody sends; a reminder goes by itself. */
export const sentByHand = ['change', 'thanks', 'message'] as const satisfies readonly NoticeKind[];
export type HandKind = (typeof sentByHand)[number];

/** The most notices a day for one event, to one person from one event, and to one person from all events. */
export const noticeCaps = { eventDay: 1_000, personEventDay: 2, personDay: 5 } as const;

/** Days after its event when what is kept of a notice is deleted. */
export const noticeDays = 30;

/** What an event sends by itself; without a row in the database, this. */
export type Mailing = { readonly reminderDays: number | null; readonly thanks: boolean };
export const usualMailing: Mailing = { reminderDays: 3, thanks: false };
export const mailingInput = v.object({ reminderDays: optionalWhole(1, 60), thanks: checkbox });

/** When and where an event is: what those who come rely on. */
export type EventFacts = Pick<EventFields, (typeof materialFields)[number]>;
type FactRow = { readonly [field in keyof EventFacts]: EventFacts[field] };

export function factsOf(event: FactRow): EventFacts {
	const { zone, mode, venue, place, country } = event;
	const minute = (time: string) => localTime(time.replace(' ', 'T')).slice(0, 16);
	return {
		startsLocal: minute(event.startsLocal),
		endsLocal: minute(event.endsLocal),
		zone,
		mode,
		venue,
		place,
		country,
	};
}

/** Which of these facts are others by now. */
export function changedFacts(was: EventFacts, is: EventFacts): (keyof EventFacts)[] {
	return materialFields.filter((field) => was[field] !== is[field]);
}

/** What those who come still believe, and since which version of the event it is no longer so. */
export type Untold = { readonly facts: EventFacts; readonly version: number };

/** Whose registrations a notice is for. */
export const noticeStates: Readonly<Record<NoticeKind, readonly RegistrationState[]>> = {
	reminder: ['confirmed'],
	change: ['offered', 'confirmed'],
	// Where nobody kept a list at the door, those who were expected; whoever sends looks at the list.
	thanks: ['confirmed', 'attended'],
	message: ['submitted', 'pending', 'waitlisted', 'offered', 'confirmed', 'attended', 'no_show'],
};

/** Why somebody is written nothing now. */
export const noticeGaps = [
	'gone',
	'example',
	'no_address',
	'told_already',
	'person_day',
	'event_day',
] as const;
export type NoticeGap = (typeof noticeGaps)[number];

export type NoticeCandidate = {
	readonly isGone: boolean;
	readonly isExample: boolean;
	readonly hasAddress: boolean;
	/** Whether this very notice went to them before. */
	readonly isTold: boolean;
	/** Notices of the last day: of this event, and of all. */
	readonly ofEvent: number;
	readonly ofAll: number;
};

/** Why this one is left out, the reason that says most first; undefined: it is written to. A reminder is due, whatever went before. */
export function noticeGap(kind: NoticeKind, one: NoticeCandidate): NoticeGap | undefined {
	if (one.isGone) return 'gone';
	if (one.isExample) return 'example';
	if (!one.hasAddress) return 'no_address';
	if (one.isTold) return 'told_already';
	if (kind === 'reminder') return undefined;
	return one.ofEvent >= noticeCaps.personEventDay || one.ofAll >= noticeCaps.personDay
		? 'person_day'
		: undefined;
}

const chosen = {
	/** Made with the page: a message sent twice, or at once, is one. */
	id: recordId,
	/** Says what the preview showed: something else is not sent. */
	seal: v.pipe(v.nullish(v.string(), ''), v.regex(/^[\w-]{0,64}$/, 'look_again')),
	ids: v.pipe(v.optional(v.array(recordId), []), v.minLength(1, 'tick_some'), v.maxLength(2_000, 'too_many')),
};

/** A message in words of its own. */
export const messageInput = v.object({
	kind: v.literal('message'),
	...chosen,
	subject: localizedLine(150),
	body: localizedLines(4_000),
});
/** What has changed, or thanks: the words are there, and may be added to. */
export const tellingInput = v.object({
	kind: choice(['change', 'thanks']),
	...chosen,
	body: optionalLocalizedLines(4_000),
});
/** What is sent by hand. */
export const noticeInput = v.variant('kind', [messageInput, tellingInput]);
export type NoticeFields = v.InferOutput<typeof noticeInput>;
