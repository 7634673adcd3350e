import * as v from 'valibot';

/** What a field of a case may hold; null is what was taken away. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** One writing of a value: who wrote (one opening of the case on one device), the how manieth of theirs in this field, and when. */
export type Version = {
	readonly by: string;
	readonly count: number;
	/** Milliseconds by the device's clock: to be shown beside a conflict, never to decide one. */
	readonly at: number;
	readonly value: Json;
};

/**
 * A field of a case on its way through several devices: what was written and not replaced by anybody who had seen it, and how
 * many writings of each writer are known. More than one version is a conflict, if their values differ.
 */
export type Field = {
	readonly versions: readonly Version[];
	readonly seen: Readonly<Record<string, number>>;
};

/** The last moment that is a date. */
const latest = 8.64e15;
const writer = v.pipe(v.string(), v.regex(/^[a-z0-9]{4,16}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

export const fieldSchema: v.GenericSchema<unknown, Field> = v.object({
	versions: v.pipe(
		v.array(
			v.object({
				by: writer,
				count,
				at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(latest)),
				value: v.custom<Json>((value) => value !== undefined),
			}),
		),
		v.minLength(1),
	),
	seen: v.record(writer, count),
});

export const noField: Field = { versions: [], seen: {} };

/** Every version of a field, that which is shown before the others first: a value before what was taken away, the later before the earlier. */
export function inOrder(versions: readonly Version[]): Version[] {
	return [...versions].sort(
		(a, b) =>
			Number(a.value === null) - Number(b.value === null) ||
			b.at - a.at ||
			(a.by < b.by ? -1 : a.by > b.by ? 1 : 0) ||
			b.count - a.count,
	);
}

/** The field with one more writing, in place of the versions the writer had before their eyes; any other stays beside it. */
export function write(
	field: Field,
	{ by, at, value, over }: Omit<Version, 'count'> & { readonly over: readonly Version[] },
): Field {
	const count = (field.seen[by] ?? 0) + 1;
	const kept = field.versions.filter((version) => !over.some((one) => isSame(one, version)));
	return {
		versions: inOrder([...kept, { by, count, at, value }]),
		seen: { ...field.seen, [by]: count },
	};
}

/** Both sides of a field: what one side has and the other does not know yet stays; what the other knew and replaced goes. */
export function mergeFields(ours: Field, theirs: Field): Field {
	const stays = (version: Version, other: Field) =>
		version.count > (other.seen[version.by] ?? 0) || other.versions.some((one) => isSame(one, version));
	const fromOurs = ours.versions.filter((version) => stays(version, theirs));
	const fromTheirs = theirs.versions.filter(
		(version) => stays(version, ours) && !fromOurs.some((one) => isSame(one, version)),
	);
	const seen = { ...ours.seen };
	for (const [by, count] of Object.entries(theirs.seen)) seen[by] = Math.max(count, seen[by] ?? 0);
	return { versions: inOrder([...fromOurs, ...fromTheirs]), seen };
}

const isSame = (one: Version, other: Version) => one.by === other.by && one.count === other.count;
