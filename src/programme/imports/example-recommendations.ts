import * as v from 'valibot';
import { locales } from '#shared/locale.ts';
import { responseBodies, responseKinds } from '#programme/concepts/response.ts';
import { words } from './example-source.ts';

/** Recommendations of the example's dialogues. Statements by their number in the dialogue; days from the day of loading. */
export const recommendationsFile = v.strictObject({
	original: v.picklist(locales),
	/** Which dialogues a concept tells of. */
	concepts: v.array(v.strictObject({ concept: v.string(), dialogues: v.array(v.string()) })),
	recommendations: v.array(
		v.strictObject({
			key: v.string(),
			dialogue: v.string(),
			institution: v.string(),
			office: words,
			text: words,
			rationale: words,
			counter: v.nullable(words),
			minority: v.nullable(words),
			minorityParts: v.array(v.string()),
			statements: v.array(v.number()),
			practices: v.optional(v.array(v.string()), []),
			sources: v.optional(v.nullable(words), null),
			dueIn: v.number(),
			answer: v.nullable(
				v.strictObject({
					kind: v.picklist(responseKinds),
					body: v.picklist(responseBodies),
					reason: words,
					daysAgo: v.number(),
					measure: v.nullable(v.string()),
				}),
			),
		}),
	),
});
export type RecommendationsSource = v.InferOutput<typeof recommendationsFile>;
