import * as v from 'valibot';
import { choice, line } from '#shared/form.ts';
import { isId } from '#shared/id.ts';

/** What a token may be: read all, or keep records as the team does. */
export const tokenRoles = ['reader', 'team'] as const;
export type TokenRole = (typeof tokenRoles)[number];

/** Days until a token ends by itself. */
export const tokenDays = ['30', '90', '365'] as const;

export const tokenForm = v.object({
	name: line(80),
	role: choice(tokenRoles),
	/** A project's id, or empty for the whole programme. */
	projectId: v.pipe(
		v.nullish(v.string(), ''),
		v.check((text) => text === '' || isId(text), 'choose_one'),
		v.transform((text) => text || null),
	),
	days: choice(tokenDays),
});
export type TokenInput = v.InferOutput<typeof tokenForm>;
