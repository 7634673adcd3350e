import * as v from 'valibot';
import { optionalRecordId, recordId } from '#shared/fields.ts';
import {
	checkbox,
	choice,
	email,
	line,
	optionalChoice,
	optionalEmail,
	optionalLine,
	optionalText,
} from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { mayFollow } from '#shared/transition.ts';
import { sexes } from '#programme/people/person.ts';

export const registrationStates = [
	'draft',
	'submitted',
	'pending',
	'waitlisted',
	'offered',
	'confirmed',
	'cancelled',
	'declined',
	'attended',
	'no_show',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What may follow what. Attendance can be corrected; a cancelled or declined one can be taken up again by the team. */
export const registrationTransitions: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
	draft: ['submitted', 'cancelled'],
	submitted: ['pending', 'waitlisted', 'confirmed', 'declined', 'cancelled'],
	pending: ['waitlisted', 'offered', 'confirmed', 'declined', 'cancelled'],
	waitlisted: ['offered', 'confirmed', 'declined', 'cancelled'],
	offered: ['confirmed', 'waitlisted', 'declined', 'cancelled'],
	confirmed: ['attended', 'no_show', 'cancelled'],
	cancelled: ['submitted'],
	declined: ['submitted'],
	attended: ['no_show', 'confirmed'],
	no_show: ['attended', 'confirmed'],
};

export const registrationParts = [
	'participant',
	'speaker',
	'moderator',
	'trainer',
	'interpreter',
	'organiser',
] as const;
export type RegistrationPart = (typeof registrationParts)[number];

/** Those who are expected or came; the others take no place and are not counted. */
export const comingStates = [
	'submitted',
	'pending',
	'offered',
	'confirmed',
	'attended',
] as const satisfies readonly RegistrationState[];

/** Whoever is in one of these does not come and gave the seat back. */
export const overStates = ['cancelled', 'declined'] as const satisfies readonly RegistrationState[];

/** Withdrawn or declined: whoever registers again starts anew. */
export function mayStartAgain(state: RegistrationState): boolean {
	return state !== 'draft' && mayFollow(registrationTransitions, state, 'submitted');
}

/** Those who wait for an answer of the team. */
export const unansweredStates = [
	'submitted',
	'pending',
	'offered',
] as const satisfies readonly RegistrationState[];

/** What is kept of a registration beside its state, which only moves by steps. */
export const registrationFields = v.object({
	institutionId: optionalRecordId,
	part: choice(registrationParts),
	locale: choice(locales),
	note: optionalText(2_000),
});
export type RegistrationFields = v.InferOutput<typeof registrationFields>;

export const moveRegistrationInput = v.object({
	to: choice(registrationStates),
	/** Makes a quota that is full larger, by what is missing. */
	raise: checkbox,
});

/** Those ticked in a list. */
export const chosenRegistrations = v.object({
	ids: v.pipe(v.optional(v.array(recordId), []), v.minLength(1, 'tick_some'), v.maxLength(2_000, 'too_many')),
});

/** Somebody who is not among the people yet. */
export const newcomerFields = v.object({
	givenName: line(100),
	familyName: line(100),
	email: optionalEmail,
	sex: v.nullish(choice(sexes), 'not_stated'),
});
export type NewcomerFields = v.InferOutput<typeof newcomerFields>;

/** States a registration may begin in when the team enters it: waiting to be answered, or settled already. */
export const firstStates = [
	'submitted',
	'confirmed',
	'waitlisted',
] as const satisfies readonly RegistrationState[];

/** A person who is known already, or one to be added: exactly one of the two. Issue: `required` at `personId`. */
export const addRegistrationInput = v.pipe(
	v.object({
		eventId: recordId,
		personId: optionalRecordId,
		newcomer: v.nullish(newcomerFields, null),
		state: v.nullish(choice(firstStates), 'confirmed'),
		/** Adds a newcomer although somebody of the same name is known. */
		isSomebodyElse: checkbox,
		/** Makes a quota that is full larger, by what is missing. */
		raise: checkbox,
		...registrationFields.entries,
	}),
	v.forward(
		v.partialCheck(
			[['personId'], ['newcomer']],
			({ personId, newcomer }) => (personId === null) !== (newcomer === null),
			'required',
		),
		['personId'],
	),
);

export const changeRegistrationInput = v.object({
	id: recordId,
	eventId: recordId,
	version: v.pipe(v.number(), v.integer()),
	...registrationFields.entries,
});

/** What the public page asks. The privacy notice is agreed to in the wording that stood there. */
export const publicRegistrationFields = v.object({
	givenName: line(100),
	familyName: line(100),
	email,
	/** As typed or chosen from what the browser proposes; matched with an institution by its folded name. */
	institution: optionalLine(200),
	sex: v.pipe(
		optionalChoice(sexes),
		v.transform((given) => given ?? 'not_stated'),
	),
	locale: choice(locales),
	agreed: v.pipe(
		checkbox,
		v.check((isTicked) => isTicked, 'agree_first'),
	),
});
export type PublicRegistrationFields = v.InferOutput<typeof publicRegistrationFields>;
