import * as v from 'valibot';
import { optionalRecordId } from '#shared/fields.ts';
import { checkbox, choice, optionalLine } from '#shared/form.ts';

export const sessionParts = ['moderator', 'speaker', 'interpreter'] as const;
export type SessionPart = (typeof sessionParts)[number];

/**
 * Somebody in a session: one of the people in the records, or a name as it was typed. Left empty, the name is that of the
 * records. Who interprets works for those who need it and is named to nobody. Issues: `required` at `name`.
 */
export const sessionPersonFields = v.pipe(
	v.object({
		part: choice(sessionParts),
		personId: optionalRecordId,
		name: optionalLine(120),
		institution: optionalLine(160),
		isNamedInPublic: checkbox,
	}),
	v.forward(
		v.partialCheck(
			[['personId'], ['name']],
			({ personId, name }) => personId !== null || name !== null,
			'required',
		),
		['name'],
	),
	v.transform((given) => ({
		...given,
		isNamedInPublic: given.isNamedInPublic && given.part !== 'interpreter',
	})),
);
export type SessionPersonFields = v.InferOutput<typeof sessionPersonFields>;
