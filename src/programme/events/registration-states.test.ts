import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFault } from '#shared/fault.ts';
import { demandStep, mayFollow } from '#shared/transition.ts';
import { registrationStates, registrationTransitions, type RegistrationState } from './registration.ts';
import { holdsSeat, quotasHeld, quotasWanted, type Quota } from './quota.ts';

/** What may follow what, as the concepts say it: written out once more, so that a change of the table is seen. */
const listed = [
	'draft>submitted draft>cancelled',
	'submitted>pending submitted>waitlisted submitted>confirmed submitted>declined submitted>cancelled',
	'pending>waitlisted pending>offered pending>confirmed pending>declined pending>cancelled',
	'waitlisted>offered waitlisted>confirmed waitlisted>declined waitlisted>cancelled',
	'offered>confirmed offered>waitlisted offered>declined offered>cancelled',
	'confirmed>attended confirmed>no_show confirmed>cancelled',
	'cancelled>submitted declined>submitted',
	'attended>no_show attended>confirmed no_show>attended no_show>confirmed',
]
	.join(' ')
	.split(' ');

test('a registration takes the listed steps and no other', () => {
	const all = registrationStates.flatMap((from) => registrationStates.map((to) => [from, to] as const));
	const taken = all.filter(([from, to]) => {
		try {
			demandStep(registrationTransitions, from, to);
			return true;
		} catch (error) {
			if (!isFault(error)) throw error;
			expect([error.kind, error.reason]).toEqual(['conflict', 'step_not_allowed']);
			return false;
		}
	});
	expect(taken.map(([from, to]) => `${from}>${to}`).toSorted()).toEqual(listed.toSorted());
});

test('no walk of listed steps leads past a seat: whoever came was confirmed before', () => {
	const walk = fc.array(fc.constantFrom(...registrationStates), { maxLength: 30 });
	fc.assert(
		fc.property(walk, (wishes) => {
			let state: RegistrationState = 'draft';
			const seen = new Set<RegistrationState>([state]);
			for (const wish of wishes) {
				if (!mayFollow(registrationTransitions, state, wish)) continue;
				state = wish;
				seen.add(state);
			}
			if (seen.has('attended') || seen.has('no_show')) expect(seen.has('confirmed')).toBe(true);
		}),
	);
});

test('a registration consumes what it says, in one order, and only while it holds a seat', () => {
	const none = { part: null, country: null, sessionId: null, delegationId: null, size: 1, taken: 0 };
	const quotas: Quota[] = [
		{ ...none, id: '5', scope: 'event' },
		{ ...none, id: '4', scope: 'part', part: 'speaker' },
		{ ...none, id: '3', scope: 'country', country: 'TR' },
		{ ...none, id: '2', scope: 'session', sessionId: 's' },
		{ ...none, id: '1', scope: 'delegation', delegationId: 'd' },
	];
	const somebody = { part: 'participant', country: null, delegationId: null, sessionIds: [] } as const;
	const everything = {
		part: 'speaker',
		country: 'TR',
		delegationId: 'd',
		sessionIds: ['s', 'other'],
	} as const;
	expect(quotasWanted(somebody, quotas)).toEqual(['5']);
	expect(quotasWanted(everything, quotas)).toEqual(['1', '2', '3', '4', '5']);
	const holding = registrationStates.filter((state) => holdsSeat({ state, isDeleted: false }));
	expect(holding).toEqual(['offered', 'confirmed', 'attended', 'no_show']);
	expect(quotasHeld({ ...everything, state: 'waitlisted', isDeleted: false }, quotas)).toEqual([]);
	expect(quotasHeld({ ...everything, state: 'confirmed', isDeleted: true }, quotas)).toEqual([]);
});
