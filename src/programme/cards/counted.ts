import * as v from 'valibot';

/** What profiles are counted by: nothing else ever leaves a device. */
export const countedBy = ['age', 'sex', 'field'] as const;
export type CountedBy = (typeof countedBy)[number];

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
