import { closedValues, type Dimension } from './dimension.ts';
import { eventKindBit, fieldBit, yearBit, type Counts } from './counts.ts';
import type { Unit } from './count-rule.ts';

/** A selection: along each named dimension, the values that count as in. */
export type Selection = { readonly [D in Dimension]?: readonly string[] };

type Joint = { readonly dimensions: readonly Dimension[]; sum(counts: Counts, where: Selection): number };

const holds = (values: readonly string[] | undefined, value: string) =>
	values === undefined || values.includes(value);

function mask(values: readonly string[] | undefined, bit: (value: string) => number): number {
	return values === undefined ? ~0 : values.reduce((bits, value) => bits | bit(value), 0);
}

function sum<Row extends readonly unknown[]>(rows: readonly Row[], isIn: (row: Row) => boolean): number {
	let total = 0;
	for (const row of rows) if (isIn(row)) total += row.at(-1) as number;
	return total;
}

const people: readonly Joint[] = [
	{
		dimensions: ['sex', 'institution_kind', 'country'],
		sum: (counts, { sex, institution_kind, country }) =>
			sum(counts.people, ([s, k, c]) => holds(sex, s) && holds(institution_kind, k) && holds(country, c)),
	},
	{
		dimensions: ['institution_kind', 'country', 'event_kind'],
		sum: (counts, { institution_kind, country, event_kind }) => {
			const wanted = mask(event_kind, eventKindBit);
			return sum(
				counts.formats,
				([k, c, bits]) => holds(institution_kind, k) && holds(country, c) && (bits & wanted) !== 0,
			);
		},
	},
	{
		dimensions: ['action_field'],
		sum: (counts, { action_field }) => {
			const wanted = mask(action_field, (field) => fieldBit(counts, field));
			return sum(counts.fields, ([bits]) => (bits & wanted) !== 0);
		},
	},
	{
		dimensions: ['year'],
		sum: (counts, { year }) => {
			const wanted = mask(year, (value) => yearBit(counts, value));
			return sum(counts.years, ([bits]) => (bits & wanted) !== 0);
		},
	},
	{
		dimensions: ['first_quarter'],
		sum: (counts, { first_quarter }) => sum(counts.starts, ([quarter]) => holds(first_quarter, quarter)),
	},
];

const trained: readonly Joint[] = [
	{
		dimensions: ['sex'],
		sum: (counts, { sex }) => sum(counts.trained, ([s]) => holds(sex, s)),
	},
	{
		dimensions: ['institution_kind', 'country'],
		sum: (counts, where) => people[1]!.sum(counts, { ...where, event_kind: ['training'] }),
	},
];

/** Attendances stand in one class of every dimension, but only one dimension at a time was counted. */
const attendances: readonly Joint[] = (
	['sex', 'institution_kind', 'country', 'action_field', 'year', 'event_kind'] as const
).map((dimension) => ({
	dimensions: [dimension],
	sum: (counts, where) =>
		sum(counts.attendances, ([d, value]) => d === dimension && holds(where[dimension], value)),
}));

const institutions: readonly Joint[] = [
	{
		dimensions: ['institution_kind', 'country'],
		sum: (counts, { institution_kind, country }) =>
			sum(counts.institutions, ([k, c]) => holds(institution_kind, k) && holds(country, c)),
	},
	...(['event_kind', 'action_field', 'year'] as const).map((dimension) => ({
		dimensions: [dimension],
		sum: (counts: Counts, where: Selection) => {
			// An institution can stand in several of these classes: two of them cannot be added.
			if ((where[dimension]?.length ?? 0) > 1) throw new Error(`institutions by ${dimension} do not add up`);
			return sum(counts.institutionsBy, ([d, value]) => d === dimension && holds(where[dimension], value));
		},
	})),
];

const events: readonly Joint[] = [
	{
		dimensions: ['event_kind', 'action_field', 'year', 'country'],
		sum: (counts, { event_kind, action_field, year, country }) =>
			sum(
				counts.events,
				([k, f, y, c]) =>
					holds(event_kind, k) && holds(action_field, f) && holds(year, y) && holds(country, c),
			),
	},
];

const joints: Readonly<Record<Unit, readonly Joint[]>> = {
	person: people,
	trained_person: trained,
	attendance: attendances,
	institution: institutions,
	event: events,
	partnership: [{ dimensions: [], sum: (counts) => counts.partnerships }],
};

/** Whether a unit was counted so that it can be broken down by these dimensions together. */
export function canTally(unit: Unit, by: readonly Dimension[]): boolean {
	return joints[unit].some((joint) => by.every((dimension) => joint.dimensions.includes(dimension)));
}

/** The exact number of a unit in a selection. Throws where the unit was not counted by these dimensions together. */
export function tally(counts: Counts, unit: Unit, where: Selection = {}): number {
	const by = Object.keys(where) as Dimension[];
	const joint = joints[unit].find(({ dimensions }) =>
		by.every((dimension) => dimensions.includes(dimension)),
	);
	if (!joint) throw new Error(`${unit} was not counted by ${by.join(' and ')}`);
	return joint.sum(counts, where);
}

/** How many people stand behind a cell: what the thresholds are held against, also where attendances are counted. */
export function peopleBehind(counts: Counts, unit: Unit, where: Selection): number {
	return tally(counts, unit === 'attendance' ? 'person' : unit, where);
}

/** Every value a dimension can take in these counts, in its order; `not_stated` last. */
export function valuesOf(counts: Counts, dimension: Dimension): readonly string[] {
	switch (dimension) {
		case 'sex':
		case 'institution_kind':
		case 'event_kind':
			return closedValues[dimension];
		case 'country':
			return counts.countries;
		case 'action_field':
			return counts.actionFields;
		case 'year':
			return Array.from({ length: counts.lastYear - counts.firstYear + 1 }, (_, at) =>
				String(counts.firstYear + at),
			);
		case 'first_quarter':
			return counts.starts.map(([quarter]) => quarter).sort();
	}
}
