import * as v from 'valibot';
import { locales } from '#shared/locale.ts';
import { isLocalDate } from '#shared/time.ts';
import { themes } from '#programme/institutions/theme.ts';
import {
	costClasses,
	evidenceLevels,
	inclusionPoints,
	practiceStates,
	practiceTexts,
	targetGroups,
	type PracticeText,
} from '#programme/outcomes/practice.ts';
import { recommendationStates } from '#programme/outcomes/recommendation.ts';
import { taskStates } from '#programme/outcomes/task.ts';
import { words } from './example-source.ts';

const text = v.pipe(v.string(), v.minLength(1));
const date = v.custom<string>(isLocalDate, 'a day such as 2022-06-06');
// Made from the list of texts, whose names the types of the library cannot follow.
const texts = Object.fromEntries(practiceTexts.map((name) => [name, v.optional(words)])) as unknown as Record<
	PracticeText,
	v.OptionalSchema<typeof words, undefined>
>;

/** What the example programme tells of its outcomes: practices, what others made of them, and what followed two events. */
export const outcomesFile = v.strictObject({
	original: v.picklist(locales),
	practices: v.array(
		v.strictObject({
			key: text,
			institution: text,
			event: v.optional(text),
			state: v.picklist(practiceStates),
			startsOn: date,
			endsOn: v.optional(date),
			themes: v.array(v.picklist(themes)),
			targetGroups: v.array(v.picklist(targetGroups)),
			costClass: v.picklist(costClasses),
			evidence: v.picklist(evidenceLevels),
			reachPlanned: v.number(),
			reachActual: v.number(),
			inclusion: v.array(v.picklist(inclusionPoints)),
			title: words,
			summary: words,
			...texts,
		}),
	),
	adaptations: v.array(
		v.strictObject({
			key: text,
			practice: text,
			institution: text,
			place: text,
			changed: words,
			outcome: words,
		}),
	),
	lessons: v.array(v.strictObject({ key: text, event: text, text: words })),
	recommendations: v.array(
		v.strictObject({
			key: text,
			event: text,
			practice: v.optional(text),
			institution: v.optional(text),
			addressee: v.optional(words),
			state: v.picklist(recommendationStates),
			dueOn: date,
			answeredOn: v.optional(date),
			text: words,
			answer: v.optional(words),
		}),
	),
	tasks: v.array(
		v.strictObject({
			key: text,
			event: text,
			title: text,
			dueOn: date,
			state: v.picklist(taskStates),
		}),
	),
});
export type OutcomesSource = v.InferOutput<typeof outcomesFile>;
