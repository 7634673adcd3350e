import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFault } from '#shared/fault.ts';
import { demandStep } from '#shared/transition.ts';
import { coordinatorOf, reader, team } from '#world/actors.ts';
import { partnershipPhases } from './partnership.ts';
import {
	answerable,
	isSigned,
	needsBoth,
	proposalStates,
	proposalTransitions,
	sign,
	signaturesOf,
	unsigned,
} from './partnership-step.ts';

const [firstId, secondId] = ['first-institution', 'second-institution'];
const between = { firstId, secondId };
const nobodyThere = { first: false, second: false };
const both = { first: true, second: true };

test('an answered proposal stays answered, and every step that is not listed is refused', () => {
	const refused = proposalStates.flatMap((from) =>
		proposalStates.flatMap((to) => {
			try {
				demandStep(proposalTransitions, from, to);
				return [];
			} catch (error) {
				return isFault(error) ? [`${from} to ${to}`] : [];
			}
		}),
	);
	const all = proposalStates.flatMap((from) => proposalStates.map((to) => `${from} to ${to}`));
	const allowed = ['open to taken', 'open to declined', 'open to withdrawn'];
	expect(refused).toEqual(all.filter((one) => !allowed.includes(one)));
});

test('from matching on both sides are asked; interest, rest and end are said by one', () => {
	expect(partnershipPhases.filter((phase) => !needsBoth(phase))).toEqual(['interest', 'dormant', 'ended']);
});

test('a coordinator speaks for their own side, the team for a side without an account, a reader for none', () => {
	expect(signaturesOf(coordinatorOf(firstId), between, both)).toEqual({ first: 'side', second: null });
	expect(signaturesOf(coordinatorOf(firstId), between, nobodyThere)).toEqual({ first: 'side', second: null });
	expect(signaturesOf(coordinatorOf(firstId, secondId), between, both)).toEqual({
		first: 'side',
		second: 'side',
	});
	expect(signaturesOf(team, between, both)).toEqual(unsigned);
	expect(signaturesOf(team, between, { first: true, second: false })).toEqual({
		first: null,
		second: 'programme',
	});
	expect(signaturesOf(reader, between, nobodyThere)).toEqual(unsigned);
	expect(signaturesOf(coordinatorOf('elsewhere'), between, nobodyThere)).toEqual(unsigned);
});

test('what was signed is never signed again, and nothing is signed by signing nothing', () => {
	const voice = fc.constantFrom('side', 'programme', null);
	const signatures = fc.record({ first: voice, second: voice });
	fc.assert(
		fc.property(signatures, signatures, (before, more) => {
			const after = sign(before, more);
			expect(sign(before, unsigned)).toEqual(before);
			expect(sign(after, more)).toEqual(after);
			for (const side of ['first', 'second'] as const) {
				if (before[side]) expect(after[side]).toBe(before[side]);
				expect(answerable(before, more).includes(side)).toBe(before[side] === null && more[side] !== null);
			}
			expect(isSigned(after)).toBe(after.first !== null && after.second !== null);
		}),
	);
});
