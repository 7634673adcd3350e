import { describe, expect, it } from 'vitest';
import { isFault } from '#shared/fault.ts';
import {
	demandOpen,
	demandPhaseMove,
	dialoguePhases,
	isOpenForStatements,
	isOpenForVoting,
	type DialoguePhase,
} from './dialogue.ts';

const reason = (work: () => void) => {
	try {
		work();
		return 'done';
	} catch (error) {
		if (isFault(error)) return error.reason;
		throw error;
	}
};

describe('a dialogue', () => {
	it('moves to any later phase and to no earlier one', () => {
		for (const [at, from] of dialoguePhases.entries())
			for (const [then, to] of dialoguePhases.entries())
				expect(reason(() => demandPhaseMove(from, to))).toBe(then > at ? 'done' : 'step_not_allowed');
	});

	it('is open for votes and for statements in these phases, and for nothing while it rests', () => {
		const open = (isOpen: typeof isOpenForVoting, pausedAt: Date | null) =>
			dialoguePhases.filter((phase) => isOpen({ phase, pausedAt }));
		expect(open(isOpenForVoting, null)).toEqual(['collect', 'vote', 'in_person']);
		expect(open(isOpenForStatements, null)).toEqual(['collect']);
		expect([open(isOpenForVoting, new Date(0)), open(isOpenForStatements, new Date(0))]).toEqual([[], []]);
	});

	it.each<[DialoguePhase, Date | null, 'votes' | 'statements', string]>([
		['collect', null, 'statements', 'done'],
		['collect', new Date(0), 'votes', 'dialogue_paused'],
		['vote', null, 'statements', 'dialogue_only_votes'],
		['vote', new Date(0), 'statements', 'dialogue_paused'],
		['draft', null, 'votes', 'dialogue_not_open'],
		['closed', null, 'statements', 'dialogue_not_open'],
	])('in %s (rests since %s) answers to %s: %s', (phase, pausedAt, wanted, expected) => {
		expect(reason(() => demandOpen({ phase, pausedAt }, wanted))).toBe(expected);
	});
});
