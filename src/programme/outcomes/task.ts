import * as v from 'valibot';
import { localizedLines, optionalRecordId } from '#shared/fields.ts';
import { choice, line, optionalDay, parseForm, typedLocalized, type Parsed } from '#shared/form.ts';
import type { LocalizedText } from '#shared/text.ts';

export const taskStates = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** Something to be done by somebody until a day. */
export const taskFields = v.object({ title: line(300), ownerId: optionalRecordId, dueOn: optionalDay });
export type TaskFields = v.InferOutput<typeof taskFields>;
export const parseTask = (form: FormData): Parsed<TaskFields> => parseForm(taskFields, form);

export const minutesStates = ['draft', 'agreed'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** What was said and decided at an event. */
export const minutesFields = v.object({ text: localizedLines(20_000), state: choice(minutesStates) });
export type MinutesFields = v.InferOutput<typeof minutesFields>;

export function parseMinutes(form: FormData, previous: LocalizedText | null): Parsed<MinutesFields> {
	return parseForm(minutesFields, form, (given) => ({ text: typedLocalized(given, 'text', previous) }));
}
