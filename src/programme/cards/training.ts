import * as v from 'valibot';
import { localizedLine } from '#shared/fields.ts';
import { parseForm, typedLocalized, type Parsed } from '#shared/form.ts';
import { isId } from '#shared/id.ts';

/** For whom a film is: everybody who counsels, or the counsellors of one centre. */
export const forAll = 'all';

export const trainingFields = v.object({
	title: localizedLine(120),
	place: v.pipe(
		v.string('choose_one'),
		v.check((place) => place === forAll || isId(place), 'choose_one'),
	),
});
export type TrainingFields = v.InferOutput<typeof trainingFields>;
export const parseTraining = (form: FormData): Parsed<TrainingFields> =>
	parseForm(trainingFields, form, (given) => ({ title: typedLocalized(given, 'title') }));
