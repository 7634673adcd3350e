import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { callValues, sketchValues } from '#world/sketches.ts';
import { checkSketch, monthsBetween, type CallRule, type Side } from './call-check.ts';
import { sumsOf } from './cost-frame.ts';
import { amountNames, costKinds, fundingKinds, type SketchFields } from './sketch.ts';

const german: Side = { kind: 'city', country: 'DE' };
const turkish: Side = { kind: 'district_municipality', country: 'TR' };
const before = new Date('2024-07-01T10:00:00Z');
const outcomeOf = (
	rule: CallRule,
	changes: Partial<SketchFields> = {},
	{ call = callValues(), sides = [german, turkish] as readonly [Side, Side], now = before } = {},
) => checkSketch(sketchValues(changes), call, sides, now).find((one) => one.rule === rule);

test('a sketch that keeps to the call is told so, rule by rule', () => {
	expect(
		checkSketch(sketchValues(), callValues(), [german, turkish], before).map(
			({ rule, outcome }) => `${rule} ${outcome}`,
		),
	).toEqual([
		'applicant ok',
		'partner ok',
		'amount ok',
		'months ok',
		'total ok',
		'funding_share ok',
		'own_share ok',
		'in_kind ok',
		'lump_sum ok',
		'starts ok',
		'ends ok',
		'deadline ok',
	]);
});

test.each([
	['applicant', {}, { sides: [turkish, turkish] }, 'not_met'],
	['partner', {}, { sides: [german, german] }, 'not_met'],
	['amount', { funder: '49999.99' }, {}, 'not_met'],
	['amount', { funder: '50000.00' }, {}, 'ok'],
	['amount', { funder: '500000.00' }, {}, 'ok'],
	['amount', { funder: '500000.01' }, {}, 'not_met'],
	['amount', { funder: null }, {}, 'cannot_tell'],
	['condition', { funder: '300000.00' }, {}, 'cannot_tell'],
	// 50,000 to 100,000 for 24 months at most; on the border both tiers will do.
	['months', { startsOn: '2025-01-01', endsOn: '2027-01-31' }, {}, 'not_met'],
	['months', { startsOn: '2025-01-01', endsOn: '2027-01-31', funder: '100000.00' }, {}, 'ok'],
	['months', { startsOn: null }, {}, 'cannot_tell'],
	['total', { own: '10000.01' }, {}, 'not_met'],
	['funding_share', { funder: '90000.00', own: '10000.00', thirdParty: null }, {}, 'ok'],
	['funding_share', { funder: '90000.01', own: '9999.99', thirdParty: null }, {}, 'not_met'],
	['own_share', { funder: '90000.01', own: '9999.99', thirdParty: null }, {}, 'not_met'],
	// What is given in kind is no money.
	['own_share', { own: '0', thirdParty: null, inKind: '50000' }, {}, 'not_met'],
	['lump_sum', { lumpSum: '6300.00' }, {}, 'ok'],
	['lump_sum', { lumpSum: '6300.01' }, {}, 'not_met'],
	[
		'lump_sum',
		{ personnel: null, travel: null, events: null, material: null, investment: null },
		{},
		'not_met',
	],
	['starts', { startsOn: '2024-12-31' }, {}, 'not_met'],
	['ends', { endsOn: '2028-07-01' }, {}, 'not_met'],
	['ends', { endsOn: null }, {}, 'cannot_tell'],
] as const)('%s with %j is judged', (rule, changes, more, outcome) => {
	expect(outcomeOf(rule, changes, more)?.outcome).toBe(outcome);
});

test('says the number and the limit', () => {
	expect(outcomeOf('funding_share', { funder: '95000.00', own: '5000.00', thirdParty: null })).toEqual({
		rule: 'funding_share',
		outcome: 'not_met',
		value: { unit: 'percent', value: 95 },
		least: null,
		most: { unit: 'percent', value: 90 },
		words: null,
	});
});

test('a deadline is a moment by the clock of the zone of the funder', () => {
	const deadline = (now: string) => outcomeOf('deadline', {}, { now: new Date(now) })?.outcome;
	// 31 July 2024, 23:59 in Berlin is 21:59 in Greenwich.
	expect([deadline('2024-07-31T21:59:00Z'), deadline('2024-07-31T22:00:00Z')]).toEqual(['ok', 'not_met']);
	const call = callValues({ steps: [{ name: textIn('en', 'Application'), deadline: null }] });
	expect(outcomeOf('deadline', {}, { call })?.outcome).toBe('cannot_tell');
});

test('whole months, both days counted', () => {
	expect(
		[
			['2025-01-01', '2025-12-31'],
			['2025-01-01', '2026-01-01'],
			['2025-01-15', '2025-02-14'],
			['2025-01-31', '2025-02-28'],
			['2025-03-01', '2025-03-01'],
		].map(([from, to]) => monthsBetween(from!, to!)),
	).toEqual([12, 13, 1, 1, 1]);
});

describe('with any amounts', () => {
	const amount = fc
		.integer({ min: 0, max: 99_999_999_999_99 })
		.map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);
	const amounts = fc.record(
		Object.fromEntries(amountNames.map((name) => [name, fc.option(amount)])) as Record<
			(typeof amountNames)[number],
			fc.Arbitrary<string | null>
		>,
	);
	const exact = (of: Readonly<Record<string, string | null>>, names: readonly string[]) =>
		names.reduce((sum, name) => sum + BigInt((of[name] ?? '0.00').replace('.', '')), 0n);

	it('the total is project expenses, reserve and lump sum, to the cent', () => {
		fc.assert(
			fc.property(amounts, (given) => {
				const sums = sumsOf(given);
				expect(sums.total).toBe(sums.expenses + sums.reserve + sums.lumpSum);
				expect(BigInt(sums.total)).toBe(exact(given, costKinds));
				expect(BigInt(sums.funding)).toBe(exact(given, fundingKinds));
			}),
		);
	});

	it('shares are held against their limits exactly, and no sketch makes the check fail', () => {
		const limit = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
		fc.assert(
			fc.property(amounts, limit, limit, limit, (given, mostFunding, leastOwn, mostLumpSum) => {
				const call = callValues({ mostFunding, leastOwn, mostLumpSum });
				const found = checkSketch(sketchValues(given), call, [german, turkish], before);
				const of = (rule: CallRule) => found.find((one) => one.rule === rule)?.outcome;
				const total = exact(given, costKinds);
				if (total === 0n) {
					expect([of('total'), of('funding_share')]).toEqual(['cannot_tell', 'cannot_tell']);
					return;
				}
				const tenths = (value: number) => BigInt(Math.round(value * 10));
				const said = (isMet: boolean) => (isMet ? 'ok' : 'not_met');
				const own = exact(given, ['own', 'thirdParty']);
				expect(of('total')).toBe(said(exact(given, fundingKinds) === total));
				expect(of('funding_share')).toBe(
					said(exact(given, ['funder']) * 1000n <= tenths(mostFunding) * total),
				);
				expect(of('own_share')).toBe(said(own * 1000n >= tenths(leastOwn) * total));
				const expenses = total - exact(given, ['reserve', 'lumpSum']);
				expect(of('lump_sum')).toBe(
					said(exact(given, ['lumpSum']) * 1000n <= tenths(mostLumpSum) * expenses),
				);
			}),
		);
	});
});
