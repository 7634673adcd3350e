import { parseForm, type Parsed, type Typed } from '#shared/form.ts';
import { addRegistrationInput, registrationFields, type RegistrationFields } from './registration.ts';
import type * as v from 'valibot';

export function parseRegistration(form: FormData): Parsed<RegistrationFields> {
	return parseForm(registrationFields, form);
}

/** A registration as its form carries it, field by field. */
export function registrationTyped(one: RegistrationFields): Typed {
	return { institutionId: one.institutionId ?? '', part: one.part, locale: one.locale, note: one.note ?? '' };
}

/** Reads the form that registers somebody: a person who was chosen, or what was typed of a newcomer. */
export function parseAddition(
	form: FormData,
	eventId: string,
): Parsed<v.InferOutput<typeof addRegistrationInput>> {
	const parsed = parseForm(addRegistrationInput, form, ({ personId, givenName, familyName, email, sex }) => ({
		eventId,
		newcomer: personId ? null : { givenName, familyName, email, sex: sex || undefined },
	}));
	if (parsed.ok) return parsed;
	// The form has the newcomer's fields beside the others.
	const issues = parsed.issues.map((issue) => ({ ...issue, field: issue.field.replace(/^newcomer\./, '') }));
	return { ...parsed, issues };
}
