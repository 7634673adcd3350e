import type { Places } from './positions.ts';
import { square } from './vector.ts';

/** Points of which each stands for so many people. */
export type Points = Places & { readonly weight: Float64Array };

/** `label`: which centre each point belongs to; every centre has at least one. `inertia`: Σ weight · squared distance to it. */
export type Clustering = { readonly label: Uint32Array; readonly centres: Points; readonly inertia: number };

/**
 * Lloyd's k-means from given centres, until nothing changes or for `mostRounds`. Equally near centres: the first. A centre that lost
 * all its points moves to the point farthest from its own. Throws where there are fewer distinct points than centres.
 */
export function cluster(points: Points, from: Places, mostRounds: number): Clustering {
	const count = from.x.length;
	const label = new Uint32Array(points.x.length).fill(count);
	const distance = new Float64Array(points.x.length);
	let centres: Places = { x: from.x.slice(), y: from.y.slice() };
	for (let round = 0; round < mostRounds; round++) {
		const isMoved = assign(points, centres, label, distance);
		const isFilled = fillEmpty(count, label, distance);
		centres = meansOf(points, label, count);
		if (!isMoved && !isFilled) break;
	}
	const { x, y, weight } = meansOf(points, label, count);
	let inertia = 0;
	for (let i = 0; i < label.length; i++) {
		const k = label[i]!;
		inertia += points.weight[i]! * (square(points.x[i]! - x[k]!) + square(points.y[i]! - y[k]!));
	}
	return { label, centres: { x, y, weight }, inertia };
}

/** Gives every point its nearest centre; whether any changed. No objects here: this is where the time goes. */
function assign(points: Places, centres: Places, label: Uint32Array, distance: Float64Array): boolean {
	const { x, y } = centres;
	let isMoved = false;
	for (let i = 0; i < label.length; i++) {
		const atX = points.x[i]!;
		const atY = points.y[i]!;
		let nearest = 0;
		let squared = Infinity;
		for (let k = 0; k < x.length; k++) {
			const dx = atX - x[k]!;
			const dy = atY - y[k]!;
			const here = dx * dx + dy * dy;
			if (here < squared) {
				squared = here;
				nearest = k;
			}
		}
		if (nearest !== label[i]) isMoved = true;
		label[i] = nearest;
		distance[i] = squared;
	}
	return isMoved;
}

/** Gives every empty centre the point that lies farthest from the centre it had and is not alone there. */
function fillEmpty(count: number, label: Uint32Array, distance: Float64Array): boolean {
	const members = new Uint32Array(count);
	for (const k of label) members[k]!++;
	let isChanged = false;
	for (let empty = 0; empty < count; empty++) {
		if (members[empty]! > 0) continue;
		let farthest = -1;
		for (let i = 0; i < label.length; i++)
			if (members[label[i]!]! > 1 && (farthest < 0 || distance[i]! > distance[farthest]!)) farthest = i;
		if (farthest < 0) throw new RangeError('more centres than points');
		members[label[farthest]!]!--;
		label[farthest] = empty;
		members[empty] = 1;
		distance[farthest] = 0;
		isChanged = true;
	}
	return isChanged;
}

/** The weighted mean of each label's points; weight is what they weigh together. */
export function meansOf(points: Points, label: Uint32Array, count: number): Points {
	const x = new Float64Array(count);
	const y = new Float64Array(count);
	const weight = new Float64Array(count);
	for (let i = 0; i < label.length; i++) {
		const k = label[i]!;
		x[k]! += points.weight[i]! * points.x[i]!;
		y[k]! += points.weight[i]! * points.y[i]!;
		weight[k]! += points.weight[i]!;
	}
	for (let k = 0; k < count; k++) {
		x[k]! /= weight[k]!;
		y[k]! /= weight[k]!;
	}
	return { x, y, weight };
}
