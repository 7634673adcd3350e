import * as v from 'valibot';
import {
	localizedLine,
	optionalAmount,
	optionalDecimal,
	optionalLocalDateTime,
	optionalLocalizedLine,
	optionalWhole,
} from '#shared/fields.ts';
import { countries } from '#shared/country.ts';
import {
	checkbox,
	choices,
	line,
	optionalDay,
	optionalUrl,
	parseForm,
	typedLocalized,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import { isZone } from '#shared/time.ts';
import { institutionKinds } from '#programme/institutions/institution.ts';

/** Rows that a form offers, of each kind. */
export const mostTiers = 6;
export const mostSteps = 4;

const percent = optionalDecimal(0, 100);
const countryList = v.pipe(
	v.nullish(v.string(), ''),
	v.transform((text) =>
		[
			...new Set(
				text
					.toUpperCase()
					.split(/[\s,;]+/)
					.filter(Boolean),
			),
		].sort(),
	),
	v.check((codes) => codes.every((code) => countries.includes(code)), 'not_country'),
);

const tier = v.pipe(
	v.object({
		from: optionalAmount,
		to: optionalAmount,
		monthsFrom: optionalWhole(0, 120),
		monthsTo: optionalWhole(1, 120),
		/** What else must hold, in words; whether it does nobody can work out. */
		condition: optionalLocalizedLine(300),
	}),
	v.forward(
		v.check(
			({ from, to }) => from === null || to === null || Number(from) <= Number(to),
			'ends_before_start',
		),
		['to'],
	),
	v.forward(
		v.check(
			({ monthsFrom, monthsTo }) => monthsFrom === null || monthsTo === null || monthsFrom <= monthsTo,
			'ends_before_start',
		),
		['monthsTo'],
	),
);
export type Tier = v.InferOutput<typeof tier>;

/** What has to be handed in by when, by the clock of the funder's zone. */
const step = v.object({ name: localizedLine(150), deadline: optionalLocalDateTime });
export type CallStep = v.InferOutput<typeof step>;

/** The conditions of one call of a funder. They change every year: a new year is a new record, never a change of the code. */
export const callFields = v.pipe(
	v.object({
		name: localizedLine(150),
		funder: localizedLine(200),
		year: v.pipe(
			optionalWhole(2000, 2100),
			v.check((value) => value !== null, 'required'),
			v.transform((value) => value!),
		),
		sourceUrl: optionalUrl,
		/** Who may apply, in the funder's words; kinds and countries below are what can be checked of it. */
		applicants: optionalLocalizedLine(500),
		applicantKinds: choices(institutionKinds),
		applicantCountries: countryList,
		/** Where the partner may lie, as a list of codes: the recipients of the DAC list, as far as the programme needs them. None: anywhere. */
		partnerCountries: countryList,
		currency: v.pipe(
			line(3),
			v.transform((text) => text.toUpperCase()),
			v.check((text) => /^[A-Z]{3}$/.test(text), 'not_currency'),
		),
		tiers: v.array(tier),
		mostFunding: percent,
		leastOwn: percent,
		isInKindCounted: checkbox,
		mostLumpSum: percent,
		startsFrom: optionalDay,
		endsUntil: optionalDay,
		steps: v.array(step),
		zone: v.pipe(
			v.string(),
			v.check((text) => isZone(text), 'not_zone'),
		),
	}),
	v.forward(
		v.check(
			({ startsFrom, endsUntil }) => !startsFrom || !endsUntil || startsFrom <= endsUntil,
			'ends_before_start',
		),
		['endsUntil'],
	),
);
export type CallFields = v.InferOutput<typeof callFields>;

const tierParts = ['from', 'to', 'monthsFrom', 'monthsTo'] as const;
const texts = ['name', 'funder', 'applicants'] as const;

export function parseCall(form: FormData, previous: CallFields | null = null): Parsed<CallFields> {
	return parseForm(callFields, form, (given) => {
		const tiers = Array.from({ length: mostTiers }, (_, at) => ({
			...Object.fromEntries(tierParts.map((part) => [part, given[`tiers.${at}.${part}`]])),
			condition: typedLocalized(given, `tiers.${at}.condition`, previous?.tiers[at]?.condition),
		}));
		const steps = Array.from({ length: mostSteps }, (_, at) => ({
			name: typedLocalized(given, `steps.${at}.name`, previous?.steps[at]?.name),
			deadline: given[`steps.${at}.deadline`],
		}));
		const isFilled = (row: object) =>
			Object.values(row).some((value) => value !== null && value !== undefined && value !== '');
		return {
			...Object.fromEntries(texts.map((name) => [name, typedLocalized(given, name, previous?.[name])])),
			// Empty rows are left out only at the end: an issue must find its row again.
			tiers: tiers.slice(0, tiers.findLastIndex(isFilled) + 1),
			steps: steps.slice(0, steps.findLastIndex(isFilled) + 1),
		};
	});
}

/** A call as its form carries it, field by field. */
export function callTyped(call: CallFields): Typed {
	const result: Record<string, string | string[]> = {};
	for (const name of texts) Object.assign(result, localizedFields(name, call[name]));
	for (const [at, one] of call.tiers.entries()) {
		for (const part of tierParts) result[`tiers.${at}.${part}`] = String(one[part] ?? '');
		Object.assign(result, localizedFields(`tiers.${at}.condition`, one.condition));
	}
	for (const [at, one] of call.steps.entries())
		Object.assign(result, localizedFields(`steps.${at}.name`, one.name), {
			[`steps.${at}.deadline`]: one.deadline ?? '',
		});
	for (const name of ['year', 'sourceUrl', 'currency', 'mostFunding', 'leastOwn', 'mostLumpSum'] as const)
		result[name] = String(call[name] ?? '');
	for (const name of ['startsFrom', 'endsUntil', 'zone'] as const) result[name] = call[name] ?? '';
	for (const name of ['applicantCountries', 'partnerCountries'] as const) result[name] = call[name].join(' ');
	result['applicantKinds[]'] = [...call.applicantKinds];
	result.isInKindCounted = call.isInKindCounted ? 'on' : '';
	return result;
}
