import type { ShownMap } from './shown-map.ts';

/** What of two maps differs, for whoever is to publish the later one. */
export type Comparison = {
	readonly participants: readonly [number | null, number];
	readonly groups: readonly [readonly number[] | null, readonly number[]];
	readonly hidden: readonly [ShownMap['hidden'] | undefined, ShownMap['hidden']];
	/** Statements most agree to now and did not before, and the other way round. */
	readonly shared: { readonly come: readonly string[]; readonly gone: readonly string[] };
};

export function compareMaps(before: ShownMap | null, now: ShownMap): Comparison {
	const shared = (map: ShownMap | null) =>
		(map?.statements ?? []).filter(({ consensus }) => consensus === 'agree').map(({ id }) => id);
	const [then, today] = [shared(before), shared(now)];
	return {
		participants: [before?.participants ?? null, now.participants],
		groups: [before?.groups.map(({ size }) => size) ?? null, now.groups.map(({ size }) => size)],
		hidden: [before?.hidden, now.hidden],
		shared: {
			come: today.filter((id) => !then.includes(id)),
			gone: then.filter((id) => !today.includes(id)),
		},
	};
}
