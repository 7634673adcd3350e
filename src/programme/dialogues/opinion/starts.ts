import type { Points } from './cluster.ts';
import type { Places } from './positions.ts';
import { square } from './vector.ts';

/** Where k-means may begin: indices of `count` distinct points, or fewer where there are no more. */
export type Beginning = (points: Points, count: number) => number[];

/** The first distinct points in their order. */
export function firstDistinct({ x, y }: Points, count: number): number[] {
	const seen = new Set<string>();
	const chosen: number[] = [];
	for (let i = 0; i < x.length && chosen.length < count; i++) {
		// + 0: minus nought is the same place.
		const place = `${x[i]! + 0} ${y[i]! + 0}`;
		if (seen.has(place)) continue;
		seen.add(place);
		chosen.push(i);
	}
	return chosen;
}

/** The point farthest from the middle of all, then always the one farthest from those chosen. */
export function farthestFirst(points: Points, count: number): number[] {
	const away = middleDistances(points);
	const chosen = [largest(away)];
	const gap = distancesTo(points, chosen[0]!);
	while (chosen.length < count) {
		const next = largest(gap);
		if (!(gap[next]! > 0)) break;
		chosen.push(next);
		narrow(gap, points, next);
	}
	return chosen;
}

/** k-means++: the next point by chance, weighed by its people and the square of its distance from those chosen. */
export function plusPlus(random: () => number): Beginning {
	return (points, count) => {
		const chosen = [draw(points.weight, random)];
		const gap = distancesTo(points, chosen[0]!);
		while (chosen.length < count) {
			const odds = gap.map((squared, i) => squared * points.weight[i]!);
			const next = draw(odds, random);
			if (!(odds[next]! > 0)) break;
			chosen.push(next);
			narrow(gap, points, next);
		}
		return chosen;
	};
}

export function placesOf({ x, y }: Places, chosen: readonly number[]): Places {
	return {
		x: Float64Array.from(chosen, (i) => x[i]!),
		y: Float64Array.from(chosen, (i) => y[i]!),
	};
}

function middleDistances({ x, y, weight }: Points): Float64Array {
	let [sumX, sumY, all] = [0, 0, 0];
	for (let i = 0; i < x.length; i++) {
		sumX += x[i]! * weight[i]!;
		sumY += y[i]! * weight[i]!;
		all += weight[i]!;
	}
	return x.map((value, i) => square(value - sumX / all) + square(y[i]! - sumY / all));
}

function distancesTo({ x, y }: Points, to: number): Float64Array {
	return x.map((value, i) => square(value - x[to]!) + square(y[i]! - y[to]!));
}

function narrow(gap: Float64Array, points: Points, to: number): void {
	for (const [i, squared] of distancesTo(points, to).entries()) if (squared < gap[i]!) gap[i] = squared;
}

/** The first of the largest. */
function largest(values: Float64Array): number {
	let at = 0;
	for (let i = 1; i < values.length; i++) if (values[i]! > values[at]!) at = i;
	return at;
}

/** An index with odds as given; the first where all are nought. */
function draw(odds: Float64Array, random: () => number): number {
	let left = random() * odds.reduce((sum, value) => sum + value, 0);
	for (let i = 0; i < odds.length; i++) {
		if (left < odds[i]!) return i;
		left -= odds[i]!;
	}
	return largest(odds);
}
