import { nobody, findGroups, type Grouping, type GroupingRule } from './grouping.ts';
import { pickRows, votesOf, type Matrix } from './matrix.ts';
import { adjustedRandIndex } from './rand-index.ts';
import { seeded } from './random.ts';

const keep = 0.8;

/** Sub-samples begin at the components of the whole and stop where positions no longer move visibly. */
const nearly = { tolerance: 1e-4, mostSteps: 20 };

/**
 * As many sub-samples as a fixed amount of work allows, from 10 to 100; a person costs about twenty votes. Few people need many, for
 * their groups may hold in one sample and break in the next; those of many hardly differ, and time stays linear in votes.
 */
export function samplesFor({ participants, says }: Matrix): number {
	const work = says.length + 20 * participants.length;
	return Math.max(10, Math.min(100, Math.floor(4_000_000 / Math.max(1, work))));
}

/**
 * Would we have found the same groups, had one in five not taken part? The mean adjusted Rand index of seeded sub-samples against
 * the whole, each run anew from the votes; 1 the same, 0 as by chance. Null where there are no two groups.
 */
export function stability(
	matrix: Matrix,
	whole: Grouping,
	rule: GroupingRule,
	samples: number,
): number | null {
	if (whole.count < 2 || samples < 1) return null;
	const voters = Uint32Array.from(matrix.participants.keys()).filter((row) => votesOf(matrix, row) > 0);
	const random = seeded(rule.seed);
	let sum = 0;
	for (let sample = 0; sample < samples; sample++) {
		const rows = draw(voters, Math.round(keep * voters.length), random);
		const part = findGroups(pickRows(matrix, rows), rule, { ...nearly, from: whole.components.loadings });
		const known = Array.from(rows.keys()).filter(
			(at) => part.group[at] !== nobody && whole.group[rows[at]!] !== nobody,
		);
		sum += adjustedRandIndex(
			known.map((at) => part.group[at]!),
			known.map((at) => whole.group[rows[at]!]!),
		);
	}
	return sum / samples;
}

/** Some of the rows by chance, in their order. */
function draw(rows: Uint32Array, count: number, random: () => number): Uint32Array {
	const left = rows.slice();
	for (let at = 0; at < count; at++) {
		const other = at + Math.floor(random() * (left.length - at));
		[left[at], left[other]] = [left[other]!, left[at]!];
	}
	return left.slice(0, count).sort();
}
