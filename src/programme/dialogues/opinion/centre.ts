import type { Matrix } from './matrix.ts';

/**
 * Votes less the mean of their column. Whoever did not vote counts as the mean, so as 0, and needs no place: sparse arithmetic is
 * exact. Columns moderated out are 0 for everybody.
 */
export type Centred = {
	readonly matrix: Matrix;
	readonly mean: Float64Array;
	/** One a vote, in the order of the matrix. */
	readonly values: Float64Array;
	/** Sum of all squares. */
	readonly spread: number;
};

export function centre(matrix: Matrix): Centred {
	const { statements, column, says } = matrix;
	const sum = new Float64Array(statements.length);
	const count = new Float64Array(statements.length);
	for (let at = 0; at < says.length; at++) {
		sum[column[at]!]! += says[at]!;
		count[column[at]!]!++;
	}
	const isIn = Float64Array.from(statements, (statement) => (statement.isOut ? 0 : 1));
	const mean = sum.map((total, j) => (isIn[j]! * total) / Math.max(1, count[j]!));
	const values = new Float64Array(says.length);
	let spread = 0;
	for (let at = 0; at < says.length; at++) {
		const j = column[at]!;
		const value = isIn[j]! * (says[at]! - mean[j]!);
		values[at] = value;
		spread += value * value;
	}
	return { matrix, mean, values, spread };
}

/** XᵀX times two vectors, X the centred matrix: each row is read once for both. */
export function covary({ matrix, values }: Centred, pair: Pair): Pair {
	const { start, column } = matrix;
	const [x, y] = pair;
	const toX = new Float64Array(x.length);
	const toY = new Float64Array(y.length);
	for (let row = 0; row + 1 < start.length; row++) {
		const last = start[row + 1]!;
		let alongX = 0;
		let alongY = 0;
		for (let at = start[row]!; at < last; at++) {
			const j = column[at]!;
			alongX += values[at]! * x[j]!;
			alongY += values[at]! * y[j]!;
		}
		for (let at = start[row]!; at < last; at++) {
			const j = column[at]!;
			toX[j]! += values[at]! * alongX;
			toY[j]! += values[at]! * alongY;
		}
	}
	return [toX, toY];
}

export type Pair = readonly [Float64Array, Float64Array];
