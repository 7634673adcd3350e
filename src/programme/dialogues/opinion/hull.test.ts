import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hull, type Point } from './hull.ts';

const point = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
const side = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

describe('hull', () => {
	it.each([
		['nothing', [], []],
		['one point', [[1, 2]], [[1, 2]]],
		[
			'the same twice',
			[
				[1, 2],
				[1, 2],
			],
			[[1, 2]],
		],
		[
			'a line',
			[
				[0, 0],
				[2, 2],
				[1, 1],
			],
			[
				[0, 0],
				[2, 2],
			],
		],
		[
			'a square with a point inside and one on its side',
			[
				[0, 0],
				[2, 0],
				[2, 2],
				[0, 2],
				[1, 1],
				[1, 0],
			],
			[
				[0, 0],
				[2, 0],
				[2, 2],
				[0, 2],
			],
		],
	] as [string, Point[], Point[]][])('of %s', (_, points, corners) => {
		expect(hull(points)).toEqual(corners);
	});

	it('turns one way only, has corners among the points, and leaves none outside', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
				const corners = hull(points);
				const given = new Set(points.map(String));
				expect(corners.every((corner) => given.has(String(corner)))).toBe(true);
				if (corners.length < 3) return;
				for (const [k, a] of corners.entries()) {
					const [b, c] = [corners[(k + 1) % corners.length]!, corners[(k + 2) % corners.length]!];
					expect(side(a, b, c)).toBeGreaterThan(0);
					expect(points.every((one) => side(a, b, one) >= 0)).toBe(true);
				}
			}),
		);
	});
});
