import type { Matrix } from './matrix.ts';

/** What some people said about each statement; `seen` counts passes too. */
export type Tally = {
	readonly agrees: Uint32Array;
	readonly disagrees: Uint32Array;
	readonly seen: Uint32Array;
};

/** One tally per part, numbered from 0; whoever is in no part (a negative number) is not counted. One pass over the votes. */
export function tallyParts(
	{ statements, start, column, says }: Matrix,
	part: Int32Array,
	count: number,
): Tally[] {
	const tallies = Array.from({ length: count }, () => empty(statements.length));
	for (let row = 0; row < part.length; row++) {
		const tally = tallies[part[row]!];
		if (!tally) continue;
		for (let at = start[row]!; at < start[row + 1]!; at++) {
			const j = column[at]!;
			tally.seen[j]!++;
			if (says[at]! > 0) tally.agrees[j]!++;
			else if (says[at]! < 0) tally.disagrees[j]!++;
		}
	}
	return tallies;
}

/** What everybody said who voted at all. */
export function tallyAll(matrix: Matrix): Tally {
	return tallyParts(matrix, new Int32Array(matrix.participants.length), 1)[0]!;
}

/** Several tallies as one. */
export function together(tallies: readonly Tally[], statements: number): Tally {
	const sum = empty(statements);
	for (const { agrees, disagrees, seen } of tallies)
		for (let j = 0; j < statements; j++) {
			sum.agrees[j]! += agrees[j]!;
			sum.disagrees[j]! += disagrees[j]!;
			sum.seen[j]! += seen[j]!;
		}
	return sum;
}

function empty(statements: number): Tally {
	return {
		agrees: new Uint32Array(statements),
		disagrees: new Uint32Array(statements),
		seen: new Uint32Array(statements),
	};
}
