import { nobody } from '../opinion/grouping.ts';
import { sparse, votesOf, type Matrix } from '../opinion/matrix.ts';
import type { OpinionMap } from '../opinion/opinion-map.ts';
import { tallyParts, type Tally } from '../opinion/tally.ts';
import type { Votes } from '../opinion/votes.ts';
import { participantCategories } from '../dialogue.ts';
import { fewest, figureGate, type FigureGate, type Memory, type Said, type Shift } from '../figure.ts';
import { seenBy, type ShownMap, type ShownStatement } from '../shown-map.ts';
import { gridOf, placesOnGrid } from './map-grid.ts';

export type Released = { readonly shown: ShownMap; readonly memory: Memory };

/**
 * The gate between an opinion map and everybody: what it lets out can be published, beside all it has let out before. Groups only where the
 * map itself may show them; a set of people on a statement only from `fewest` on, and never so that the others are left over as fewer; every
 * count through `figureGate`. Whoever calls it has seen to it that at least `fewest` people stand between this map and the last one.
 */
export function protectMap(votes: Votes, map: OpinionMap, earlier: Memory, shift: Shift): Released {
	const matrix = sparse(votes);
	const gate = figureGate(earlier, shift);
	const groups = map.hidden === null ? map.groups : [];
	const crossed = crossTally(matrix, map, groups);
	const grid = gridOf(map);
	const size = (name: string, count: number) => gate.show(name, [count])[0]!;
	const categories = participantCategories
		.map((id) => ({ id, count: crossed.people(id) }))
		.filter(({ count }) => count >= fewest);
	const statements = map.statements.flatMap(({ id, isOut, consensus, x, y }, j): ShownStatement[] => {
		if (isOut) return [];
		const parts = fitParts(
			crossed,
			groups.map(({ id }) => id),
			categories.map(({ id }) => id),
			j,
		);
		const said = (part: string, counts: Counts | null) =>
			counts ? show(gate, `${id} ${part}`, counts) : null;
		const all = said('all', parts.all);
		return [
			{
				id,
				...grid.statement(x, y),
				all,
				byGroup: groups.map((group, at) => said(`group ${group.id}`, parts.groups[at]!)),
				byCategory: categories.map((category, at) => said(category.id, parts.categories[at]!)),
				consensus: all && consensus,
			},
		];
	});
	const isShown = new Set(statements.filter(({ all }) => all).map(({ id }) => id));
	const voters = matrix.participants.filter((_, row) => votesOf(matrix, row) > 0).length;
	const shown: ShownMap = {
		participants: size('participants', voters),
		votes: statements.reduce((all, { all: said }) => all + (said ? seenBy(said) : 0), 0),
		statementCount: statements.length,
		hidden: map.hidden,
		stability: map.stability === null ? null : hundredths(map.stability),
		stableFrom: map.parameters.stableFrom,
		silhouettes: map.silhouettes.map((one) => ({ ...one, silhouette: hundredths(one.silhouette) })),
		explainedVariance: [hundredths(map.explainedVariance[0]), hundredths(map.explainedVariance[1])],
		groups: groups.map(({ id, size: count, representative }) => ({
			id,
			size: size(`size ${id}`, count),
			telling: representative
				.filter(({ statement }) => isShown.has(statement))
				.map(({ statement, direction }) => ({ statement, direction })),
		})),
		categories: categories.map(({ id, count }) => ({ id, size: size(`size ${id}`, count) })),
		points: placesOnGrid(map, grid),
		statements,
	};
	return { shown, memory: gate.figures() };
}

type Counts = readonly [agree: number, pass: number, disagree: number];

const sum = (all: readonly Counts[]): Counts =>
	all.reduce<Counts>((total, one) => [total[0] + one[0], total[1] + one[1], total[2] + one[2]], [0, 0, 0]);
const seen = (counts: Counts) => counts[0] + counts[1] + counts[2];

type Fitted = {
	readonly all: Counts | null;
	readonly groups: readonly (Counts | null)[];
	readonly categories: readonly (Counts | null)[];
};

/**
 * Which sets of people are shown on a statement. Whoever is in no group that is shown counts for all only together with `fewest` others; of
 * categories the smallest shown gives way until those in none of them are `fewest` or nobody.
 */
function fitParts(
	crossed: Crossed,
	groups: readonly number[],
	categories: readonly string[],
	j: number,
): Fitted {
	const enough = groups.filter((group) => seen(crossed.said(j, group)) >= fewest);
	const rest = crossed.groups.filter((group) => group === nobody || !enough.includes(group));
	const isRestCounted = seen(sum(rest.map((group) => crossed.said(j, group)))) >= fewest;
	const counted = isRestCounted ? crossed.groups : enough;
	const all = sum(counted.map((group) => crossed.said(j, group)));
	const ofCategory = (category: string) => sum(counted.map((group) => crossed.said(j, group, category)));
	const shown = categories
		.filter((category) => seen(ofCategory(category)) >= fewest)
		.toSorted((a, b) => seen(ofCategory(b)) - seen(ofCategory(a)));
	const isLeft = (left: number) => left > 0 && left < fewest;
	while (shown.length > 0 && isLeft(seen(all) - seen(sum(shown.map(ofCategory))))) shown.pop();
	return {
		all: seen(all) >= fewest ? all : null,
		groups: groups.map((group) => (enough.includes(group) ? crossed.said(j, group) : null)),
		categories: categories.map((category) => (shown.includes(category) ? ofCategory(category) : null)),
	};
}

function show(gate: FigureGate, name: string, counts: Counts): Said {
	const [agree, pass, disagree] = gate.show(name, counts);
	return { agree: agree!, pass: pass!, disagree: disagree! };
}

type Crossed = {
	/** The groups that are shown, and `nobody` for all in none of them. */
	readonly groups: readonly number[];
	readonly said: (this: void, j: number, group: number, category?: string) => Counts;
	readonly people: (this: void, category: string) => number;
};

/** What people of each group and category said, counted once. */
function crossTally(matrix: Matrix, map: OpinionMap, shown: OpinionMap['groups']): Crossed {
	const groups = [nobody, ...shown.map(({ id }) => id)];
	const kinds = [undefined, ...participantCategories] as const;
	const part = Int32Array.from(matrix.participants, ({ category }, row) => {
		const group = Math.max(0, groups.indexOf(map.participants[row]!.group ?? nobody));
		return group * kinds.length + Math.max(0, (kinds as readonly unknown[]).indexOf(category));
	});
	const tallies = tallyParts(matrix, part, groups.length * kinds.length);
	return {
		groups,
		said: (j, group, category) => {
			const first = groups.indexOf(group) * kinds.length;
			const own = tallies.slice(first, first + kinds.length);
			const at = (kinds as readonly unknown[]).indexOf(category);
			return sum((category === undefined ? own : [own[at]!]).map((tally) => countsOf(tally, j)));
		},
		people: (category) =>
			matrix.participants.filter((one, row) => one.category === category && votesOf(matrix, row) > 0).length,
	};
}

const countsOf = ({ agrees, disagrees, seen: all }: Tally, j: number): Counts => [
	agrees[j]!,
	all[j]! - agrees[j]! - disagrees[j]!,
	disagrees[j]!,
];

const hundredths = (value: number) => Math.round(value * 100) / 100;
