import type { LocalizedText } from '#shared/text.ts';
import { instantOf } from '#shared/time.ts';
import type { InstitutionKind } from '#programme/institutions/institution.ts';
import { cents, sumsOf, type Sums } from './cost-frame.ts';
import type { CallFields, Tier } from './funder-call.ts';
import type { SketchFields } from './sketch.ts';

export const callRules = [
	'applicant',
	'partner',
	'amount',
	'condition',
	'months',
	'total',
	'funding_share',
	'own_share',
	'in_kind',
	'lump_sum',
	'starts',
	'ends',
	'deadline',
] as const;
export type CallRule = (typeof callRules)[number];

/** A number with what it counts: money in hundredths, a share of a hundred, months, a day, a moment. */
export type Quantity =
	| { readonly unit: 'money' | 'percent' | 'months'; readonly value: number }
	| { readonly unit: 'day'; readonly value: string }
	| { readonly unit: 'moment'; readonly value: Date };

/** What came of holding a sketch against one rule. `cannot_tell`: something is missing, or only a person can judge it. */
export type Finding = {
	readonly rule: CallRule;
	readonly outcome: 'ok' | 'not_met' | 'cannot_tell';
	readonly value: Quantity | null;
	readonly least: Quantity | null;
	readonly most: Quantity | null;
	/** Words of the call: a condition of a tier, the name of a step. */
	readonly words: LocalizedText | null;
};

export type Side = { readonly kind: InstitutionKind; readonly country: string };

const money = (value: number): Quantity => ({ unit: 'money', value });
const percent = (value: number): Quantity => ({ unit: 'percent', value });
const months = (value: number): Quantity => ({ unit: 'months', value });
const day = (value: string): Quantity => ({ unit: 'day', value });

function finding(rule: CallRule, outcome: Finding['outcome'], more: Partial<Finding> = {}): Finding {
	return { rule, outcome, value: null, least: null, most: null, words: null, ...more };
}
const judged = (isMet: boolean) => (isMet ? 'ok' : 'not_met');

/** Whole months from the first day to the last, both counted: 1 January to 31 December is twelve; begun ones count. */
export function monthsBetween(startsOn: string, endsOn: string): number {
	const [fromYear, fromMonth, fromDay] = startsOn.split('-').map(Number) as [number, number, number];
	const [toYear, toMonth, toDay] = endsOn.split('-').map(Number) as [number, number, number];
	return (toYear - fromYear) * 12 + toMonth - fromMonth + (toDay >= fromDay ? 1 : 0);
}

/** Compared by products of whole numbers: a quotient would be off by a rounding at the very limit. */
function isShareAtMost(part: number, whole: number, limit: number): boolean {
	return BigInt(part) * 1_000_000n <= BigInt(Math.round(limit * 10_000)) * BigInt(whole);
}

const holds = ({ from, to }: Tier, amount: number) =>
	(from === null || amount >= cents(from)) && (to === null || amount <= cents(to));
const holdsMonths = ({ monthsFrom, monthsTo }: Tier, count: number) =>
	(monthsFrom === null || count >= monthsFrom) && (monthsTo === null || count <= monthsTo);

/** The tiers of the call that the amount asked for lies in; two where it is the border of both. */
function tiersOf(call: CallFields, { funder }: Sums): readonly Tier[] {
	return call.tiers.filter((tier) => holds(tier, funder));
}

function checkSides(call: CallFields, sides: readonly [Side, Side]): Finding[] {
	const applies = ({ kind, country }: Side) =>
		(call.applicantKinds.length === 0 || call.applicantKinds.includes(kind)) &&
		(call.applicantCountries.length === 0 || call.applicantCountries.includes(country));
	const isPartner = ({ country }: Side) => call.partnerCountries.includes(country);
	const [first, second] = sides;
	const findings: Finding[] = [];
	if (call.applicantKinds.length > 0 || call.applicantCountries.length > 0)
		findings.push(
			finding('applicant', judged(applies(first) || applies(second)), { words: call.applicants }),
		);
	else if (call.applicants) findings.push(finding('applicant', 'cannot_tell', { words: call.applicants }));
	// The one who applies cannot be its own partner: it takes the other side to lie in such a country.
	if (call.partnerCountries.length > 0)
		findings.push(
			finding(
				'partner',
				judged((applies(first) && isPartner(second)) || (applies(second) && isPartner(first))),
			),
		);
	return findings;
}

function checkTiers(call: CallFields, sums: Sums, fields: SketchFields): Finding[] {
	if (call.tiers.length === 0) return [];
	if (fields.funder === null) return [finding('amount', 'cannot_tell')];
	const fitting = tiersOf(call, sums);
	const bounds = (pick: (tier: Tier) => string | null, choose: (...all: number[]) => number) => {
		const given = call.tiers.map(pick);
		return given.includes(null) ? null : money(choose(...given.map(cents)));
	};
	const findings = [
		finding('amount', judged(fitting.length > 0), {
			value: money(sums.funder),
			least: bounds(({ from }) => from, Math.min),
			most: bounds(({ to }) => to, Math.max),
		}),
	];
	if (fitting.length === 0) return findings;
	const conditional = fitting.every(({ condition }) => condition !== null) ? fitting[0] : undefined;
	if (conditional) findings.push(finding('condition', 'cannot_tell', { words: conditional.condition }));
	return [...findings, ...checkMonths(fitting, fields)];
}

function checkMonths(fitting: readonly Tier[], { startsOn, endsOn }: SketchFields): Finding[] {
	if (fitting.some(({ monthsFrom, monthsTo }) => monthsFrom === null && monthsTo === null)) return [];
	const count = startsOn && endsOn ? monthsBetween(startsOn, endsOn) : null;
	const tier = fitting.find((one) => count !== null && holdsMonths(one, count)) ?? fitting[0]!;
	return [
		finding('months', count === null ? 'cannot_tell' : judged(holdsMonths(tier, count)), {
			value: count === null ? null : months(count),
			least: tier.monthsFrom === null ? null : months(tier.monthsFrom),
			most: tier.monthsTo === null ? null : months(tier.monthsTo),
		}),
	];
}

function checkMoney(call: CallFields, sums: Sums): Finding[] {
	const { total, expenses, funder, funding, lumpSum, inKind } = sums;
	const share = (part: number, whole: number) => percent((part / whole) * 100);
	const findings = [
		finding('total', total === 0 ? 'cannot_tell' : judged(funding === total), {
			value: total === 0 ? null : money(funding),
			least: total === 0 ? null : money(total),
			most: total === 0 ? null : money(total),
		}),
	];
	if (call.mostFunding !== null)
		findings.push(
			total === 0
				? finding('funding_share', 'cannot_tell', { most: percent(call.mostFunding) })
				: finding('funding_share', judged(isShareAtMost(funder, total, call.mostFunding)), {
						value: share(funder, total),
						most: percent(call.mostFunding),
					}),
		);
	if (call.leastOwn !== null) {
		const own = sums.own + sums.thirdParty + (call.isInKindCounted ? inKind : 0);
		findings.push(
			total === 0
				? finding('own_share', 'cannot_tell', { least: percent(call.leastOwn) })
				: finding('own_share', judged(isShareAtMost(total - own, total, 100 - call.leastOwn)), {
						value: share(own, total),
						least: percent(call.leastOwn),
					}),
		);
	}
	if (!call.isInKindCounted && inKind > 0) findings.push(finding('in_kind', 'ok', { value: money(inKind) }));
	if (call.mostLumpSum !== null && (lumpSum > 0 || total > 0))
		findings.push(
			finding('lump_sum', judged(isShareAtMost(lumpSum, expenses, call.mostLumpSum)), {
				value: expenses === 0 ? money(lumpSum) : share(lumpSum, expenses),
				most: percent(call.mostLumpSum),
			}),
		);
	return findings;
}

function checkTime(call: CallFields, { startsOn, endsOn }: SketchFields, now: Date): Finding[] {
	const findings: Finding[] = [];
	if (call.startsFrom)
		findings.push(
			finding('starts', startsOn === null ? 'cannot_tell' : judged(startsOn >= call.startsFrom), {
				value: startsOn === null ? null : day(startsOn),
				least: day(call.startsFrom),
			}),
		);
	if (call.endsUntil)
		findings.push(
			finding('ends', endsOn === null ? 'cannot_tell' : judged(endsOn <= call.endsUntil), {
				value: endsOn === null ? null : day(endsOn),
				most: day(call.endsUntil),
			}),
		);
	for (const { name, deadline } of call.steps) {
		const at = deadline === null ? null : instantOf(deadline, call.zone);
		findings.push(
			finding('deadline', at === null ? 'cannot_tell' : judged(now <= at), {
				most: at === null ? null : { unit: 'moment', value: at },
				words: name,
			}),
		);
	}
	return findings;
}

/**
 * Holds a sketch against the conditions of a call, rule by rule in the order of `callRules`. It says what is missing and forbids
 * nothing. The lump sum is a share of the project expenses; the other shares are of the total.
 */
export function checkSketch(
	fields: SketchFields,
	call: CallFields,
	sides: readonly [Side, Side],
	now: Date,
): Finding[] {
	const sums = sumsOf(fields);
	return [
		...checkSides(call, sides),
		...checkTiers(call, sums, fields),
		...checkMoney(call, sums),
		...checkTime(call, fields, now),
	];
}
