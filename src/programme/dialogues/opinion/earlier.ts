import type { Pair } from './centre.ts';
import { nobody, type Grouping } from './grouping.ts';
import type { Matrix } from './matrix.ts';

/** What the last published map looked like, so that the next one does not turn over before the reader's eyes. */
export type Earlier = {
	/** The group of each participant, by id. */
	readonly groups: ReadonlyMap<string, number>;
	/** The loadings of each statement, by id. */
	readonly loadings: ReadonlyMap<string, readonly [x: number, y: number]>;
};

/** The same grouping, its axes mirrored where they point against those of the earlier map. Mirrored points are as good as the first. */
export function mirror(grouping: Grouping, { statements }: Matrix, earlier: Earlier): Grouping {
	const sign = ([0, 1] as const).map((axis) => {
		const along = grouping.components.loadings[axis];
		const likeness = statements.reduce(
			(sum, { id }, j) => sum + along[j]! * (earlier.loadings.get(id)?.[axis] ?? 0),
			0,
		);
		return likeness < 0 ? -1 : 1;
	});
	const turned = ([x, y]: Pair): Pair => [
		x.map((value) => value * sign[0]!),
		y.map((value) => value * sign[1]!),
	];
	const [x, y] = turned([grouping.places.x, grouping.places.y]);
	const loadings = turned(grouping.components.loadings);
	return { ...grouping, places: { x, y }, components: { ...grouping.components, loadings } };
}

/** What to call each group: as the earlier group it shares most people with; a new one by the smallest free number. */
export function nameGroups(
	{ group, count }: Grouping,
	{ participants }: Matrix,
	earlier?: Earlier,
): number[] {
	const names = Array.from({ length: count }, () => nobody);
	const shared = new Map<string, { now: number; before: number; people: number }>();
	for (const [row, now] of group.entries()) {
		const before = now === nobody ? undefined : earlier?.groups.get(participants[row]!.id);
		if (before === undefined) continue;
		const key = `${now} ${before}`;
		const pair = shared.get(key) ?? { now, before, people: 0 };
		pair.people++;
		shared.set(key, pair);
	}
	const strongest = [...shared.values()].sort(
		(a, b) => b.people - a.people || a.now - b.now || a.before - b.before,
	);
	for (const { now, before } of strongest)
		if (names[now] === nobody && !names.includes(before)) names[now] = before;
	for (let now = 0, free = 0; now < count; now++) {
		if (names[now] !== nobody) continue;
		while (names.includes(free)) free++;
		names[now] = free;
	}
	return names;
}
