import { square } from './vector.ts';

/** 2^(−1/5) to the power of 0 to 4: written out, for powers may differ by a bit between machines, products do not. */
const fifths = [1, 0.8705505632961241, 0.757858283255199, 0.6597539553864471, 0.5743491774985174] as const;

const ofMeta = 49;

/**
 * How much there is to be learnt from showing a statement next: much for new ones, for those that divide or unite, little for those that
 * people pass over. Statements about the dialogue itself have a fixed one.
 */
export function priority(
	votes: { readonly agrees: number; readonly passes: number; readonly seen: number },
	extremity: number,
	isMeta: boolean,
): number {
	if (isMeta) return ofMeta;
	const { agrees, passes, seen } = votes;
	const passed = (passes + 1) / (seen + 2);
	const agreed = (agrees + 1) / (seen + 2);
	return square((1 - passed) * (extremity + 1) * agreed * (1 + 8 * halvings(seen)));
}

/** 2^(−seen / 5). */
function halvings(seen: number): number {
	let power: number = fifths[seen % 5]!;
	for (let whole = Math.min(1100, Math.floor(seen / 5)); whole > 0; whole--) power /= 2;
	return power;
}
