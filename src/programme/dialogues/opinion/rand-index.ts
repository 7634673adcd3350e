/**
 * How far two partitions of the same people agree: 1 the same, 0 as by chance (adjusted Rand index; Hubert and Arabie 1985). Where both
 * leave no choice, all together or all apart, they agree.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
	const both = new Map<string, number>();
	const ofA = new Map<number, number>();
	const ofB = new Map<number, number>();
	for (let i = 0; i < a.length; i++) {
		raise(both, `${a[i]} ${b[i]}`);
		raise(ofA, a[i]!);
		raise(ofB, b[i]!);
	}
	const [together, inA, inB] = [pairs(both), pairs(ofA), pairs(ofB)];
	const all = (a.length * (a.length - 1)) / 2;
	const expected = all > 0 ? (inA * inB) / all : 0;
	const most = (inA + inB) / 2;
	return most === expected ? 1 : (together - expected) / (most - expected);
}

function raise<K>(counts: Map<K, number>, key: K): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: Map<unknown, number>): number {
	let sum = 0;
	for (const n of counts.values()) sum += (n * (n - 1)) / 2;
	return sum;
}
