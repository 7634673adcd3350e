import * as v from 'valibot';
import { locales, type Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { isLocalDate } from '#shared/time.ts';
import {
	confidentialities,
	eventKinds,
	eventModes,
	eventStates,
	type HostPart,
} from '#programme/events/event.ts';
import { interpretationFields, sessionTypes, signUps } from '#programme/events/session.ts';
import { sessionParts } from '#programme/events/session-person.ts';
import { affiliationKinds } from '#programme/institutions/affiliation.ts';
import { institutionKinds, programmeParts, sizeClasses } from '#programme/institutions/institution.ts';
import {
	partnershipBases,
	partnershipKinds,
	partnershipPhases,
} from '#programme/institutions/partnership.ts';
import { themes } from '#programme/institutions/theme.ts';
import { sexes } from '#programme/people/person.ts';
import { programmeTextKeys } from '#programme/projects/programme.ts';
import { projectParts, projectStates } from '#programme/projects/project.ts';
import { units } from '#programme/results/count-rule.ts';

const text = v.pipe(v.string(), v.minLength(1));
const locale = v.picklist(locales);
const theme = v.picklist(themes);
const date = v.custom<string>(isLocalDate, 'a day such as 2022-06-06');
const clock = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const weights = v.record(v.string(), v.number());

/**
 * A text in all four languages. `official` says in which of them it is a name as its bearer writes it;
 * everything else was written by machine and waits for a person's review.
 */
export const words = v.strictObject({
	original: v.optional(locale),
	official: v.optional(locale),
	de: text,
	tr: text,
	ar: text,
	en: text,
});
export type Words = v.InferOutput<typeof words>;

const session = v.strictObject({
	/** The event's day, counted from 1; of a plan also every day between first and last, or the last of several. */
	day: v.union([v.number(), v.picklist(['middle', 'last'])]),
	from: clock,
	to: clock,
	type: v.picklist(sessionTypes),
	title: words,
	description: v.optional(words),
	confidentiality: v.optional(v.picklist(confidentialities)),
	/** Key of a room of its event. */
	room: v.optional(key),
	/** Those of the event without. */
	languages: v.optional(v.array(locale)),
	interpretation: v.optional(v.array(interpretationFields)),
	signUp: v.optional(v.picklist(signUps), 'none'),
	isNotRecorded: v.optional(v.boolean(), false),
	/** Invented; without them, those who spoke and interpreted at the event are spread over its sessions. */
	people: v.optional(
		v.array(v.strictObject({ part: v.picklist(sessionParts), name: text, institution: v.optional(text) })),
	),
});
const room = v.strictObject({
	key,
	name: text,
	seats: v.optional(v.number()),
	accessibility: v.optional(words),
	/** Of the rooms of plans: what takes place in it. */
	for: v.optional(v.array(v.picklist(sessionTypes)), []),
});
export type SourceRoom = v.InferOutput<typeof room>;

export type SourceSession = v.InferOutput<typeof session>;

const event = v.strictObject({
	key,
	kind: v.picklist(eventKinds),
	/** Its first day, or how many days after the day of loading that is; never both. */
	date: v.optional(date),
	inDays: v.optional(v.number()),
	days: v.number(),
	plan: v.optional(v.string()),
	sessions: v.optional(v.array(session)),
	rooms: v.optional(v.array(room)),
	state: v.optional(v.picklist(eventStates), 'done'),
	mode: v.optional(v.picklist(eventModes), 'on_site'),
	zone: v.optional(v.string()),
	venue: v.optional(text),
	place: v.optional(text),
	country: v.optional(v.picklist(['TR', 'DE'])),
	languages: v.array(locale),
	confidentiality: v.optional(v.picklist(confidentialities), 'public'),
	hasPublicRegistration: v.optional(v.boolean(), false),
	registrationClosesDaysBefore: v.optional(v.number()),
	project: key,
	actionField: v.number(),
	series: v.optional(text),
	themes: v.array(theme),
	hosts: v.object({
		host: v.array(key),
		co_host: v.optional(v.array(key)),
		partner: v.optional(v.array(key)),
	} satisfies Record<HostPart, unknown>),
	title: words,
	summary: words,
	description: v.optional(words),
	storyOrder: v.optional(v.number()),
	storyTitle: v.optional(words),
	story: v.optional(words),
	/** How many came, besides those who ran it; and how many are registered where nobody came yet. */
	attended: v.number(),
	registered: v.optional(v.number()),
	/** From which institutions or groups of them, as weights. */
	from: weights,
	/** Share of them that come for the first time. */
	fresh: v.optional(v.number()),
});
export type SourceEvent = v.InferOutput<typeof event>;

const original = locale;
const nameList = v.object({ female: v.array(text), male: v.array(text), family: v.array(text) });

/** The files of an example programme, by the part of it they hold. */
export const sourceFiles = {
	programme: v.object({
		original,
		texts: v.record(v.picklist(programmeTextKeys), words),
		actionFields: v.array(v.strictObject({ number: v.number(), name: words, description: words })),
	}),
	institutions: v.object({
		original,
		institutions: v.array(
			v.strictObject({
				key,
				acronym: v.optional(text),
				kind: v.picklist(institutionKinds),
				parts: v.array(v.picklist(programmeParts)),
				sizeClass: v.optional(v.picklist(sizeClasses)),
				parent: v.optional(key),
				/** False for what is neither partner nor host, and only named in texts. */
				isPublished: v.optional(v.boolean(), true),
				/** In which it can be written to and spoken with. */
				languages: v.optional(v.array(locale), []),
				country: v.pipe(v.string(), v.length(2)),
				place: v.optional(text),
				region: v.optional(text),
				latitude: v.optional(v.number()),
				longitude: v.optional(v.number()),
				name: words,
				description: words,
				themes: v.array(theme),
				offers: v.optional(v.array(theme), []),
				seeks: v.optional(v.array(theme), []),
			}),
		),
	}),
	projects: v.object({
		original,
		projects: v.array(
			v.strictObject({
				key,
				code: text,
				state: v.picklist(projectStates),
				startsOn: v.optional(date),
				endsOn: v.optional(date),
				title: words,
				summary: words,
				themes: v.array(theme),
				institutions: v.record(v.picklist(projectParts), v.array(key)),
			}),
		),
	}),
	partnerships: v.object({
		original,
		partnerships: v.array(
			v.strictObject({
				key,
				first: key,
				second: key,
				kind: v.picklist(partnershipKinds),
				basis: v.picklist(partnershipBases),
				basisOn: v.optional(date),
				validUntil: v.optional(date),
				themes: v.array(theme),
				title: words,
				/** The phases it went through, in order; the last is where it stands. */
				steps: v.pipe(v.array(v.strictTuple([v.picklist(partnershipPhases), date])), v.minLength(1)),
			}),
		),
	}),
	voices: v.object({
		original,
		consentWording: text,
		voices: v.array(
			v.strictObject({
				key,
				event: key,
				institution: key,
				consentedOn: date,
				consentLocale: locale,
				speaker: words,
				text: words,
			}),
		),
	}),
	indicators: v.object({
		original,
		indicators: v.array(
			v.strictObject({
				key,
				unit: v.picklist(units),
				baseline: v.number(),
				target: v.number(),
				targetOn: date,
				milestones: v.array(v.strictObject({ on: date, value: v.number() })),
				title: words,
			}),
		),
	}),
	people: v.strictObject({
		seed: text,
		/** Of those who come to an event that says nothing itself, the share that has been to one before. */
		repeatShare: v.number(),
		noShowShare: v.number(),
		cancelledShare: v.number(),
		sexes: v.record(v.picklist(sexes), v.number()),
		groups: v.record(v.string(), v.array(key)),
		/** By country, the name lists that people there are given their names from. */
		origins: v.record(v.string(), weights),
		names: v.record(v.string(), nameList),
		posts: v.record(v.picklist(affiliationKinds), v.array(words)),
	}),
	plans: v.object({
		original,
		themes: v.record(theme, words),
		rooms: v.object({ TR: v.array(room), DE: v.array(room) }),
		plans: v.record(v.string(), v.array(session)),
	}),
	events: v.object({ original, events: v.array(event) }),
} as const;

type Files = { [K in keyof typeof sourceFiles]: v.InferOutput<(typeof sourceFiles)[K]> };

/** An example programme as its files give it; `events` is all event files together. */
export type ExampleSource = Files;

/** A text of the example as it is kept: what is nobody's official name is `machine`. */
export function localize(given: Words, original: Locale): LocalizedText {
	return {
		original: given.official ?? given.original ?? original,
		texts: Object.fromEntries(
			locales.map((locale) => [
				locale,
				{ text: given[locale], state: locale === given.official ? 'human' : 'machine' } as const,
			]),
		),
	};
}
