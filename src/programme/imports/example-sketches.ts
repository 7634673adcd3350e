import * as v from 'valibot';
import { locales } from '#shared/locale.ts';
import { isLocalDate } from '#shared/time.ts';
import { institutionKinds } from '#programme/institutions/institution.ts';
import { themes } from '#programme/institutions/theme.ts';
import { targetGroups } from '#programme/outcomes/practice.ts';
import {
	amountNames,
	doers,
	sketchTexts,
	type AmountName,
	type SketchText,
} from '#programme/sketches/sketch.ts';
import { words } from './example-source.ts';

const text = v.pipe(v.string(), v.minLength(1));
const date = v.custom<string>(isLocalDate, 'a day such as 2022-06-06');
const amount = v.pipe(v.string(), v.regex(/^\d+\.\d\d$/));
const optional = v.optional(v.nullable(v.number()), null);
// Made from lists of names, which the types of the library cannot follow.
const amounts = Object.fromEntries(amountNames.map((name) => [name, amount])) as unknown as Record<
	AmountName,
	typeof amount
>;
const texts = Object.fromEntries(sketchTexts.map((name) => [name, words])) as unknown as Record<
	SketchText,
	typeof words
>;

/** Calls of funders, each of its year, and what two partners of the example want to do together. */
export const sketchesFile = v.strictObject({
	original: v.picklist(locales),
	calls: v.array(
		v.strictObject({
			key: text,
			year: v.number(),
			sourceUrl: text,
			name: words,
			funder: words,
			applicants: words,
			applicantKinds: v.array(v.picklist(institutionKinds)),
			applicantCountries: v.array(text),
			partnerCountries: v.array(text),
			mostFunding: optional,
			leastOwn: optional,
			mostLumpSum: optional,
			startsFrom: v.optional(v.nullable(date), null),
			endsUntil: v.optional(v.nullable(date), null),
			tiers: v.array(
				v.strictObject({
					from: amount,
					to: amount,
					monthsFrom: optional,
					monthsTo: optional,
					condition: v.optional(words),
				}),
			),
			steps: v.array(v.strictObject({ name: words, deadline: v.optional(v.nullable(text), null) })),
		}),
	),
	sketches: v.array(
		v.strictObject({
			key: text,
			partnership: text,
			first: text,
			second: text,
			call: text,
			/** The days on which the two sides agreed to it. */
			agreedOn: v.strictTuple([date, date]),
			themes: v.array(v.picklist(themes)),
			targetGroups: v.array(v.picklist(targetGroups)),
			startsOn: date,
			endsOn: date,
			title: words,
			...texts,
			goals: v.array(v.strictObject({ goal: words, indicator: words })),
			measures: v.array(
				v.strictObject({ who: v.picklist(doers), fromMonth: v.number(), toMonth: v.number(), what: words }),
			),
			amounts: v.strictObject(amounts),
		}),
	),
});
export type SketchesSource = v.InferOutput<typeof sketchesFile>;
