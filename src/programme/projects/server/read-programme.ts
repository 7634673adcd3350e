import { asc, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ProgrammeTextKey } from '../programme.ts';
import { actionField, programmeText } from './tables.ts';

export type ProgrammeTexts = { readonly [key in ProgrammeTextKey]?: LocalizedText };

/** The wanted texts of the programme as far as they are written, and whether any of them is example data. */
export async function readProgramme(
	deps: Deps,
	actor: Actor,
	keys: readonly ProgrammeTextKey[],
): Promise<{ texts: ProgrammeTexts; isExample: boolean }> {
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({ key: programmeText.key, body: programmeText.body, isExample: programmeText.isExample })
			.from(programmeText)
			.where(inArray(programmeText.key, [...keys])),
	);
	return {
		texts: Object.fromEntries(rows.map(({ key, body }) => [key, body])),
		isExample: rows.some(({ isExample }) => isExample),
	};
}

export type ActionField = {
	readonly number: number;
	readonly name: LocalizedText;
	readonly description: LocalizedText;
};

/** The action fields by number. */
export async function listActionFields(deps: Deps, actor: Actor): Promise<ActionField[]> {
	return deps.db.as(actor, (tx) =>
		tx
			.select({
				number: actionField.number,
				name: actionField.name,
				description: actionField.description,
			})
			.from(actionField)
			.orderBy(asc(actionField.number)),
	);
}
