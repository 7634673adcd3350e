import * as v from 'valibot';
import { base, fewest, roundTo } from '#shared/small-numbers.ts';

/** What profiles are counted by: nothing else ever leaves a device. */
export const countedBy = ['age', 'sex', 'field'] as const;
export type CountedBy = (typeof countedBy)[number];

/** Stands between classes that were joined; their own names have commas and an "and". */
export const joint = ' + ';

const figure = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const row = v.strictObject({
	/** Classes that were joined until they were large enough. */
	classes: v.pipe(
		v.array(v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,12}$/))),
		v.minLength(1),
		v.maxLength(60),
	),
	figure,
});

/** Protected figures of one counsellor's profiles in a quarter; null where there were too few to say anything. */
export const countedProfiles = v.strictObject({
	total: v.nullable(figure),
	by: v.strictObject({ age: v.array(row), sex: v.array(row), field: v.array(row) }),
});
export type CountedProfiles = v.InferOutput<typeof countedProfiles>;

/** A secret number from 0 to 4 for a cell, always the same for it; made from the counsellor's key, so that nobody else can take it off. */
export type Offset = (cell: string) => number;

/** What one profile counts as. */
export type Counted = { readonly age: string; readonly sex: string; readonly fields: readonly string[] };

/**
 * Protects the counts of one quarter: classes with fewer than ten profiles are joined until each has ten (or there is only one, which then
 * says nothing), and figures are rounded down to a multiple of five after adding the cell's secret offset.
 */
export function protectCounts(profiles: readonly Counted[], offset: Offset): CountedProfiles {
	if (profiles.length < fewest) return { total: null, by: { age: [], sex: [], field: [] } };
	const rows = (by: CountedBy, classesOf: (one: Counted) => readonly string[]) => {
		const counts = new Map<string, number>();
		for (const one of profiles)
			for (const name of classesOf(one)) counts.set(name, (counts.get(name) ?? 0) + 1);
		const groups = joinSmall([...counts].map(([name, count]) => ({ classes: [name], count })));
		if (groups.length < 2) return [];
		return groups.map(({ classes, count }) => ({
			classes,
			figure: roundTo(base, count, offset(`${by} ${classes.join(' ')}`)),
		}));
	};
	return {
		total: roundTo(base, profiles.length, offset('all')),
		by: {
			age: rows('age', ({ age }) => [age]),
			sex: rows('sex', ({ sex }) => [sex]),
			field: rows('field', ({ fields }) => fields),
		},
	};
}

type Group = { readonly classes: readonly string[]; readonly count: number };

/** Joins the smallest with the next smallest until none is too small. */
function joinSmall(start: readonly Group[]): { classes: string[]; count: number }[] {
	const groups = [...start].sort((a, b) => a.count - b.count || (a.classes[0]! < b.classes[0]! ? -1 : 1));
	while (groups.length > 1 && groups[0]!.count < fewest) {
		const [first, second] = groups.splice(0, 2) as [Group, Group];
		const joined = {
			classes: [...first.classes, ...second.classes].sort(),
			count: first.count + second.count,
		};
		const at = groups.findIndex(({ count }) => count >= joined.count);
		groups.splice(at < 0 ? groups.length : at, 0, joined);
	}
	return groups.map(({ classes, count }) => ({ classes: [...classes], count }));
}

/** Whether figures can have come out of the gate: all rounded, and none that stands for too few; rounding takes none of ten below ten. */
export function isProtected({ total, by }: CountedProfiles): boolean {
	const rows = Object.values(by).flat();
	if (total === null) return rows.length === 0;
	return [total, ...rows.map(({ figure }) => figure)].every(
		(figure) => figure % base === 0 && figure >= fewest,
	);
}
