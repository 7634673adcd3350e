import { consensus, groupInformedConsensus, type Direction } from './common-ground.ts';
import { mirror, nameGroups, type Earlier } from './earlier.ts';
import { findGroups, nobody, type Grouping, type StartRule } from './grouping.ts';
import { sparse, votesOf, type Matrix } from './matrix.ts';
import { placeStatements } from './positions.ts';
import { centre } from './centre.ts';
import { priority } from './priority.ts';
import { share } from './proportion.ts';
import { representative, type Leaning } from './representative.ts';
import { samplesFor, stability } from './stability.ts';
import { tallyAll, tallyParts, type Tally } from './tally.ts';
import { compareIds, type Votes } from './votes.ts';

/** Raised whenever the same votes would give another map, by whatever digit. */
export const method = 'koprue-opinion-map/1';

export type Parameters = {
	/** Null: as many as the silhouettes say. */
	readonly groups: number | null;
	readonly start: StartRule;
	readonly seed: number;
	/** How many sub-samples tell the stability. Null: as many as `samplesFor` says. */
	readonly samples: number | null;
	/** Groups are shown from this stability on … */
	readonly stableFrom: number;
	/** … and when the smallest has so many people. Categories with fewer are not counted. */
	readonly smallestGroup: number;
};

export const usual: Parameters = {
	groups: null,
	start: 'best',
	seed: 1,
	samples: null,
	stableFrom: 0.8,
	smallestGroup: 10,
};

export type OpinionMap = {
	readonly method: string;
	readonly parameters: Parameters & { readonly samples: number };
	readonly participants: readonly ParticipantPlace[];
	readonly groups: readonly OpinionGroup[];
	/** Stakeholder categories large enough to be counted. */
	readonly categories: readonly { readonly id: string; readonly size: number }[];
	readonly statements: readonly StatementResult[];
	readonly silhouettes: Grouping['silhouettes'];
	/** Null: there are no two groups. */
	readonly stability: number | null;
	/** The share of all variance along each axis. */
	readonly explainedVariance: readonly [number, number];
	/** Why the groups may not be shown; null: they may. */
	readonly hidden: 'no_groups' | 'unstable' | 'small_group' | null;
};

export type ParticipantPlace = {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	/** Null: voted too little to be counted into a group. */
	readonly group: number | null;
};

export type OpinionGroup = {
	readonly id: number;
	readonly size: number;
	readonly representative: readonly (Leaning & {
		readonly statement: string;
		readonly direction: Direction;
		readonly seen: number;
		readonly weight: number;
	})[];
};

export type StatementResult = {
	readonly id: string;
	readonly isOut: boolean;
	readonly x: number;
	readonly y: number;
	readonly loadings: readonly [number, number];
	readonly agrees: number;
	readonly disagrees: number;
	readonly passes: number;
	/** What each group said, in the order of the groups. */
	readonly byGroup: readonly {
		readonly group: number;
		readonly agrees: number;
		readonly disagrees: number;
		readonly passes: number;
	}[];
	/** How likely anybody agrees. */
	readonly pa: number;
	/** How far all groups stand behind it, and behind its rejection; null: nobody is in a group. */
	readonly gic: number | null;
	readonly gicDisagree: number | null;
	/** The same over stakeholder categories; null: there are no two. */
	readonly gicCategories: number | null;
	readonly gicCategoriesDisagree: number | null;
	readonly extremity: number;
	readonly priority: number;
	readonly consensus: Direction | null;
};

/**
 * Draws the opinion map of a dialogue: where people and statements stand, which groups there are, what each stands for and what all
 * share. The same votes in any order give the same map, to the last bit. Throws a RangeError at votes that are none (see `sparse`).
 */
export function opinionMap(votes: Votes, asked: Partial<Parameters> = {}, earlier?: Earlier): OpinionMap {
	const matrix = sparse(votes);
	const wanted = { ...usual, ...asked };
	const parameters = { ...wanted, samples: wanted.samples ?? samplesFor(matrix) };
	const rule = { ...parameters, earlier: earlier?.groups };
	const found = findGroups(matrix, rule);
	const steady = stability(matrix, found, rule, parameters.samples);
	const grouping = earlier ? mirror(found, matrix, earlier) : found;
	const names = nameGroups(grouping, matrix, earlier);
	const tallies = tallyParts(matrix, grouping.group, grouping.count);
	const sizes = sizesOf(grouping.group, grouping.count);
	const categories = categoriesOf(matrix, parameters.smallestGroup);
	const isOut = matrix.statements.map((statement) => statement.isOut === true);
	const telling = representative(tallies, isOut);
	return {
		method,
		parameters,
		participants: matrix.participants.map(({ id }, row) => ({
			id,
			x: grouping.places.x[row]! + 0,
			y: grouping.places.y[row]! + 0,
			group: grouping.group[row] === nobody ? null : names[grouping.group[row]!]!,
		})),
		groups: sizes
			.map((size, group) => ({
				id: names[group]!,
				size,
				representative: telling[group]!.map((one) => ({
					...one,
					statement: matrix.statements[one.statement]!.id,
				})),
			}))
			.sort((a, b) => a.id - b.id),
		categories: categories.map(({ id, size }) => ({ id, size })),
		statements: judgeStatements(
			matrix,
			grouping,
			tallies.map((tally, at) => ({ name: names[at]!, tally })).sort((a, b) => a.name - b.name),
			categories.map(({ tally }) => tally),
		),
		silhouettes: grouping.silhouettes,
		stability: steady,
		explainedVariance: grouping.components.explained,
		hidden: whyHidden(sizes, steady, parameters),
	};
}

function judgeStatements(
	matrix: Matrix,
	grouping: Grouping,
	groups: readonly { readonly name: number; readonly tally: Tally }[],
	categories: readonly Tally[],
): StatementResult[] {
	const all = tallyAll(matrix);
	const { loadings } = grouping.components;
	const place = placeStatements(centre(matrix), grouping.components);
	const shared = consensus(
		all,
		matrix.statements.map((statement) => statement.isOut === true),
	);
	const parts = groups.map(({ tally }) => tally);
	const several = categories.length > 1 ? categories : [];
	const gic = groupInformedConsensus(parts, 'agree');
	const gicDisagree = groupInformedConsensus(parts, 'disagree');
	const gicCategories = groupInformedConsensus(several, 'agree');
	const gicCategoriesDisagree = groupInformedConsensus(several, 'disagree');
	return matrix.statements.map(({ id, isOut, isMeta }, j) => {
		const { agrees, disagrees, passes } = saidOf(all, j);
		const seen = all.seen[j]!;
		const extremity = place.extremity[j]!;
		return {
			id,
			isOut: isOut === true,
			x: place.x[j]! + 0,
			y: place.y[j]! + 0,
			loadings: [loadings[0][j]! + 0, loadings[1][j]! + 0],
			agrees,
			disagrees,
			passes,
			byGroup: groups.map(({ name, tally }) => ({ group: name, ...saidOf(tally, j) })),
			pa: share(agrees, seen),
			gic: gic?.[j] ?? null,
			gicDisagree: gicDisagree?.[j] ?? null,
			gicCategories: gicCategories?.[j] ?? null,
			gicCategoriesDisagree: gicCategoriesDisagree?.[j] ?? null,
			extremity,
			priority: priority({ agrees, passes, seen }, extremity, isMeta === true),
			consensus: shared.agree.includes(j) ? 'agree' : shared.disagree.includes(j) ? 'disagree' : null,
		};
	});
}

function saidOf({ agrees, disagrees, seen }: Tally, j: number) {
	return {
		agrees: agrees[j]!,
		disagrees: disagrees[j]!,
		passes: seen[j]! - agrees[j]! - disagrees[j]!,
	};
}

function whyHidden(
	sizes: readonly number[],
	steady: number | null,
	{ stableFrom, smallestGroup }: Parameters,
): OpinionMap['hidden'] {
	if (sizes.length < 2) return 'no_groups';
	if (steady === null || steady < stableFrom) return 'unstable';
	return Math.min(...sizes) < smallestGroup ? 'small_group' : null;
}

function sizesOf(part: Int32Array, count: number): number[] {
	const sizes = Array.from({ length: count }, () => 0);
	for (const one of part) if (one !== nobody) sizes[one]!++;
	return sizes;
}

/** The categories of which enough people voted, in the order of their ids. */
function categoriesOf(matrix: Matrix, smallest: number) {
	const votes = (row: number) => votesOf(matrix, row) > 0;
	const told = matrix.participants.map(({ category }, row) => (votes(row) ? category : undefined));
	const ids = [...new Set(told)].filter((id) => id !== undefined).sort(compareIds);
	const part = Int32Array.from(told, (id) => (id === undefined ? nobody : ids.indexOf(id)));
	const sizes = sizesOf(part, ids.length);
	return tallyParts(matrix, part, ids.length)
		.map((tally, at) => ({ id: ids[at]!, size: sizes[at]!, tally }))
		.filter(({ size }) => size >= smallest);
}
