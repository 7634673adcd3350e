import type { Refused } from '#ui/form-context.ts';

/** The refusal among what the forms of a page give back; null for what one of them has done. */
export function refusedOf(form: object | null | undefined): Refused {
	return form && 'reason' in form ? (form as Refused) : null;
}
