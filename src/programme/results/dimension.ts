import { eventKinds } from '#programme/events/event.ts';
import { institutionKinds } from '#programme/institutions/institution.ts';
import { sexes } from '#programme/people/person.ts';

/** What figures are broken down by. `first_quarter` is the quarter of a person's first attendance. */
export const dimensions = [
	'sex',
	'institution_kind',
	'country',
	'action_field',
	'year',
	'event_kind',
	'first_quarter',
] as const;
export type Dimension = (typeof dimensions)[number];

/** The value of whatever was not recorded; it is a value like any other, so that parts add up to their total. */
export const notStated = 'not_stated';

/**
 * The closed list of a dimension's values. Countries, years, quarters and action fields depend on the programme: what
 * the snapshot found, `not_stated` included; the others are the same everywhere.
 */
export const closedValues = {
	sex: sexes,
	institution_kind: [...institutionKinds, notStated],
	event_kind: eventKinds,
} as const satisfies Partial<Record<Dimension, readonly string[]>>;

/** Dimensions along which one person can stand in several classes, so that classes may add up to more than the total. */
export const overlapping: ReadonlySet<Dimension> = new Set(['event_kind', 'action_field', 'year']);

/** Dimensions whose classes have an order: only neighbours are merged. */
export const ordered: ReadonlySet<Dimension> = new Set(['year', 'first_quarter']);

/** Which values are alike enough to be merged first, where one of them is too rare to be shown alone. */
export const kin: Readonly<Record<Dimension, readonly (readonly string[])[]>> = {
	sex: [['female'], ['male', 'diverse', notStated]],
	institution_kind: [
		['ministry', 'central_agency', 'state_authority'],
		['metropolitan_municipality', 'city', 'district_municipality', 'municipal_association'],
		['ngo', 'foundation'],
		['academic', 'international_organisation', 'development_agency', notStated],
	],
	event_kind: [
		['delegation_visit', 'institutional_meeting', 'peer_network_meeting'],
		['conference', 'panel_discussion', 'round_table'],
		['workshop', 'training'],
	],
	country: [],
	action_field: [],
	year: [],
	first_quarter: [],
};
