import type { Matrix } from './matrix.ts';

/**
 * Everything of the votes that a map depends on, as text in parts, in the one order there is: to be hashed, so that a run can say from
 * what it was computed. Quoted as JSON, so that no id can pass for another.
 */
export function* canonical({ participants, statements, start, column, says }: Matrix): Generator<string> {
	for (const { id, isOut, isMeta } of statements)
		yield `${JSON.stringify(['statement', id, isOut === true, isMeta === true])}\n`;
	for (const [row, { id, category }] of participants.entries()) {
		const votes: number[] = [];
		for (let at = start[row]!; at < start[row + 1]!; at++) votes.push(column[at]!, says[at]!);
		yield `${JSON.stringify(['participant', id, category ?? null, ...votes])}\n`;
	}
}
