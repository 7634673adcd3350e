import * as v from 'valibot';
import { locales } from '#shared/locale.ts';
import { consentKinds } from '#programme/questions/consent.ts';
import { contributionKinds } from '#programme/questions/contribution.ts';
import { answerTypes, questionKinds, readerships } from '#programme/questions/question.ts';
import { words } from './example-source.ts';

/** What events of the example ask: the same for each, so that it can be read in one place. */
export const questionsFile = v.strictObject({
	original: v.picklist(locales),
	consents: v.array(v.picklist(consentKinds)),
	letterDays: v.number(),
	questions: v.array(
		v.strictObject({
			key: v.string(),
			kind: v.picklist(questionKinds),
			type: v.picklist(answerTypes),
			readers: v.picklist(readerships),
			retentionDays: v.number(),
			text: words,
			options: v.optional(v.array(words), []),
			purpose: words,
		}),
	),
	/** What people bring, in the language somebody wrote it in. */
	contributions: v.array(v.strictObject({ brings: v.picklist(contributionKinds), text: v.string() })),
});
export type QuestionsSource = v.InferOutput<typeof questionsFile>;

/** The forum of 2022, whose answers are long deleted and whose consents are kept, and the workshop that takes registrations. */
export const askingEvents = ['urban-diplomacy-forum-2022', 'werkstatt-offene-dienste'] as const;
