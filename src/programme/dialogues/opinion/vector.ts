export type Vector = Float64Array;

export function dot(a: Vector, b: Vector): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
	return sum;
}

export function norm(a: Vector): number {
	return Math.sqrt(dot(a, a));
}

/** Not `** 2`: powers may differ by a bit between machines, products do not. */
export function square(value: number): number {
	return value * value;
}

/** The sum of vectors, each times its weight. */
export function blend(vectors: readonly Vector[], weights: readonly number[]): Vector {
	const sum = new Float64Array(vectors[0]?.length ?? 0);
	for (const [k, vector] of vectors.entries()) {
		const weight = weights[k]!;
		if (weight !== 0) for (let at = 0; at < sum.length; at++) sum[at]! += weight * vector[at]!;
	}
	return sum;
}
