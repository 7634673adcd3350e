import * as v from 'valibot';
import { locales } from '#shared/locale.ts';
import { isLocalDate } from '#shared/time.ts';
import { baselineKinds } from '#programme/concepts/baseline.ts';
import { developmentGoals, interculturalAreas, oecdPoints } from '#programme/concepts/crosswalk.ts';
import { units } from '#programme/concepts/figure.ts';
import { currencies, measureStatuses, rhythms } from '#programme/concepts/measure.ts';
import { goalLevels, indicatorKinds } from '#programme/concepts/parts.ts';
import { targetGroups } from '#programme/outcomes/practice.ts';
import { hearings, looks, reports } from './example-monitoring.ts';
import { words } from './example-source.ts';

const text = v.pipe(v.string(), v.minLength(1));
const date = v.custom<string>(isLocalDate, 'a day such as 2022-06-06');
const amount = v.pipe(v.string(), v.regex(/^\d+\.\d\d$/));
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);
const many = <S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema), []);
const point = v.strictTuple([v.number(), v.number()]);

/** Integration concepts of the example programme, each adopted; what is in it refers to each other by keys. */
export const conceptsFile = v.strictObject({
	original: v.picklist(locales),
	concepts: v.array(
		v.strictObject({
			key: text,
			institution: text,
			title: words,
			term: words,
			mandate: words,
			mandateOn: date,
			definition: words,
			targetGroups: v.array(v.picklist(targetGroups)),
			startsOn: date,
			endsOn: date,
			consultationEndsOn: date,
			resolution: text,
			resolvedOn: date,
			hearings,
			principles: v.array(v.strictTuple([words, words])),
			fields: v.array(
				v.strictObject({
					key: text,
					title: words,
					text: words,
					oecd: v.array(v.picklist(oecdPoints)),
					intercultural: v.array(v.picklist(interculturalAreas)),
					goals: v.array(v.picklist(developmentGoals)),
				}),
			),
			baseline: v.array(
				v.strictObject({
					kind: v.picklist(baselineKinds),
					field: text,
					title: words,
					text: maybe(words),
					value: maybe(v.number()),
					unit: maybe(v.picklist(units)),
					year: maybe(v.number()),
					source: maybe(text),
				}),
			),
			goals: v.array(
				v.strictObject({
					key: text,
					level: v.picklist(goalLevels),
					parent: maybe(text),
					field: text,
					title: words,
				}),
			),
			measures: v.array(
				v.strictObject({
					key: text,
					field: text,
					goal: text,
					status: v.picklist(measureStatuses),
					reason: maybe(words),
					title: words,
					text: maybe(words),
					unit: maybe(words),
					partners: maybe(words),
					startsOn: maybe(date),
					endsOn: maybe(date),
					milestones: v.array(v.strictTuple([words, date])),
					currency: v.picklist(currencies),
					costOnce: maybe(amount),
					costYearly: maybe(amount),
					funding: v.array(v.strictTuple([words, amount, v.picklist(rhythms), v.boolean()])),
					targetGroups: v.array(v.picklist(targetGroups)),
					practices: many(text),
					recommendations: many(text),
				}),
			),
			indicators: v.array(
				v.strictObject({
					key: text,
					measure: maybe(text),
					goal: maybe(text),
					kind: v.picklist(indicatorKinds),
					unit: v.picklist(units),
					title: words,
					/** A value and its year. */
					from: maybe(point),
					to: point,
					source: text,
					readings: many(point),
				}),
			),
			sections: v.array(v.strictObject({ key: text, title: words, body: words })),
			comments: v.array(
				v.strictObject({
					key: text,
					language: v.picklist(locales),
					section: maybe(text),
					text,
					reply: words,
				}),
			),
			reports,
			looks,
		}),
	),
});
export type ConceptsSource = v.InferOutput<typeof conceptsFile>;
export type SourceConcept = ConceptsSource['concepts'][number];
