import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/server/refusal.ts';
import { cellsOf, conversation, conversationNames, conversationsFolder } from '#world/opinion.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolisExport } from './polis-export.ts';

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const head = 'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,2';
const comments =
	'comment-id,moderated,is-meta,comment-body\n0,1,false,"One, said\nin two lines"\n2,-1,TRUE,Two\n9,1,,Nine\n';

const read = (people: string, told = comments) =>
	readPolisExport(file('votes.csv', people), file('comments.csv', told));

describe('a Polis export', () => {
	it('is read: votes, who is out, what is meta, what is said', () => {
		const { votes, texts } = read(`\uFEFF${head}\r\n7,0,0,2,1,1,1,-1\r\n8,,0,1,0,0,,0\r\n\r\n`);
		expect(votes.participants).toEqual([{ id: '7' }, { id: '8' }]);
		expect(votes.statements).toEqual([
			{ id: '0', isOut: false, isMeta: false },
			{ id: '2', isOut: true, isMeta: true },
		]);
		expect(cellsOf(votes)).toEqual([
			[0, 0, 1],
			[0, 1, -1],
			[1, 1, 0],
		]);
		expect([...texts]).toEqual([
			['0', 'One, said\nin two lines'],
			['2', 'Two'],
		]);
	});

	it.each([
		['', 'votes.csv is empty.'],
		['\n\n', 'votes.csv is empty.'],
		[
			'a,b\n1,2\n',
			'votes.csv has no column "participant": it is not the file of that name of a Polis export.',
		],
		['participant,xid\n1,2\n', 'votes.csv has no column of a statement.'],
		['participant,0,0\n', 'votes.csv has two columns called "0".'],
		[`${head}\n7,0,0,2,1,1,1\n`, 'Line 2 of votes.csv: it has 7 columns, the header 8.'],
		[`${head}\n,0,0,2,1,1,1,1\n`, 'Line 2 of votes.csv: the participant has no id.'],
		[
			`${head}\n7,0,0,2,1,1,1,1\n8,0,0,2,1,1,5,1\n`,
			'Line 3 of votes.csv: "5" is no vote; a vote is 1, 0, -1 or empty.',
		],
		[
			`${head}\n7,0,0,2,1,1,1,1\n7,0,0,2,1,1,1,1\n`,
			'Line 3 of votes.csv: participant 7 stands in the file twice.',
		],
		[
			`${head}\n"7,0,0,2,1,1,1,1\n`,
			'votes.csv is not a CSV file: Quote Not Closed: the parsing is finished with an opening quote at line 2.',
		],
	])('%j is refused in one sentence', (people, sentence) => {
		expect(() => read(people)).toThrow(new Refusal(sentence));
	});

	it.each([
		['', 'comments.csv is empty.'],
		[
			'id,moderated\n',
			'comments.csv has no column "comment-id": it is not the file of that name of a Polis export.',
		],
		['comment-id,moderated\n3,1\n3,1\n', 'Line 3 of comments.csv: comment 3 stands in the file twice.'],
	])('comments %j are refused in one sentence', (told, sentence) => {
		expect(() => read(`${head}\n`, told)).toThrow(new Refusal(sentence));
	});

	it.skipIf(conversationNames.length === 0).each(conversationNames)('%s is read as it is', (name) => {
		const of = (which: string) => ({
			name: which,
			bytes: readFileSync(join(conversationsFolder!, name, which)),
		});
		const { votes } = readPolisExport(of('participants-votes.csv'), of('comments.csv'));
		const { by, on, says, ...people } = conversation(name).votes;
		expect({ participants: votes.participants, statements: votes.statements }).toEqual(people);
		for (const [mine, theirs] of [
			[votes.by, by],
			[votes.on, on],
			[votes.says, says],
		] as const)
			expect(Buffer.compare(Buffer.from(mine.buffer), Buffer.from(theirs.buffer))).toBe(0);
	});
});
