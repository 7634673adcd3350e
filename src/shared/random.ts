/** Chance that can be repeated: the same seed gives the same numbers on every machine. Not for secrets. */
export type Random = {
	/** A number from 0 up to but not 1. */
	next(): number;
	chance(probability: number): boolean;
	/** A whole number from `from` to `to`, both included. */
	between(from: number, to: number): number;
	pick<T>(list: readonly T[]): T;
	/** A key, as often as its weight says. */
	weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
};

/** xmur3: four 32-bit seeds from a text. */
function seeds(text: string): () => number {
	let hash = 1779033703 ^ text.length;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 3432918353);
		hash = (hash << 13) | (hash >>> 19);
	}
	return () => {
		hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
		hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
		return (hash ^= hash >>> 16) >>> 0;
	};
}

/** The generator sfc32 (Doty-Humphrey's small fast counting generator), seeded from a text. */
export function randomFrom(seed: string): Random {
	const state = seeds(seed);
	let [a, b, c, counter] = [state(), state(), state(), state()];
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		c |= 0;
		return (sum >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i++) next();
	return {
		next,
		chance: (probability) => next() < probability,
		between: (from, to) => from + Math.floor(next() * (to - from + 1)),
		pick: (list) => {
			if (list.length === 0) throw new RangeError('nothing to pick from');
			return list[Math.floor(next() * list.length)]!;
		},
		weighted: (weights) => {
			const entries = Object.entries(weights) as [keyof typeof weights & string, number][];
			let left = next() * entries.reduce((total, [, weight]) => total + weight, 0);
			for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
			const last = entries.at(-1);
			if (!last) throw new RangeError('nothing to pick from');
			return last[0];
		},
	};
}
