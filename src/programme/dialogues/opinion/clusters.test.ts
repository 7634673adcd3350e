import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naiveRandIndex } from '#world/naive-opinion.ts';
import { cluster, type Points } from './cluster.ts';
import { adjustedRandIndex } from './rand-index.ts';
import { seeded } from './random.ts';
import { silhouette } from './silhouette.ts';
import { farthestFirst, firstDistinct, placesOf, plusPlus } from './starts.ts';

function weighted(places: readonly (readonly [x: number, y: number, weight: number])[]): Points {
	return {
		x: Float64Array.from(places, ([x]) => x),
		y: Float64Array.from(places, ([, y]) => y),
		weight: Float64Array.from(places, ([, , weight]) => weight),
	};
}
const places = fc.array(
	fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 })),
	{ minLength: 1, maxLength: 25 },
);

describe('where k-means begins', () => {
	const starts = { firstDistinct, farthestFirst, plusPlus: plusPlus(seeded(1)) };
	it.each(Object.entries(starts))('%s: distinct points, as many as asked or as there are', (_, start) => {
		fc.assert(
			fc.property(places, fc.integer({ min: 1, max: 8 }), (given, count) => {
				const points = weighted(given);
				const chosen = start(points, count).map((i) => `${points.x[i]} ${points.y[i]}`);
				const distinct = new Set(given.map(([x, y]) => `${x} ${y}`));
				expect(new Set(chosen).size).toBe(chosen.length);
				expect(chosen.length).toBe(Math.min(count, distinct.size));
			}),
		);
	});

	it('takes the first distinct points in their order', () => {
		expect(
			firstDistinct(
				weighted([
					[1, 1, 1],
					[1, 1, 1],
					[0, 0, 1],
					[2, 2, 1],
				]),
				2,
			),
		).toEqual([0, 2]);
	});
});

describe('k-means', () => {
	it('leaves no centre alone, and nobody nearer to another centre once it has settled', () => {
		fc.assert(
			fc.property(places, fc.integer({ min: 1, max: 5 }), (given, count) => {
				const points = weighted(given);
				const from = placesOf(points, firstDistinct(points, count));
				const { label, centres, inertia } = cluster(points, from, 1000);
				expect(new Set(label).size).toBe(from.x.length);
				let sum = 0;
				for (const [i, own] of label.entries()) {
					const far = Array.from(
						centres.x,
						(x, k) => (points.x[i]! - x) ** 2 + (points.y[i]! - centres.y[k]!) ** 2,
					);
					expect(far[own]!).toBeLessThanOrEqual(Math.min(...far) + 1e-12);
					sum += points.weight[i]! * far[own]!;
				}
				expect(inertia).toBeCloseTo(sum, 9);
				expect(centres.weight.reduce((all, one) => all + one, 0)).toBe(
					points.weight.reduce((all, one) => all + one, 0),
				);
			}),
		);
	});

	it('counts a point of weight three as three points', () => {
		const one = weighted([
			[0, 0, 3],
			[1, 0, 1],
			[9, 0, 2],
		]);
		const three = weighted([
			[0, 0, 1],
			[0, 0, 1],
			[0, 0, 1],
			[1, 0, 1],
			[9, 0, 1],
			[9, 0, 1],
		]);
		const centres = { x: Float64Array.of(0, 9), y: Float64Array.of(0, 0) };
		expect(cluster(one, centres, 10).centres).toEqual(cluster(three, centres, 10).centres);
		expect(cluster(one, centres, 10).centres.x).toEqual(Float64Array.of(0.25, 9));
	});
});

describe('silhouettes', () => {
	it('are what asking every person about every other gives', () => {
		fc.assert(
			fc.property(places, fc.integer({ min: 1, max: 4 }), (given, count) => {
				const label = Uint32Array.from(given.keys(), (at) => at % count);
				const people = given.flatMap(([x, y, weight], at) =>
					Array.from({ length: weight }, () => ({ x, y, group: label[at]! })),
				);
				const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
				const scores = people.map((me) => {
					const others = people.filter((one) => one !== me);
					const far = (group: number) =>
						others.filter((one) => one.group === group).map((one) => Math.hypot(one.x - me.x, one.y - me.y));
					const own = far(me.group);
					const rest = [...new Set(people.map(({ group }) => group))].filter((group) => group !== me.group);
					if (own.length === 0 || rest.length === 0) return 0;
					const [a, b] = [mean(own), Math.min(...rest.map((group) => mean(far(group))))];
					return Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
				});
				expect(silhouette(weighted(given), label, count)).toBeCloseTo(mean(scores), 9);
			}),
		);
	});
});

describe('the adjusted Rand index', () => {
	it('is what asking every pair gives', () => {
		const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 30 });
		fc.assert(
			fc.property(labels, (pairs) => {
				const [a, b] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
				expect(adjustedRandIndex(a, b)).toBeCloseTo(naiveRandIndex(a, b), 12);
				expect(
					adjustedRandIndex(
						a,
						a.map((one) => 7 - one),
					),
				).toBeCloseTo(1, 12);
			}),
		);
	});
});
