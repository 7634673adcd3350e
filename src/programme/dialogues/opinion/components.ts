import { covary, type Centred, type Pair } from './centre.ts';
import { eigen } from './eigen.ts';
import { seeded } from './random.ts';
import { blend, dot, norm, type Vector } from './vector.ts';

/** The two directions along which people differ most, as loadings of the statements, and the share of all variance along each. */
export type Components = { readonly loadings: Pair; readonly explained: readonly [number, number] };

export type Search = {
	/** Where to begin; otherwise somewhere arbitrary, always the same. */
	readonly from?: Pair;
	/** How far XᵀX v may lie from λ v, as a share of the first λ. */
	readonly tolerance: number;
	readonly mostSteps: number;
};

export const exact: Search = { tolerance: 1e-10, mostSteps: 1000 };

/**
 * The first two principal components. Power iteration with a memory: each step takes the best two directions among the present ones,
 * what XᵀX makes of them, and the last step (LOBPCG; Knyazev 2001, doi 10.1137/S1064827500366124), so that close eigenvalues cost
 * tens of passes over the votes instead of thousands. The sign is fixed: the largest loading is positive. A direction without
 * variance is 0.
 */
export function components(centred: Centred, search: Search = exact): Components {
	const size = centred.mean.length;
	let now = turn(extend(centred, [], search.from ?? somewhere(size)), 0);
	for (let steps = 1; steps < search.mostSteps; steps++) {
		const residuals = now.best.map(({ along, image }, k) => blend([image, along], [1, -now.values[k]!]));
		if (Math.max(0, ...residuals.map(norm)) <= search.tolerance * (now.values[0] ?? 0)) break;
		// Rounding creeps into the images that are blended instead of computed: begin anew from time to time.
		if (steps % 60 === 0)
			now = turn(
				extend(
					centred,
					[],
					now.best.map(({ along }) => along),
				),
				0,
			);
		else now = turn(extend(centred, [...now.best, ...now.way], residuals), now.best.length);
	}
	const [first, second] = [0, 1].map((k) => {
		const variance = now.values[k] ?? 0;
		const isFlat = !(variance > 1e-12 * centred.spread);
		return isFlat
			? { loadings: new Float64Array(size), share: 0 }
			: { loadings: fixSign(now.best[k]!.along), share: variance / centred.spread };
	});
	return { loadings: [first!.loadings, second!.loadings], explained: [first!.share, second!.share] };
}

/** Unit vectors at right angles to each other, and what XᵀX makes of each. */
type Direction = { readonly along: Vector; readonly image: Vector };

/** Adds up to two directions to a basis: one pass over the votes. */
function extend(centred: Centred, basis: readonly Direction[], fresh: readonly Vector[]): Direction[] {
	const zero = new Float64Array(centred.mean.length);
	const added: Vector[] = [];
	for (const along of fresh) {
		const one = straighten([...basis, ...added.map((vector) => ({ along: vector, image: zero }))], {
			along,
			image: zero,
		});
		if (one) added.push(one.along);
	}
	if (added.length === 0) return [...basis];
	const images = covary(centred, [added[0]!, added[1] ?? zero]);
	return [...basis, ...added.map((along, k) => ({ along, image: images[k]! }))];
}

/** The best two directions within a basis, and the way there from its first `present` ones. */
function turn(basis: readonly Direction[], present: number) {
	const { values, vectors } = eigen(basis.map((a) => basis.map((b) => dot(a.along, b.image))));
	const mixed = (weights: readonly number[]): Direction => ({
		along: blend(
			basis.map(({ along }) => along),
			weights,
		),
		image: blend(
			basis.map(({ image }) => image),
			weights,
		),
	});
	const chosen = vectors.slice(0, 2);
	const best = chosen.map(mixed);
	const way: Direction[] = [];
	if (present > 0)
		for (const weights of chosen) {
			const step = mixed(weights.map((weight, at) => (at < present ? 0 : weight)));
			const one = straighten([...best, ...way], step);
			if (one) way.push(one);
		}
	return { values: values.slice(0, 2), best, way };
}

/** What of a direction stands at right angles to a basis, of length 1; nothing where it lies within. Twice, against rounding. */
function straighten(basis: readonly Direction[], { along, image }: Direction): Direction | undefined {
	const length = norm(along);
	if (!(length > 0)) return undefined;
	const scale = (direction: Direction, by: number): Direction => ({
		along: blend([direction.along], [by]),
		image: blend([direction.image], [by]),
	});
	let rest = scale({ along, image }, 1 / length);
	for (let time = 0; time < 2; time++) {
		for (const other of basis) {
			const share = -dot(rest.along, other.along);
			rest = {
				along: blend([rest.along, other.along], [1, share]),
				image: blend([rest.image, other.image], [1, share]),
			};
		}
		const left = norm(rest.along);
		if (left < 1e-8) return undefined;
		rest = scale(rest, 1 / left);
	}
	return rest;
}

function somewhere(size: number): Pair {
	const random = seeded(1);
	const vector = () => Float64Array.from({ length: size }, () => random() - 0.5);
	return [vector(), vector()];
}

function fixSign(loadings: Vector): Vector {
	let largest = 0;
	for (const value of loadings) if (Math.abs(value) > Math.abs(largest)) largest = value;
	return largest < 0 ? loadings.map((value) => -value) : loadings;
}
