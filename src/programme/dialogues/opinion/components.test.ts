import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { votesTable } from '#world/opinion.ts';
import { centredTable, dense, naiveComponents } from '#world/naive-opinion.ts';
import { centre } from './centre.ts';
import { components } from './components.ts';
import { eigen } from './eigen.ts';
import { sparse } from './matrix.ts';

const size = 6;
const symmetric = fc
	.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size })
	.map((flat) =>
		Array.from({ length: size }, (_, i) =>
			Array.from({ length: size }, (_, j) => flat[Math.min(i, j) * size + Math.max(i, j)]!),
		),
	);

describe('eigen', () => {
	it('takes a symmetric matrix apart: A v = λ v, largest first, at right angles', () => {
		fc.assert(
			fc.property(symmetric, (matrix) => {
				const { values, vectors } = eigen(matrix.map((row) => [...row]));
				expect(values).toEqual(values.toSorted((a, b) => b - a));
				for (const [k, vector] of vectors.entries()) {
					for (const [i, row] of matrix.entries())
						expect(row.reduce((sum, value, j) => sum + value * vector[j]!, 0)).toBeCloseTo(
							values[k]! * vector[i]!,
							9,
						);
					for (const [other, beside] of vectors.entries())
						expect(vector.reduce((sum, value, j) => sum + value * beside[j]!, 0)).toBeCloseTo(
							k === other ? 1 : 0,
							9,
						);
				}
			}),
		);
	});
});

describe('components', () => {
	it('explain as much as plain power iteration finds, whatever the votes', () => {
		const row = fc.array(fc.constantFrom(null, 1, 0, -1), { minLength: 7, maxLength: 7 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
				const votes = votesTable(rows);
				const { loadings, explained } = components(centre(sparse(votes)));
				const { found, trace } = naiveComponents(centredTable(dense(votes)), 7, 2000);
				for (const axis of [0, 1] as const) {
					const expected = trace === 0 ? 0 : found[axis]!.variance / trace;
					expect(explained[axis]).toBeGreaterThan(expected - 1e-6);
					const length = loadings[axis].reduce((sum, value) => sum + value * value, 0);
					expect(length).toBeCloseTo(explained[axis] > 0 ? 1 : 0, 9);
				}
				const across = loadings[0].reduce((sum, value, j) => sum + value * loadings[1][j]!, 0);
				expect(across).toBeCloseTo(0, 9);
			}),
		);
	});

	it('finds both of two directions that weigh the same', () => {
		const votes = votesTable([
			[1, 0],
			[-1, 0],
			[0, 1],
			[0, -1],
		]);
		expect(components(centre(sparse(votes))).explained).toEqual([
			expect.closeTo(0.5, 12),
			expect.closeTo(0.5, 12),
		]);
	});
});
