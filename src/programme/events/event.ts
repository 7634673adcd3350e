import * as v from 'valibot';
import { country } from '#shared/country.ts';
import {
	localizedLine,
	optionalLocalDateTime,
	optionalLocalizedLine,
	optionalLocalizedLines,
	optionalRecordId,
	optionalWhole,
	recordId,
} from '#shared/fields.ts';
import { checkbox, choice, choices, localDateTime, optionalLine } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { isLocalTime, isZone, localTime, occurrence } from '#shared/time.ts';
import { themes } from '#programme/institutions/theme.ts';

export const eventKinds = [
	'delegation_visit',
	'conference',
	'panel_discussion',
	'round_table',
	'workshop',
	'training',
	'peer_network_meeting',
	'institutional_meeting',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStates = [
	'draft',
	'announced',
	'open',
	'closed',
	'running',
	'done',
	'cancelled',
	'postponed',
] as const;
export type EventState = (typeof eventStates)[number];

/** States of an event that takes place and is not over: there is something to come to. */
export const goingStates: readonly EventState[] = ['announced', 'open', 'closed', 'running'];

/** What may follow what. A cancelled event can be announced again; a done one stays done. */
export const eventTransitions: Readonly<Record<EventState, readonly EventState[]>> = {
	draft: ['announced', 'open', 'cancelled'],
	announced: ['draft', 'open', 'closed', 'cancelled', 'postponed'],
	open: ['announced', 'closed', 'running', 'cancelled', 'postponed'],
	closed: ['open', 'running', 'done', 'cancelled', 'postponed'],
	running: ['done', 'cancelled'],
	done: [],
	cancelled: ['announced'],
	postponed: ['announced', 'open', 'cancelled'],
};

export const eventModes = ['on_site', 'online', 'hybrid'] as const;
export type EventMode = (typeof eventModes)[number];

/** Who may know what: `participants` and stricter are nowhere public. */
export const confidentialities = ['public', 'participants', 'chatham_house', 'internal'] as const;
export type Confidentiality = (typeof confidentialities)[number];

export const hostParts = ['host', 'co_host', 'partner'] as const;
export type HostPart = (typeof hostParts)[number];

/** None for an event that takes place online alone. */
const optionalCountry = v.pipe(
	v.nullish(v.string(), ''),
	v.transform((text): string | null => text.trim().toUpperCase() || null),
	v.check((code) => code === null || v.is(country, code), 'not_country'),
);

/** IANA zone. Issue: `not_zone`. */
const zone = v.pipe(
	v.nullish(v.string(), ''),
	v.transform((text): string => text.trim()),
	v.minLength(1, 'required'),
	v.check((text) => isZone(text), 'not_zone'),
);

export const eventHostFields = v.object({ institutionId: recordId, part: choice(hostParts) });

/** The hosts of an event, none named twice in one part. Issue: `twice` at the second. */
const hosts = v.pipe(
	v.optional(v.pipe(v.array(eventHostFields), v.maxLength(50, 'too_many')), []),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const seen = new Set<string>();
		for (const [key, value] of dataset.value.entries()) {
			const name = `${value.institutionId} ${value.part}`;
			if (seen.has(name))
				addIssue({
					message: 'twice',
					path: [{ type: 'array', origin: 'value', input: dataset.value, key, value }],
				});
			seen.add(name);
		}
	}),
);

/** All that is kept of an event but its state, which only moves by steps. Issues stand at the field they belong to. */
export const eventFields = v.pipe(
	v.object({
		kind: choice(eventKinds),
		title: localizedLine(200),
		summary: optionalLocalizedLines(1_000),
		description: optionalLocalizedLines(10_000),
		projectId: optionalRecordId,
		actionField: optionalWhole(1, 99),
		partnershipId: optionalRecordId,
		series: optionalLine(120),
		startsLocal: localDateTime,
		endsLocal: localDateTime,
		zone,
		mode: choice(eventModes),
		venue: optionalLine(200),
		place: optionalLine(120),
		country: optionalCountry,
		languages: choices(locales),
		confidentiality: choice(confidentialities),
		hasPublicRegistration: checkbox,
		registrationClosesLocal: optionalLocalDateTime,
		themes: choices(themes),
		storyOrder: optionalWhole(1, 999),
		storyTitle: optionalLocalizedLine(200),
		story: optionalLocalizedLines(10_000),
		hosts,
	}),
	v.forward(
		v.partialCheck(
			[['startsLocal'], ['zone']],
			({ startsLocal, zone }) => exists(startsLocal, zone),
			'skipped_time',
		),
		['startsLocal'],
	),
	v.forward(
		v.partialCheck(
			[['endsLocal'], ['zone']],
			({ endsLocal, zone }) => exists(endsLocal, zone),
			'skipped_time',
		),
		['endsLocal'],
	),
	v.forward(
		v.partialCheck(
			[['startsLocal'], ['endsLocal']],
			({ startsLocal, endsLocal }) => isNotBefore(endsLocal, startsLocal),
			'ends_before_start',
		),
		['endsLocal'],
	),
	v.forward(
		v.partialCheck(
			[['registrationClosesLocal'], ['endsLocal']],
			({ registrationClosesLocal, endsLocal }) =>
				registrationClosesLocal === null || isNotBefore(endsLocal, registrationClosesLocal),
			'closes_after_end',
		),
		['registrationClosesLocal'],
	),
	v.forward(
		v.partialCheck(
			[['hasPublicRegistration'], ['confidentiality']],
			({ hasPublicRegistration, confidentiality }) => !hasPublicRegistration || confidentiality === 'public',
			'public_only',
		),
		['hasPublicRegistration'],
	),
);
export type EventFields = v.InferOutput<typeof eventFields>;

/** Whether the clocks of the zone ever show the time. Here and below, what is no time at all has its own message already. */
function exists(local: string, zone: string): boolean {
	return !isLocalTime(local) || !isZone(zone) || occurrence(local, zone) !== 'never';
}

export function isNotBefore(later: string, earlier: string): boolean {
	return !isLocalTime(later) || !isLocalTime(earlier) || localTime(later) >= localTime(earlier);
}

/** What of a changed event those who registered should be told about: when and where it is. */
export const materialFields = [
	'startsLocal',
	'endsLocal',
	'zone',
	'mode',
	'venue',
	'place',
	'country',
] as const satisfies readonly (keyof EventFields)[];
