import * as v from 'valibot';
import { isLocalDate } from '#shared/time.ts';
import { checklists, marks } from '#programme/concepts/checklist.ts';
import { bodies, lights, verdicts } from '#programme/concepts/monitoring.ts';
import { words } from './example-source.ts';

const text = v.pipe(v.string(), v.minLength(1));
const date = v.custom<string>(isLocalDate, 'a day such as 2022-06-06');
const amount = v.pipe(v.string(), v.regex(/^\d+\.\d\d$/));

/** Body, day, what it said, and its remarks. */
export const hearings = v.array(
	v.strictTuple([v.picklist(bodies), date, v.picklist(verdicts), v.nullable(words)]),
);
/** Reports on an example concept that all three bodies have heard and everybody reads. */
export const reports = v.array(
	v.strictObject({
		key: text,
		startsOn: date,
		endsOn: date,
		dueOn: date,
		publishedOn: date,
		summary: words,
		hearings,
		entries: v.array(
			v.strictObject({
				measure: text,
				light: v.picklist(lights),
				percent: v.nullable(v.number()),
				milestones: v.array(v.number()),
				spent: v.nullable(amount),
				obstacles: v.nullable(words),
				nextStep: v.nullable(words),
			}),
		),
	}),
);
/** How its municipality looked at itself: point, mark, and what shows it. */
export const looks = v.array(
	v.strictObject({
		key: text,
		checklist: v.picklist(checklists),
		heldOn: date,
		isShared: v.boolean(),
		answers: v.array(v.strictTuple([text, v.picklist(marks), v.nullable(words)])),
	}),
);
