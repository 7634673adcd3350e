import { square } from './vector.ts';

/** What rounding alone leaves beside the diagonal, as a share of it. */
const negligible = 1e-30;

/** Eigenvalues of a small symmetric matrix, largest first, and for each its unit vector; cyclic Jacobi rotations. `matrix` is used up. */
export function eigen(matrix: number[][]): { values: number[]; vectors: number[][] } {
	const size = matrix.length;
	const turned = matrix.map((_, i) => matrix.map((_, j) => (i === j ? 1 : 0)));
	for (let sweep = 0; sweep < 30; sweep++) {
		let off = 0;
		let on = 0;
		for (let i = 0; i < size; i++)
			for (let j = 0; j < size; j++) {
				if (i === j) on += square(matrix[i]![i]!);
				else off += square(matrix[i]![j]!);
			}
		if (off <= on * negligible) break;
		for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, turned, p, q);
	}
	const order = matrix.map((_, i) => i).sort((a, b) => matrix[b]![b]! - matrix[a]![a]! || a - b);
	return {
		values: order.map((i) => matrix[i]![i]!),
		vectors: order.map((i) => turned.map((row) => row[i]!)),
	};
}

/** Makes the entry (p, q) zero. */
function rotate(matrix: number[][], turned: number[][], p: number, q: number): void {
	const entry = matrix[p]![q]!;
	if (entry === 0) return;
	const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * entry);
	const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
	const cosine = 1 / Math.sqrt(tangent * tangent + 1);
	const sine = tangent * cosine;
	for (const row of matrix) mix(row, p, q, cosine, sine);
	for (const row of turned) mix(row, p, q, cosine, sine);
	const [first, second] = [matrix[p]!, matrix[q]!];
	for (let j = 0; j < matrix.length; j++) {
		const [a, b] = [first[j]!, second[j]!];
		first[j] = cosine * a - sine * b;
		second[j] = sine * a + cosine * b;
	}
}

function mix(row: number[], p: number, q: number, cosine: number, sine: number): void {
	const [a, b] = [row[p]!, row[q]!];
	row[p] = cosine * a - sine * b;
	row[q] = sine * a + cosine * b;
}
