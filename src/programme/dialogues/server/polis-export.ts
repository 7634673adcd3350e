import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '#platform/server/refusal.ts';
import type { Participant, Statement, Votes } from '../opinion/votes.ts';
import { votePile } from './vote-pile.ts';

/** A file with the name its reader knows it by. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

export type PolisExport = {
	readonly votes: Votes;
	/** What each statement says, by id; a statement without a line in the comments has none. */
	readonly texts: ReadonlyMap<string, string>;
};

/** Columns of participants-votes.csv that are no statement. */
const aboutPeople = new Set([
	'participant',
	'xid',
	'group-id',
	'n-comments',
	'n-votes',
	'n-agree',
	'n-disagree',
	'n-pass',
	'first-vote',
	'category',
]);

/**
 * Reads the files `participants-votes.csv` and `comments.csv` of a Polis export: 1 agrees, 0 passes, −1 disagrees, an empty cell did
 * not vote; `moderated` −1 is out. A statement is what has a column of votes. Where it has them, as an export of our own does, `first-vote`
 * orders people and `category` says what they are. Throws a Refusal that says where a file is wrong.
 */
export function readPolisExport(participantsVotes: NamedFile, comments: NamedFile): PolisExport {
	const told = readComments(comments);
	const participants: Participant[] = [];
	const pile = votePile();
	const known = new Set<string>();
	let statementAt: number[] = [];
	let [idAt, firstAt, categoryAt] = [-1, -1, -1];
	const header = eachRecord(participantsVotes, {
		header(names) {
			idAt = column(participantsVotes, names, 'participant');
			[firstAt, categoryAt] = [names.indexOf('first-vote'), names.indexOf('category')];
			statementAt = names.flatMap((name, at) => (aboutPeople.has(name) ? [] : [at]));
			if (statementAt.length === 0)
				throw new Refusal(`${participantsVotes.name} has no column of a statement.`);
		},
		record(cells, where) {
			const id = cells[idAt]!.trim();
			if (!id) throw new Refusal(`${where}: the participant has no id.`);
			if (known.has(id)) throw new Refusal(`${where}: participant ${id} stands in the file twice.`);
			known.add(id);
			for (const [statement, at] of statementAt.entries()) {
				const cell = cells[at]!;
				if (cell === '') continue;
				if (cell !== '1' && cell !== '0' && cell !== '-1')
					throw new Refusal(`${where}: "${cell.slice(0, 40)}" is no vote; a vote is 1, 0, -1 or empty.`);
				pile.add(participants.length, statement, Number(cell));
			}
			const first = firstAt < 0 ? '' : cells[firstAt]!;
			if (!/^\d*$/.test(first))
				throw new Refusal(`${where}: "${first.slice(0, 40)}" is no time of a first vote.`);
			participants.push({
				id,
				...(first !== '' && { firstVote: Number(first) }),
				...(categoryAt >= 0 && cells[categoryAt] !== '' && { category: cells[categoryAt]! }),
			});
		},
	});
	const statements = statementAt.map((at) => told.get(header[at]!) ?? { id: header[at]!, text: '' });
	return {
		votes: {
			participants,
			statements: statements.map(({ id, isOut, isMeta }): Statement => ({ id, isOut, isMeta })),
			...pile.columns(),
		},
		texts: new Map(statements.map(({ id, text }) => [id, text])),
	};
}

type Told = Statement & { readonly text: string };

function readComments(file: NamedFile): Map<string, Told> {
	const told = new Map<string, Told>();
	let [id, moderated, text, meta] = [-1, -1, -1, -1];
	eachRecord(file, {
		header(names) {
			id = column(file, names, 'comment-id');
			moderated = column(file, names, 'moderated');
			text = names.indexOf('comment-body');
			meta = names.indexOf('is-meta');
		},
		record(cells, where) {
			const key = cells[id]!.trim();
			if (told.has(key)) throw new Refusal(`${where}: comment ${key} stands in the file twice.`);
			told.set(key, {
				id: key,
				isOut: cells[moderated]!.trim() === '-1',
				isMeta: meta >= 0 && cells[meta]!.trim().toLowerCase() === 'true',
				text: text >= 0 ? cells[text]! : '',
			});
		},
	});
	return told;
}

type Takes = {
	readonly header: (this: void, names: readonly string[]) => void;
	readonly record: (this: void, cells: readonly string[], where: string) => void;
};

/** Hands on one record after the other, so that a file of many million cells is never held as such. Returns its header. */
function eachRecord({ name, bytes }: NamedFile, { header, record }: Takes): string[] {
	let names: string[] | undefined;
	try {
		parse(bytes, {
			bom: true,
			skip_empty_lines: true,
			relax_column_count: true,
			on_record: (cells: string[], { lines }) => {
				if (!names) {
					names = cells.map((cell) => cell.trim());
					const twice = names.find((one, at) => names!.indexOf(one) !== at);
					if (twice !== undefined)
						throw new Refusal(`${name} has two columns called "${twice.slice(0, 40)}".`);
					header(names);
					return null;
				}
				const where = `Line ${lines} of ${name}`;
				if (cells.length !== names.length)
					throw new Refusal(`${where}: it has ${cells.length} columns, the header ${names.length}.`);
				record(cells, where);
				return null;
			},
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new Refusal(`${name} is not a CSV file: ${error.message.split('\n')[0]!.replace(/\.$/, '')}.`);
	}
	if (!names) throw new Refusal(`${name} is empty.`);
	return names;
}

function column({ name }: NamedFile, names: readonly string[], wanted: string): number {
	const at = names.indexOf(wanted);
	if (at < 0)
		throw new Refusal(
			`${name} has no column "${wanted}": it is not the file of that name of a Polis export.`,
		);
	return at;
}
