import * as v from 'valibot';
import { locales } from '#shared/locale.ts';
import { words } from './example-source.ts';

const name = v.pipe(v.string(), v.regex(/^[a-z-]+$/));

/** A house that counsels, and films for everybody who does. Keys are made by people on their devices: an example has none. */
export const counsellingFile = v.strictObject({
	original: v.picklist(locales),
	/** Key of an institution of the example. */
	centre: v.pipe(v.string(), v.minLength(1)),
	/** `films/NAME.webm`, with `films/NAME.LANGUAGE.vtt` for every language. */
	films: v.array(v.strictObject({ name, title: words })),
});
export type CounsellingSource = v.InferOutput<typeof counsellingFile>;
