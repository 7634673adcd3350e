import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Participant, Statement, Votes } from '#programme/dialogues/opinion/votes.ts';

/** Published conversations, which lie beside the project and never in it; undefined where nobody laid them there. */
export const conversationsFolder = ['..', '../..', '../../..']
	.map((up) => join(import.meta.dirname, '../..', up, 'shared/data/opinion'))
	.find((folder) => existsSync(folder));

export const conversationNames: readonly string[] = conversationsFolder
	? readdirSync(conversationsFolder, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name)
			.sort()
	: [];

export type Conversation = {
	readonly votes: Votes;
	/** The group that was published for each participant who had one. */
	readonly published: ReadonlyMap<string, number>;
	/** The group-informed consensus that was published for each statement, where it was. */
	readonly consensus: ReadonlyMap<string, number>;
};

/** Reads a published conversation, in a way of its own: the product's reading is tested against it. */
export function conversation(name: string): Conversation {
	const read = (file: string) =>
		parse(readFileSync(join(conversationsFolder!, name, file)), { columns: true }) as Record<
			string,
			string
		>[];
	const people = read('participants-votes.csv');
	const comments = new Map(read('comments.csv').map((comment) => [comment['comment-id']!, comment]));
	const ids = Object.keys(people[0]!).filter((key) => /^\d+$/.test(key));
	const statements = ids.map((id) => ({
		id,
		isOut: comments.get(id)?.moderated === '-1',
		isMeta: comments.get(id)?.['is-meta'] === 'true',
	}));
	const cells = people.flatMap((row, by) =>
		ids.flatMap((id, on) => (row[id] === '' ? [] : [[by, on, Number(row[id])] as const])),
	);
	const grouped = people.filter((row) => row['group-id'] !== '');
	return {
		votes: votesFrom(
			people.map((row) => ({ id: row.participant! })),
			statements,
			cells,
		),
		published: new Map(grouped.map((row) => [row.participant!, Number(row['group-id'])])),
		consensus: new Map(
			[...comments].flatMap(([id, comment]) =>
				comment['group-informed-consensus'] ? [[id, Number(comment['group-informed-consensus'])]] : [],
			),
		),
	};
}

type Cell = readonly [by: number, on: number, says: number];

export function votesFrom(
	participants: readonly Participant[],
	statements: readonly Statement[],
	cells: readonly Cell[],
): Votes {
	return {
		participants,
		statements,
		by: Uint32Array.from(cells, ([by]) => by),
		on: Uint32Array.from(cells, ([, on]) => on),
		says: Int8Array.from(cells, ([, , says]) => says),
	};
}

export function cellsOf({ by, on, says }: Votes): Cell[] {
	return Array.from(says, (vote, k): Cell => [by[k]!, on[k]!, vote]);
}

/** Votes as a table: one row a participant, null where they did not vote. Ids are p0, p1 … and s0, s1 … */
export function votesTable(
	rows: readonly (readonly (number | null)[])[],
	statements: readonly Omit<Statement, 'id'>[] = [],
): Votes {
	const width = Math.max(0, statements.length, ...rows.map((row) => row.length));
	return votesFrom(
		rows.map((_, by) => ({ id: `p${by}` })),
		Array.from({ length: width }, (_, on) => ({ id: `s${on}`, ...statements[on] })),
		rows.flatMap((row, by) => row.flatMap((says, on) => (says === null ? [] : [[by, on, says] as const]))),
	);
}
