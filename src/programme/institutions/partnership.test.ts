import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFault } from '#shared/fault.ts';
import { demandStep, mayFollow } from '#shared/transition.ts';
import {
	parsePartnership,
	partnershipPhases,
	partnershipTransitions,
	type PartnershipPhase,
} from './partnership.ts';

const phase = fc.constantFrom(...partnershipPhases);

test('what is not listed is refused, what is listed is not', () => {
	fc.assert(
		fc.property(phase, phase, (from, to) => {
			let refused = false;
			try {
				demandStep(partnershipTransitions, from, to);
			} catch (error) {
				refused = isFault(error) && error.kind === 'conflict';
			}
			expect(refused).toBe(!partnershipTransitions[from].includes(to));
		}),
	);
});

test('from anywhere it may fall dormant or end', () => {
	for (const from of partnershipPhases) {
		if (from !== 'ended') expect(mayFollow(partnershipTransitions, from, 'ended')).toBe(true);
		if (from !== 'ended' && from !== 'dormant')
			expect(mayFollow(partnershipTransitions, from, 'dormant')).toBe(true);
	}
});

test('nothing follows itself', () => {
	for (const from of partnershipPhases) expect(mayFollow(partnershipTransitions, from, from)).toBe(false);
});

test('no phase is a trap, and every phase can be reached from interest', () => {
	const reached = (start: PartnershipPhase) => {
		const seen = new Set([start]);
		for (const at of seen) for (const next of partnershipTransitions[at]) seen.add(next);
		return seen;
	};
	for (const start of partnershipPhases)
		expect([...reached(start)].sort()).toEqual([...partnershipPhases].sort());
});

test('a walk of any length stays inside the list', () => {
	fc.assert(
		fc.property(fc.array(phase, { maxLength: 40 }), (wishes) => {
			let at: PartnershipPhase = 'interest';
			for (const wish of wishes) {
				if (!mayFollow(partnershipTransitions, at, wish)) continue;
				expect(partnershipTransitions[at]).toContain(wish);
				at = wish;
			}
			expect(partnershipPhases).toContain(at);
		}),
	);
});

const a = '018f0000-0000-7000-8000-000000000001';
const b = '018f0000-0000-7000-8000-000000000002';

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries({
		firstId: a,
		secondId: b,
		kind: 'friendship',
		basis: 'none',
		...fields,
	}))
		data.append(name, value);
	return data;
}
const issues = (fields: Record<string, string>) => {
	const parsed = parsePartnership(form(fields));
	return parsed.ok ? [] : parsed.issues.map(({ field, reason }) => `${field}: ${reason}`);
};

test('a partnership is of two', () => {
	expect(issues({})).toEqual([]);
	expect(issues({ secondId: a })).toEqual(['secondId: two_institutions']);
	expect(issues({ secondId: '' })).toEqual(['secondId: required']);
});

test('days stand in their order', () => {
	expect(issues({ startedOn: '2022-05-02', endedOn: '2022-05-01' })).toEqual(['endedOn: ends_before_start']);
	expect(issues({ basisOn: '2022-05-02', validUntil: '2022-05-01' })).toEqual([
		'validUntil: ends_before_start',
	]);
	expect(issues({ startedOn: '2022-05-02', endedOn: '2022-05-02' })).toEqual([]);
});
