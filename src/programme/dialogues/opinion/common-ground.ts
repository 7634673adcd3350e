import { share, shareTest, significant } from './proportion.ts';
import type { Tally } from './tally.ts';

export type Direction = 'agree' | 'disagree';

/**
 * What all parts stand behind: the product over them of how likely each agrees (or disagrees) with a statement. One part that
 * does not keeps it low, however large the others are. Nothing where there are no parts. Parts are opinion groups or categories alike.
 */
export function groupInformedConsensus(parts: readonly Tally[], direction: Direction): Float64Array | null {
	const [first] = parts;
	if (!first) return null;
	const consensus = new Float64Array(first.seen.length).fill(1);
	for (const tally of parts) {
		const said = direction === 'agree' ? tally.agrees : tally.disagrees;
		for (let j = 0; j < consensus.length; j++) consensus[j]! *= share(said[j]!, tally.seen[j]!);
	}
	return consensus;
}

const most = 5;

/** The statements nearly everybody agrees to, and those nearly everybody rejects: significantly more than half, at most five each. */
export function consensus(all: Tally, isOut: readonly boolean[]): Record<Direction, number[]> {
	const strongest = (said: Uint32Array) =>
		isOut
			.map((out, j) => ({
				j,
				out,
				probability: share(said[j]!, all.seen[j]!),
				test: shareTest(said[j]!, all.seen[j]!),
			}))
			.filter(({ out, probability, test }) => !out && probability > 0.5 && test > significant)
			.toSorted((a, b) => b.probability * b.test - a.probability * a.test || a.j - b.j)
			.slice(0, most)
			.map(({ j }) => j);
	return { agree: strongest(all.agrees), disagree: strongest(all.disagrees) };
}
