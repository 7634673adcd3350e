import { fail, type ActionFailure } from '@sveltejs/kit';
import { faultStatus, isFault, type Issue } from '#shared/fault.ts';
import { asFault } from '../database/away.ts';
import { typed, type Parsed, type Typed } from '#shared/form.ts';

/** What a page gets back when a form was refused: why, at which fields, and all that was typed. */
export type Refusal = {
	readonly reason: string;
	/** Fill the placeholders of the reason's sentence. */
	readonly params?: Issue['params'];
	readonly issues: readonly Issue[];
	readonly typed: Typed;
};

/** Fields that never come back to the page. */
const secret = /password|token|^current$/i;

/** The status and message of a refused form. */
export function refuse(
	form: FormData,
	reason: string,
	issues: readonly Issue[] = [],
	status = 422,
	params: Issue['params'] = {},
): ActionFailure<Refusal> {
	const kept = Object.entries(typed(form)).filter(([name]) => !secret.test(name));
	return fail(status, { reason, params, issues, typed: Object.fromEntries(kept) });
}

/**
 * Runs a use case on a parsed form. Issues of the schema and faults of the use case both come back as a refusal that
 * keeps what was typed; `missing` faults become the error page, since there is no form to go back to.
 */
export async function submit<T, R>(
	form: FormData,
	parsed: Parsed<T>,
	work: (value: T) => Promise<R>,
): Promise<
	{ readonly ok: true; readonly value: R } | { readonly ok: false; readonly refusal: ActionFailure<Refusal> }
> {
	if (!parsed.ok) return { ok: false, refusal: refuse(form, 'check_fields', parsed.issues) };
	try {
		return { ok: true, value: await work(parsed.value) };
	} catch (thrown) {
		const error = asFault(thrown);
		if (!isFault(error) || error.kind === 'missing') throw error;
		const { reason, issues, params, kind } = error;
		return { ok: false, refusal: refuse(form, reason, issues, faultStatus[kind], params) };
	}
}
