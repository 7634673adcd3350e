import * as v from 'valibot';
import {
	localizedLine,
	optionalLocalizedLine,
	optionalLocalizedLines,
	optionalRecordId,
	optionalWhole,
} from '#shared/fields.ts';
import {
	choice,
	optionalChoice,
	optionalDay,
	optionalLine,
	parseForm,
	typedLocalized,
	typedRows,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import { units } from './count-rule.ts';

/** The rows of a results matrix, from what is hoped for to what is done. */
export const resultLevels = ['impact', 'outcome', 'output'] as const;
export type ResultLevel = (typeof resultLevels)[number];

/** How often somebody looks at it. */
export const frequencies = ['quarterly', 'half_yearly', 'yearly', 'once'] as const;
export type Frequency = (typeof frequencies)[number];

export type Milestone = { readonly on: string; readonly value: number };

const most = 1_000_000_000;
const amount = optionalWhole(0, most);

/** A day and what is to be reached by then; both or neither is typed. */
const milestone = v.object({
	on: v.pipe(
		optionalDay,
		v.check((day) => day !== null, 'required'),
		v.transform((day) => day!),
	),
	value: v.pipe(
		amount,
		v.check((value) => value !== null, 'required'),
		v.transform((value) => value!),
	),
});

const milestones = v.pipe(
	v.optional(v.pipe(v.array(milestone), v.maxLength(20, 'too_many')), []),
	v.transform((all): readonly Milestone[] =>
		all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
	),
);

/**
 * What is kept of an indicator. One that is counted takes its value from the records and nothing that is typed; one that is typed says
 * what it is a number of and where it comes from. Issues: `measure_missing`, `source_missing`, `day_missing`.
 */
export const indicatorFields = v.pipe(
	v.object({
		level: choice(resultLevels),
		title: localizedLine(300),
		projectId: optionalRecordId,
		unit: optionalChoice(units),
		measure: optionalLocalizedLine(100),
		manualValue: amount,
		manualOn: optionalDay,
		source: optionalLine(300),
		baseline: amount,
		target: amount,
		targetOn: optionalDay,
		milestones,
		verification: optionalLocalizedLines(1_000),
		frequency: optionalChoice(frequencies),
		ownerId: optionalRecordId,
		assumption: optionalLocalizedLines(1_000),
	}),
	v.forward(
		v.partialCheck(
			[['unit'], ['measure']],
			({ unit, measure }) => unit !== null || measure != null,
			'measure_missing',
		),
		['measure'],
	),
	v.forward(
		v.partialCheck(
			[['unit'], ['source']],
			({ unit, source }) => unit !== null || source !== null,
			'source_missing',
		),
		['source'],
	),
	v.forward(
		v.partialCheck(
			[['unit'], ['manualValue'], ['manualOn']],
			({ unit, manualValue, manualOn }) => unit !== null || manualValue === null || manualOn !== null,
			'day_missing',
		),
		['manualOn'],
	),
	v.transform(({ measure, verification, assumption, ...fields }) => {
		const texts = { verification: verification ?? null, assumption: assumption ?? null };
		return fields.unit === null
			? { ...fields, ...texts, measure: measure ?? null }
			: { ...fields, ...texts, measure: null, manualValue: null, manualOn: null, source: null };
	}),
);
export type IndicatorFields = v.InferOutput<typeof indicatorFields>;

export function parseIndicator(
	form: FormData,
	previous: IndicatorFields | null = null,
): Parsed<IndicatorFields> {
	return parseForm(indicatorFields, form, (given) => ({
		title: typedLocalized(given, 'title', previous?.title),
		measure: typedLocalized(given, 'measure', previous?.measure),
		verification: typedLocalized(given, 'verification', previous?.verification),
		assumption: typedLocalized(given, 'assumption', previous?.assumption),
		milestones: typedRows(given, 'milestones', ['on', 'value']),
	}));
}

/** An indicator as its form carries it, field by field. */
export function indicatorTyped(indicator: IndicatorFields): Typed {
	const plain = (value: string | number | null) => (value === null ? '' : String(value));
	return {
		level: indicator.level,
		...localizedFields('title', indicator.title),
		projectId: plain(indicator.projectId),
		unit: plain(indicator.unit),
		...localizedFields('measure', indicator.measure),
		manualValue: plain(indicator.manualValue),
		manualOn: plain(indicator.manualOn),
		source: plain(indicator.source),
		baseline: plain(indicator.baseline),
		target: plain(indicator.target),
		targetOn: plain(indicator.targetOn),
		...Object.fromEntries(
			indicator.milestones.flatMap(({ on, value }, at) => [
				[`milestones.${at}.on`, on],
				[`milestones.${at}.value`, String(value)],
			]),
		),
		...localizedFields('verification', indicator.verification),
		frequency: plain(indicator.frequency),
		ownerId: plain(indicator.ownerId),
		...localizedFields('assumption', indicator.assumption),
	};
}

/** How far from baseline to target, from 0 to 1; null where either end or the value is not there, or both ends are one. */
export function progress({
	baseline,
	target,
	actual,
}: {
	readonly baseline: number | null;
	readonly target: number | null;
	readonly actual: number | null;
}): number | null {
	const from = baseline ?? 0;
	if (target === null || actual === null || target === from) return null;
	return Math.min(1, Math.max(0, (actual - from) / (target - from)));
}
