import * as v from 'valibot';
import { optionalRecordId, optionalWhole, recordId } from '#shared/fields.ts';
import { choice, optionalLine, parseForm, type Parsed } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';

/** A wall forgets its link by itself: an evening, and the day after it. */
export const wallHours = 36;
/** More hands than a hall holds are a slip of the finger. */
export const mostHands = 5_000;

const hands = v.pipe(
	optionalWhole(0, mostHands),
	v.transform((count) => count ?? 0),
);

/** In which two languages the wall speaks; the second may be none. */
export const wallFields = v.pipe(
	v.object({ first: choice(locales), second: v.union([v.literal(''), choice(locales)]) }),
	v.transform(({ first, second }) => [...new Set([first, ...(second === '' ? [] : [second])])]),
);
export const parseWall = (form: FormData): Parsed<v.InferOutput<typeof wallFields>> =>
	parseForm(wallFields, form);

/** What the wall shows next; empty, the question of the dialogue. */
export const showFields = v.object({ statementId: optionalRecordId });
export const parseShow = (form: FormData): Parsed<v.InferOutput<typeof showFields>> =>
	parseForm(showFields, form);

/** The hands of a room for one statement. `countId` is by what it is known when it is sent twice. Issue: `nobody_counted`. */
export const countFields = v.pipe(
	v.object({
		countId: recordId,
		statementId: recordId,
		agrees: hands,
		passes: hands,
		disagrees: hands,
		place: optionalLine(60),
	}),
	v.forward(
		v.check(({ agrees, passes, disagrees }) => agrees + passes + disagrees > 0, 'nobody_counted'),
		['agrees'],
	),
);
export type CountFields = v.InferOutput<typeof countFields>;
export const parseCount = (form: FormData): Parsed<CountFields> => parseForm(countFields, form);
