import { kin, notStated, ordered, type Dimension } from './dimension.ts';

/** The values of a dimension sorted into classes; every value in exactly one. */
export type Partition = readonly (readonly string[])[];

export function finest(values: readonly string[]): Partition {
	return values.map((value) => [value]);
}

/** The name of a class by what it holds; the same for the same class in every table and every release. */
export function className(values: readonly string[]): string {
	return [...values].sort().join('+');
}

/**
 * The finest partition of which both are refinements: what two tables with different classes can be compared by.
 * A value that only one of them knows (a country that joined later) lies in the other with `not_stated`, or, where there is
 * none, stands for itself.
 */
export function join(one: Partition, other: Partition): Partition {
	const all = [...new Set([...one.flat(), ...other.flat()])];
	const classes = [withStrangers(one, all), withStrangers(other, all)].flat();
	let merged: string[][] = [];
	for (const next of classes) {
		const touched = merged.filter((group) => group.some((value) => next.includes(value)));
		merged = [
			...merged.filter((group) => !touched.includes(group)),
			[...new Set([...touched.flat(), ...next])],
		];
	}
	return merged;
}

function withStrangers(partition: Partition, all: readonly string[]): Partition {
	const known = new Set(partition.flat());
	const strangers = all.filter((value) => !known.has(value));
	const rest = partition.findIndex((group) => group.includes(notStated));
	if (rest < 0) return [...partition, ...strangers.map((value) => [value])];
	return partition.map((group, at) => (at === rest ? [...group, ...strangers] : group));
}

/**
 * Merges the class at `at` with the one it is most like: in an ordered dimension the smaller neighbour (of quarters, first one of the same year), elsewhere the
 * smallest of its kin, else the smallest of all. Ties go to the earlier one, so that the outcome depends on nothing else.
 */
export function merge(
	dimension: Dimension,
	partition: Partition,
	at: number,
	size: (group: readonly string[]) => number,
): Partition {
	const own = partition[at]!;
	const others = partition.map((group, index) => ({ group, index })).filter(({ index }) => index !== at);
	const near = ordered.has(dimension)
		? others.filter(({ index }) => Math.abs(index - at) === 1)
		: others.filter(({ group }) => areKin(dimension, own, group));
	const isStrange = (group: readonly string[]) =>
		dimension === 'first_quarter' && !sharesYear(own, group) ? 1 : 0;
	const [partner] = (near.length > 0 ? near : others).sort(
		(a, b) => isStrange(a.group) - isStrange(b.group) || size(a.group) - size(b.group) || a.index - b.index,
	);
	if (!partner) return partition;
	const [low, high] = [Math.min(at, partner.index), Math.max(at, partner.index)];
	return partition.flatMap((group, index) =>
		index === low ? [[...group, ...partition[high]!]] : index === high ? [] : [group],
	);
}

function sharesYear(one: readonly string[], other: readonly string[]): boolean {
	return one.some((quarter) => other.some((own) => own.slice(0, 4) === quarter.slice(0, 4)));
}

/** The years in classes that no class of quarters runs across the bounds of. */
export function yearsAlong(years: readonly string[], quarters: Partition): Partition {
	const touched = quarters.map((group) => [...new Set(group.map((quarter) => quarter.slice(0, 4)))]);
	return join(finest(years), touched);
}

function areKin(dimension: Dimension, one: readonly string[], other: readonly string[]): boolean {
	return kin[dimension].some(
		(family) =>
			one.every((value) => family.includes(value)) && other.every((value) => family.includes(value)),
	);
}

/** The same classes in the order of the dimension's values, so that equal partitions look equal. */
export function inOrder(partition: Partition, values: readonly string[]): Partition {
	const rank = (value: string) => values.indexOf(value);
	return partition
		.map((group) => [...group].sort((a, b) => rank(a) - rank(b)))
		.sort((a, b) => rank(a[0]!) - rank(b[0]!));
}
