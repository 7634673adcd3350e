import * as v from 'valibot';
import { optionalWhole } from '#shared/fields.ts';
import { checkbox, choices } from '#shared/form.ts';
import type { AskedQuestion } from './answer.ts';
import { consentKinds, type ConsentKind } from './consent.ts';

/** What an event asks beside its questions. */
export const askingFields = v.object({
	consents: choices(consentKinds),
	offersLetters: checkbox,
	/** Days after the event for which what a letter says is kept. */
	letterDays: v.pipe(
		optionalWhole(0, 90),
		v.transform((days) => days ?? 14),
	),
});
export type AskingFields = v.InferOutput<typeof askingFields>;

/** All that an event asks of those who register. */
export type Asked = {
	readonly consents: readonly ConsentKind[];
	readonly offersLetters: boolean;
	readonly letterDays: number;
	readonly questions: readonly AskedQuestion[];
};

export const asksNothing: Asked = { consents: [], offersLetters: false, letterDays: 14, questions: [] };

export function asksSomething({ consents, questions }: Asked): boolean {
	return consents.length > 0 || questions.length > 0;
}
