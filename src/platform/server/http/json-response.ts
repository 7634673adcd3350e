import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { asFault } from '../database/away.ts';
import { Fault, faultStatus, isFault } from '#shared/fault.ts';

/** Answers a script of ours: the value as JSON (or a response as it is), a refusal with its reason. Nothing of it is kept anywhere. */
export async function answerJson(work: () => Promise<unknown>): Promise<Response> {
	const headers = { 'cache-control': 'private, no-store' };
	try {
		const value = await work();
		return value instanceof Response ? value : json(value ?? null, { headers });
	} catch (thrown) {
		const error = asFault(thrown);
		if (!isFault(error)) throw error;
		return json({ reason: error.reason }, { status: faultStatus[error.kind], headers });
	}
}

/** The body of a request in the form of a schema; throws `invalid` / `not_valid`, and says nothing about what was in it. */
export const readJson = async <S extends v.GenericSchema>(
	request: Request,
	schema: S,
): Promise<v.InferOutput<S>> => inForm(await request.json().catch(() => null), schema);

/** What is asked for in an address, in the same way. */
export const readAsked = <S extends v.GenericSchema>(url: URL, schema: S): v.InferOutput<S> =>
	inForm(Object.fromEntries(url.searchParams), schema);

function inForm<S extends v.GenericSchema>(given: unknown, schema: S): v.InferOutput<S> {
	const parsed = v.safeParse(schema, given);
	if (!parsed.success) throw new Fault('invalid', 'not_valid');
	return parsed.output;
}
