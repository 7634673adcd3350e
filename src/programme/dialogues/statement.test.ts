import { describe, expect, it } from 'vitest';
import { isFault } from '#shared/fault.ts';
import { demandStatementStep, isOpenForVotes, isOut, statementStates } from './statement.ts';

describe('a statement', () => {
	it('takes these steps and no others', () => {
		const allowed = statementStates.flatMap((from) =>
			statementStates
				.filter((to) => {
					try {
						demandStatementStep(from, to);
						return true;
					} catch (error) {
						if (isFault(error) && error.reason === 'step_not_allowed') return false;
						throw error;
					}
				})
				.map((to) => `${from} → ${to}`),
		);
		expect(allowed).toEqual([
			'pending → accepted',
			'pending → rejected',
			'pending → split',
			'accepted → rejected',
			'accepted → merged',
			'accepted → split',
			'rejected → accepted',
		]);
	});

	it('is voted on and on the map only while it is accepted', () => {
		expect(statementStates.filter(isOpenForVotes)).toEqual(['accepted']);
		expect(statementStates.filter((state) => !isOut(state))).toEqual(['accepted']);
	});
});
