import * as v from 'valibot';
import { localizedLine, optionalLocalizedLines, optionalRecordId } from '#shared/fields.ts';
import { choice, choices, optionalLine } from '#shared/form.ts';
import { developmentGoals, interculturalAreas, oecdPoints } from './crosswalk.ts';
import { figureValue, figureYear, neededValue, neededYear, units } from './figure.ts';

/** What a concept is made of, in the order in which it is read. */
export const partKinds = [
	'principle',
	'baseline',
	'field',
	'goal',
	'measure',
	'indicator',
	'section',
] as const;
export type PartKind = (typeof partKinds)[number];
export const isPartKind = (value: string): value is PartKind =>
	(partKinds as readonly string[]).includes(value);

/** A sentence of the guiding principles. */
export const principleFields = v.object({ title: localizedLine(200), text: optionalLocalizedLines(3_000) });
export type PrincipleFields = v.InferOutput<typeof principleFields>;

/** An action field under its own name, and what it is elsewhere. */
export const fieldFields = v.object({
	title: localizedLine(200),
	text: optionalLocalizedLines(5_000),
	oecd: choices(oecdPoints),
	intercultural: choices(interculturalAreas),
	goals: choices(developmentGoals),
});
export type FieldFields = v.InferOutput<typeof fieldFields>;

export const goalLevels = ['guiding', 'strategic', 'operational'] as const;
export type GoalLevel = (typeof goalLevels)[number];

/** A goal hangs under one of the level above, or under none. */
export const goalFields = v.object({
	level: choice(goalLevels),
	title: localizedLine(300),
	text: optionalLocalizedLines(3_000),
	fieldId: optionalRecordId,
	parentId: optionalRecordId,
});
export type GoalFields = v.InferOutput<typeof goalFields>;

/** Whether a goal of one level may hang under one of the other. */
export const mayHangUnder = (level: GoalLevel, parent: GoalLevel) =>
	goalLevels.indexOf(parent) === goalLevels.indexOf(level) - 1;

export const indicatorKinds = ['output', 'outcome'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** By what is told whether a measure, or a goal, came about: where it stands and where it should get. */
export const conceptIndicatorFields = v.pipe(
	v.object({
		kind: choice(indicatorKinds),
		title: localizedLine(300),
		measureId: optionalRecordId,
		goalId: optionalRecordId,
		unit: choice(units),
		baselineValue: figureValue,
		baselineYear: figureYear,
		targetValue: neededValue,
		targetYear: neededYear,
		source: optionalLine(300),
	}),
	v.forward(
		v.check(({ measureId, goalId }) => (measureId === null) !== (goalId === null), 'measure_or_goal'),
		['measureId'],
	),
	v.forward(
		v.check(
			({ baselineValue, baselineYear }) => (baselineValue === null) === (baselineYear === null),
			'value_with_year',
		),
		['baselineYear'],
	),
	v.forward(
		v.check(
			({ baselineYear, targetYear }) => baselineYear === null || baselineYear <= targetYear,
			'target_before_baseline',
		),
		['targetYear'],
	),
);
export type IndicatorFields = v.InferOutput<typeof conceptIndicatorFields>;

/** One reading of an indicator. */
export const readingFields = v.object({ year: neededYear, value: neededValue, source: optionalLine(300) });
export type ReadingFields = v.InferOutput<typeof readingFields>;
