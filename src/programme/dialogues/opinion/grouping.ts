import { centre } from './centre.ts';
import { cluster, meansOf, type Clustering, type Points } from './cluster.ts';
import { components, exact, type Components, type Search } from './components.ts';
import { votesOf, type Matrix } from './matrix.ts';
import { placePeople, type Places } from './positions.ts';
import { seeded } from './random.ts';
import { silhouette } from './silhouette.ts';
import { farthestFirst, firstDistinct, placesOf, plusPlus } from './starts.ts';

/** `first-distinct`: k-means begins at the first distinct points, as in older published maps; `best`: in several ways, the tightest kept. */
export const startRules = ['first-distinct', 'best'] as const;
export type StartRule = (typeof startRules)[number];

export type GroupingRule = {
	readonly start: StartRule;
	/** Null: as many as the silhouettes say. */
	readonly groups: number | null;
	readonly seed: number;
	/** The group somebody had in the last published run; another beginning. */
	readonly earlier?: ReadonlyMap<string, number>;
};

export const nobody = -1;

export type Grouping = {
	readonly components: Components;
	readonly places: Places;
	/** One per row: 0 is the largest group; `nobody` for whoever voted too little. */
	readonly group: Int32Array;
	readonly count: number;
	readonly silhouettes: readonly { readonly groups: number; readonly silhouette: number }[];
};

const baseClusters = 100;
const rounds = 20;
const throws = 8;

/** Finds the groups of opinion of a matrix: principal components, positions, small base clusters, groups of them. */
export function findGroups(matrix: Matrix, rule: GroupingRule, search: Search = exact): Grouping {
	const centred = centre(matrix);
	const found = components(centred, search);
	const places = placePeople(centred, found);
	const rows = whoIsIn(matrix);
	const people: Points = { ...placesOf(places, [...rows]), weight: new Float64Array(rows.length).fill(1) };
	const base = cluster(people, placesOf(people, firstDistinct(people, baseClusters)), rounds);
	const tried = sizesToTry(base.centres.x.length, rule.groups).map((count) => {
		const best = tightest(base, count, rule, matrix, rows);
		return { count, best, silhouette: silhouette(base.centres, best.label, count) };
	});
	const chosen = tried.toSorted((a, b) => b.silhouette - a.silhouette || a.count - b.count)[0];
	// Who all stand at one place are one group.
	const labels = base.label.map((at) => chosen?.best.label[at]! ?? 0);
	const count = rows.length === 0 ? 0 : (chosen?.count ?? 1);
	const name = bySize(labels, count);
	const group = new Int32Array(matrix.participants.length).fill(nobody);
	for (const [at, row] of rows.entries()) group[row] = name[labels[at]!]!;
	return {
		components: found,
		places,
		group,
		count,
		silhouettes: tried.map(({ count, silhouette }) => ({ groups: count, silhouette })),
	};
}

/** Who voted on 7 statements, or all if there are fewer; if these are not 15 people, the 15 who voted most. */
function whoIsIn(matrix: Matrix): Uint32Array {
	const enough = Math.max(1, Math.min(7, matrix.statements.length));
	const voters = Array.from(matrix.participants, (_, row) => row).filter((row) => votesOf(matrix, row) > 0);
	const isIn = voters.filter((row) => votesOf(matrix, row) >= enough);
	if (isIn.length >= 15) return Uint32Array.from(isIn);
	const busiest = voters.toSorted((a, b) => votesOf(matrix, b) - votesOf(matrix, a) || a - b);
	return Uint32Array.from(busiest.slice(0, 15)).sort();
}

function sizesToTry(bases: number, asked: number | null): number[] {
	if (bases < 2) return [];
	if (asked !== null) return [Math.min(asked, bases)];
	const most = Math.min(5, bases, 2 + Math.floor(bases / 12));
	return Array.from({ length: most - 1 }, (_, at) => at + 2);
}

function tightest(
	base: Clustering,
	count: number,
	{ start, seed, earlier }: GroupingRule,
	matrix: Matrix,
	rows: Uint32Array,
): Clustering {
	const points = base.centres;
	const beginnings = [placesOf(points, firstDistinct(points, count))];
	if (start === 'best') {
		const random = seeded(seed + count);
		beginnings.push(placesOf(points, farthestFirst(points, count)));
		for (let time = 0; time < throws; time++)
			beginnings.push(placesOf(points, plusPlus(random)(points, count)));
		const before = earlier && earlierCentres(base, count, earlier, matrix, rows);
		if (before) beginnings.push(before);
	}
	return beginnings
		.filter(({ x }) => x.length === count)
		.map((from) => cluster(points, from, rounds))
		.reduce((best, next) => (next.inertia < best.inertia ? next : best));
}

/** The middles of the last run's groups where its people stand now; nothing if that run had another number of groups. */
function earlierCentres(
	base: Clustering,
	count: number,
	earlier: ReadonlyMap<string, number>,
	{ participants }: Matrix,
	rows: Uint32Array,
): Places | undefined {
	const known = Array.from(rows, (row, at) => ({ at, group: earlier.get(participants[row]!.id) })).filter(
		(one): one is { at: number; group: number } => one.group !== undefined,
	);
	if (new Set(known.map(({ group }) => group)).size !== count) return undefined;
	const centreOf = known.map(({ at }) => base.label[at]!);
	const points = {
		...placesOf(base.centres, centreOf),
		weight: new Float64Array(known.length).fill(1),
	};
	const names = [...new Set(known.map(({ group }) => group))].sort((a, b) => a - b);
	return meansOf(
		points,
		Uint32Array.from(known, ({ group }) => names.indexOf(group)),
		count,
	);
}

/** Numbers groups from the largest to the smallest, equals by their first member. */
function bySize(labels: Uint32Array, count: number): number[] {
	const size = Array.from({ length: count }, () => 0);
	const first = Array.from({ length: count }, () => labels.length);
	for (const [at, label] of labels.entries()) {
		size[label]!++;
		first[label] = Math.min(first[label]!, at);
	}
	const order = size.map((_, label) => label).sort((a, b) => size[b]! - size[a]! || first[a]! - first[b]!);
	return size.map((_, label) => order.indexOf(label));
}
