import { notStated } from '../dimension.ts';
import type { Partition } from '../partition.ts';

/**
 * Some values of a dimension that no published table ever tells apart. Whatever can be said of one of them can be said of each, so
 * one of them stands for all and the others are one: the attack is the same with far fewer unknowns.
 */
export type Pool = { readonly members: readonly string[]; readonly part: 'one' | 'rest' };

/** The pools of a dimension: what the coarsest common refinement of all its published partitions leaves together. */
export function poolsOf(values: readonly string[], published: readonly Partition[]): Pool[] {
	// A value that joined later lies, in the tables of before, with what was not stated.
	const classOf = (partition: Partition, value: string) =>
		partition.findIndex((group) => group.includes(value)) >= 0
			? partition.findIndex((group) => group.includes(value))
			: partition.findIndex((group) => group.includes(notStated));
	const signature = (value: string) => published.map((partition) => classOf(partition, value)).join();
	const atoms = new Map<string, string[]>();
	for (const value of values) atoms.set(signature(value), [...(atoms.get(signature(value)) ?? []), value]);
	return [...atoms.values()].flatMap((members): Pool[] =>
		members.length === 1
			? [{ members, part: 'one' }]
			: [
					{ members, part: 'one' },
					{ members, part: 'rest' },
				],
	);
}

/** Whether the people of a pool are among the selected: the one where any of its values is, the rest where all are. */
export function isSelected(values: readonly string[] | undefined, { members, part }: Pool): boolean {
	if (values === undefined) return true;
	return part === 'one'
		? members.some((value) => values.includes(value))
		: members.every((value) => values.includes(value));
}
