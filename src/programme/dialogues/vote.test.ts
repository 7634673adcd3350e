import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeVotes, standingVotes, type Vote, type VoteAct } from './vote.ts';

const act: fc.Arbitrary<VoteAct> = fc.record({
	nonce: fc.uuid(),
	participant: fc.constantFrom('a', 'b', 'c'),
	statement: fc.constantFrom('x', 'y', 'z'),
	says: fc.constantFrom(1, 0, -1, null),
	at: fc.nat(5),
});
const acts = fc.uniqueArray(act, { selector: ({ nonce }) => nonce, maxLength: 30 });
const sorted = (votes: readonly Vote[]) => votes.toSorted((a, b) => (a.nonce < b.nonce ? -1 : 1));
const one = (nonce: string, statement: string, says: VoteAct['says'], at: number): VoteAct => ({
	nonce,
	participant: 'a',
	statement,
	says,
	at,
});

describe('votes', () => {
	it('are the last of each person on each statement, and none where it was taken back', () => {
		const [first, second, back, again] = [
			one('1', 'x', 1, 1),
			one('2', 'x', -1, 2),
			one('3', 'x', null, 3),
			one('4', 'x', 0, 4),
		];
		expect(standingVotes([first, second])).toEqual([second]);
		expect(standingVotes([second, first])).toEqual([second]);
		expect(standingVotes([first, second, back])).toEqual([]);
		expect(standingVotes([back, again, first])).toEqual([again]);
	});

	it('stand the same in whatever order acts arrive, and however often', () => {
		fc.assert(
			fc.property(acts, fc.integer(), (given, turn) => {
				const at = given.length > 0 ? Math.abs(turn) % given.length : 0;
				const turned = [...given.slice(at), ...given.slice(0, at), ...given].toReversed();
				expect(sorted(standingVotes(turned))).toEqual(sorted(standingVotes(given)));
				const keys = standingVotes(given).map(({ participant, statement }) => `${participant} ${statement}`);
				expect(new Set(keys).size).toBe(keys.length);
			}),
		);
	});
});

describe('merged statements', () => {
	it('keep of two votes of one person the later, and every other vote', () => {
		const [x, y, other] = [
			one('1', 'x', 1, 5),
			one('2', 'y', -1, 3),
			{ ...one('3', 'x', 0, 1), participant: 'b' },
		] as Vote[];
		expect(sorted(mergeVotes([x!, y!, other!], 'x', 'y'))).toEqual([
			{ ...x!, statement: 'y' },
			{ ...other!, statement: 'y' },
		]);
		expect(sorted(mergeVotes([x!, y!, other!], 'y', 'x'))).toEqual([x!, other!]);
	});

	it('are merged once, however often one merges them, and lose nobody', () => {
		fc.assert(
			fc.property(acts, (given) => {
				const before = standingVotes(given);
				const merged = mergeVotes(before, 'x', 'y');
				expect(sorted(mergeVotes(merged, 'x', 'y'))).toEqual(sorted(merged));
				const voters = (votes: readonly Vote[], ...statements: string[]) =>
					new Set(
						votes
							.filter(({ statement }) => statements.includes(statement))
							.map(({ participant }) => participant),
					);
				expect(voters(merged, 'y')).toEqual(voters(before, 'x', 'y'));
				expect(voters(merged, 'x').size).toBe(0);
				expect(sorted(merged.filter(({ statement }) => statement === 'z'))).toEqual(
					sorted(before.filter(({ statement }) => statement === 'z')),
				);
			}),
		);
	});
});
