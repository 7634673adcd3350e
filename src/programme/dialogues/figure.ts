/** How few people are told apart by nobody: the public threshold of results, here too. */
export const fewest = 10;
/** What figures are rounded to. */
export const roundedTo = 5;

/** What people said to a statement, rounded: the three are rounded each for itself. */
export type Said = { readonly agree: number; readonly pass: number; readonly disagree: number };

/** A figure that was let out: how many there really were at that moment, and what was shown. */
export type LetOut = { readonly exact: readonly number[]; readonly shown: readonly number[] };

/** All figures let out so far, by their names. */
export type Memory = Readonly<Record<string, LetOut>>;

/** A number from 0 to below `roundedTo` that is secret, and the same for one name for ever: it shifts the grid a figure is rounded to. */
export type Shift = (name: string) => number;

/** Lets counts out as figures. `figures` are all it has let out, to be remembered. */
export type FigureGate = {
	/**
	 * The counts of one set of people as they may be shown: rounded, and the same as last time until at least `fewest` people stand between
	 * then and now, so that no two figures tell by subtraction what fewer said.
	 */
	readonly show: (this: void, name: string, exact: readonly number[]) => number[];
	readonly figures: (this: void) => Memory;
};

export function figureGate(earlier: Memory, shift: Shift): FigureGate {
	const letOut: Record<string, Memory[string]> = { ...earlier };
	return {
		show(name, exact) {
			const last = letOut[name];
			if (last && !isMuch(last.exact, exact)) return [...last.shown];
			const shown = exact.map((count, at) => roundFigure(count, shift(`${name} ${at}`)));
			letOut[name] = { exact, shown };
			return shown;
		},
		figures: () => letOut,
	};
}

/** Down to the grid after shifting: never off by `roundedTo` or more, and never falling when counts rise. */
export function roundFigure(count: number, shift: number): number {
	return roundedTo * Math.floor((count + shift) / roundedTo);
}

/** So many people at least came or went between two counts: one who changes their mind leaves one answer and takes up another. */
export function isMuch(then: readonly number[], now: readonly number[]): boolean {
	const moved = now.map((count, at) => count - (then[at] ?? 0));
	const came = moved.reduce((sum, by) => sum + Math.max(0, by), 0);
	const went = moved.reduce((sum, by) => sum + Math.max(0, -by), 0);
	return Math.max(came, went) >= fewest;
}
