import type { Points } from './cluster.ts';

/**
 * How well groups are told apart, from −1 to 1: the mean over people of (b − a) / max(a, b), a the mean distance to the others of one's
 * group, b to the nearest other group (Rousseeuw 1987). People of one point stand at one place. Who is alone in a group counts 0.
 */
export function silhouette(points: Points, label: Uint32Array, count: number): number {
	const { x, y, weight } = points;
	const people = new Float64Array(count);
	for (let i = 0; i < label.length; i++) people[label[i]!]! += weight[i]!;
	let [sum, all] = [0, 0];
	for (let i = 0; i < label.length; i++) {
		all += weight[i]!;
		const own = label[i]!;
		if (people[own]! <= 1) continue;
		const far = new Float64Array(count);
		for (let j = 0; j < label.length; j++) {
			const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
			far[label[j]!]! += weight[j]! * Math.sqrt(dx * dx + dy * dy);
		}
		const a = far[own]! / (people[own]! - 1);
		let b = Infinity;
		for (let k = 0; k < count; k++) if (k !== own && people[k]! > 0) b = Math.min(b, far[k]! / people[k]!);
		if (b < Infinity && Math.max(a, b) > 0) sum += (weight[i]! * (b - a)) / Math.max(a, b);
	}
	return all > 0 ? sum / all : 0;
}
