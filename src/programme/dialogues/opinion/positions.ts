import type { Centred } from './centre.ts';
import type { Components } from './components.ts';
import { votesOf, type Matrix } from './matrix.ts';

/** Points of the plane, one per row or column. */
export type Places = { readonly x: Float64Array; readonly y: Float64Array };

/**
 * Where people stand: √(statements / votes) · Σ over their votes of (vote − mean) · loading, so that few votes do not pull to the
 * middle. Statements moderated out count as votes of everybody.
 */
export function placePeople({ matrix, values }: Centred, { loadings }: Components): Places {
	const { participants, statements, start, column } = matrix;
	const [alongX, alongY] = loadings;
	const x = new Float64Array(participants.length);
	const y = new Float64Array(participants.length);
	const votes = countVotes(matrix);
	for (let row = 0; row < x.length; row++) {
		for (let at = start[row]!; at < start[row + 1]!; at++) {
			x[row]! += values[at]! * alongX[column[at]!]!;
			y[row]! += values[at]! * alongY[column[at]!]!;
		}
		const scale = Math.sqrt(statements.length / Math.max(1, votes[row]!));
		x[row]! *= scale;
		y[row]! *= scale;
	}
	return { x, y };
}

/** Where a statement stands: as somebody who only agreed to it. Its extremity is how far that is from the middle. */
export function placeStatements(
	{ matrix, mean }: Centred,
	{ loadings }: Components,
): Places & { readonly extremity: Float64Array } {
	const scale = Math.sqrt(matrix.statements.length);
	const along = (loading: Float64Array) => loading.map((value, j) => scale * (1 - mean[j]!) * value);
	const [x, y] = [along(loadings[0]), along(loadings[1])];
	return { x, y, extremity: x.map((value, j) => Math.sqrt(value * value + y[j]! * y[j]!)) };
}

/** Votes of each row as the scaling counts them. */
function countVotes(matrix: Matrix): Float64Array {
	const isOut = matrix.statements.map((statement) => statement.isOut === true);
	const out = isOut.filter(Boolean).length;
	return Float64Array.from(matrix.participants, (_, row) => {
		let votes = votesOf(matrix, row) + out;
		if (out > 0)
			for (let at = matrix.start[row]!; at < matrix.start[row + 1]!; at++)
				if (isOut[matrix.column[at]!]) votes--;
		return votes;
	});
}
