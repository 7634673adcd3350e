import { compareIds, type Participant, type Statement, type Votes } from './votes.ts';

/**
 * Votes by row (CSR) in the one order everything is computed in, so that sums come out the same to the last bit: people by first vote,
 * then id; statements by id. The votes of row i stand from `start[i]` to `start[i + 1]`, by column.
 */
export type Matrix = {
	readonly participants: readonly Participant[];
	readonly statements: readonly Statement[];
	readonly start: Uint32Array;
	readonly column: Uint32Array;
	readonly says: Int8Array;
};

/** Sorts votes into a matrix, in time linear in votes. Throws a RangeError at an id that stands twice, a second vote, or a vote that is none. */
export function sparse({ participants, statements, by, on, says }: Votes): Matrix {
	const rows = ranks(participants, comparePeople);
	const columns = ranks(statements, (a, b) => compareIds(a.id, b.id));
	const byColumn = countingSort(statements.length, says.length, (k) => columns.rank[on[k]!]);
	const byRow = countingSort(participants.length, says.length, (k) => rows.rank[by[byColumn.order[k]!]!]);
	const column = new Uint32Array(says.length);
	const sorted = new Int8Array(says.length);
	for (let at = 0; at < says.length; at++) {
		const k = byColumn.order[byRow.order[at]!]!;
		column[at] = columns.rank[on[k]!]!;
		sorted[at] = says[k]!;
		if (says[k]! < -1 || says[k]! > 1) throw new RangeError(`${says[k]} is no vote`);
	}
	for (let i = 0; i < participants.length; i++)
		for (let at = byRow.start[i]! + 1; at < byRow.start[i + 1]!; at++)
			if (column[at] === column[at - 1])
				throw new RangeError(
					`${rows.sorted[i]!.id} votes twice on ${columns.sorted[column[at]!]!.id}: keep the last vote`,
				);
	return {
		participants: rows.sorted,
		statements: columns.sorted,
		start: byRow.start,
		column,
		says: sorted,
	};
}

/** The same matrix with some of its rows, in their order. */
export function pickRows(matrix: Matrix, rows: Uint32Array): Matrix {
	const start = new Uint32Array(rows.length + 1);
	for (let to = 0; to < rows.length; to++) start[to + 1] = start[to]! + votesOf(matrix, rows[to]!);
	const column = new Uint32Array(start[rows.length]!);
	const says = new Int8Array(start[rows.length]!);
	for (let to = 0; to < rows.length; to++) {
		const [first, last] = [matrix.start[rows[to]!]!, matrix.start[rows[to]! + 1]!];
		column.set(matrix.column.subarray(first, last), start[to]);
		says.set(matrix.says.subarray(first, last), start[to]);
	}
	const participants = Array.from(rows, (row) => matrix.participants[row]!);
	return { participants, statements: matrix.statements, start, column, says };
}

/** How many votes a row holds. */
export function votesOf({ start }: Matrix, row: number): number {
	return start[row + 1]! - start[row]!;
}

function comparePeople(a: Participant, b: Participant): number {
	const [x, y] = [a.firstVote ?? Number.MAX_VALUE, b.firstVote ?? Number.MAX_VALUE];
	return x < y ? -1 : x > y ? 1 : compareIds(a.id, b.id);
}

function ranks<T extends { readonly id: string }>(list: readonly T[], compare: (a: T, b: T) => number) {
	const order = list.map((_, at) => at).sort((a, b) => compare(list[a]!, list[b]!));
	const rank = new Uint32Array(list.length);
	for (const [to, from] of order.entries()) rank[from] = to;
	if (new Set(list.map(({ id }) => id)).size < list.length) throw new RangeError('an id stands twice');
	return { rank, sorted: order.map((at) => list[at]!) };
}

/** Stable: equals keep their order. */
function countingSort(kinds: number, length: number, kindOf: (k: number) => number | undefined) {
	const start = new Uint32Array(kinds + 1);
	for (let k = 0; k < length; k++) {
		const kind = kindOf(k);
		if (kind === undefined) throw new RangeError('a vote of or on nobody known');
		start[kind + 1]!++;
	}
	for (let kind = 0; kind < kinds; kind++) start[kind + 1]! += start[kind]!;
	const next = start.slice();
	const order = new Uint32Array(length);
	for (let k = 0; k < length; k++) order[next[kindOf(k)!]!++] = k;
	return { start, order };
}
