import * as v from 'valibot';
import { eventKinds } from '#programme/events/event.ts';

const n = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Everything that was counted for one scope (the whole programme, a year, a project), compact enough to keep: joint
 * counts, from which every declared table can be summed exactly. A person's institution is that of their latest
 * attendance in the scope, so that people add up; kinds, fields and years a person took part in are kept as bit sets,
 * so that people in any union of them can be counted anew instead of being added.
 */
export const countsSchema = v.object({
	/** Sex, institution kind, country, people. */
	people: v.array(v.tuple([v.string(), v.string(), v.string(), n])),
	/** Institution kind, country, bit set over `eventKinds`, people. */
	formats: v.array(v.tuple([v.string(), v.string(), n, n])),
	/** Sex, people who attended a training. */
	trained: v.array(v.tuple([v.string(), n])),
	/** Bit set over `actionFields`, people. */
	fields: v.array(v.tuple([n, n])),
	/** Bit set over years from `firstYear` on, people. */
	years: v.array(v.tuple([n, n])),
	/** Quarter of the first attendance (`2021-Q3`), people. */
	starts: v.array(v.tuple([v.string(), n])),
	/** Dimension, value, attendances. */
	attendances: v.array(v.tuple([v.string(), v.string(), n])),
	/** Institution kind, country, institutions. */
	institutions: v.array(v.tuple([v.string(), v.string(), n])),
	/** Dimension, value, institutions; along dimensions in which one institution may stand several times. */
	institutionsBy: v.array(v.tuple([v.string(), v.string(), n])),
	/** Event kind, action field, year, country, events. */
	events: v.array(v.tuple([v.string(), v.string(), v.string(), v.string(), n])),
	partnerships: n,
	/** All countries and action fields of the programme, with `not_stated`, also those nobody came from. */
	countries: v.array(v.string()),
	actionFields: v.array(v.string()),
	firstYear: v.number(),
	lastYear: v.number(),
});
export type Counts = v.InferOutput<typeof countsSchema>;

/** The bit of an event kind in `formats`. */
export function eventKindBit(kind: string): number {
	return 1 << eventKinds.indexOf(kind as (typeof eventKinds)[number]);
}

export function fieldBit(counts: Pick<Counts, 'actionFields'>, field: string): number {
	const at = counts.actionFields.indexOf(field);
	return at < 0 ? 0 : 1 << at;
}

export function yearBit(counts: Pick<Counts, 'firstYear' | 'lastYear'>, year: string): number {
	const at = Number(year) - counts.firstYear;
	return at < 0 || Number(year) > counts.lastYear ? 0 : 1 << at;
}

export const noCounts: Counts = {
	people: [],
	formats: [],
	trained: [],
	fields: [],
	years: [],
	starts: [],
	attendances: [],
	institutions: [],
	institutionsBy: [],
	events: [],
	partnerships: 0,
	countries: [],
	actionFields: [],
	firstYear: 0,
	lastYear: -1,
};
