import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { programmePolicy } from '../policy.ts';
import type { ActionFieldFields, ChangeProgrammeText, ProgrammeTextKey } from '../programme.ts';
import { actionField, programmeText } from './tables.ts';

export type ProgrammeTextRow = {
	readonly key: ProgrammeTextKey;
	readonly body: LocalizedText;
	readonly version: number;
	readonly isExample: boolean;
};
export type ActionFieldRow = typeof actionField.$inferSelect;

/** All that the programme is told with, as far as it is written. */
export async function programmeToChange(
	deps: Deps,
	actor: Actor,
): Promise<{ texts: ProgrammeTextRow[]; fields: ActionFieldRow[] }> {
	demand(programmePolicy, 'list', actor, undefined);
	return deps.db.as(actor, async (tx) => ({
		texts: await tx
			.select({
				key: programmeText.key,
				body: programmeText.body,
				version: programmeText.version,
				isExample: programmeText.isExample,
			})
			.from(programmeText),
		fields: await tx.select().from(actionField).orderBy(asc(actionField.number)),
	}));
}

/** One text as its form takes it; version 0 where it was not written yet. */
export async function programmeTextToChange(
	deps: Deps,
	actor: Actor,
	{ key }: { readonly key: ProgrammeTextKey },
): Promise<{ body: LocalizedText | null; version: number }> {
	demand(programmePolicy, 'change', actor, undefined);
	const [found] = await deps.db.as(actor, (tx) =>
		tx
			.select({ body: programmeText.body, version: programmeText.version })
			.from(programmeText)
			.where(eq(programmeText.key, key)),
	);
	return found ?? { body: null, version: 0 };
}

export async function actionFieldToChange(
	deps: Deps,
	actor: Actor,
	{ number }: { readonly number: number },
): Promise<ActionFieldRow> {
	demand(programmePolicy, 'change', actor, undefined);
	const [found] = await deps.db.as(actor, (tx) =>
		tx.select().from(actionField).where(eq(actionField.number, number)),
	);
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** Writes one of the programme's texts. Whoever rewrites the original makes it their own: it is no example any more. `conflict`: another version. */
export async function changeProgrammeText(
	deps: Deps,
	actor: Actor,
	{ key, version, body }: ChangeProgrammeText,
): Promise<void> {
	demand(programmePolicy, 'change', actor, undefined);
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const [before] = await tx
			.select({ body: programmeText.body, isExample: programmeText.isExample })
			.from(programmeText)
			.where(eq(programmeText.key, key));
		const isExample = before?.isExample === true && originalOf(before.body) === originalOf(body);
		const written =
			version === 0
				? await tx
						.insert(programmeText)
						.values({ key, body, updatedAt: now })
						.onConflictDoNothing()
						.returning({ key: programmeText.key })
				: await tx
						.update(programmeText)
						.set({ body, version: version + 1, updatedAt: now, isExample })
						.where(and(eq(programmeText.key, key), eq(programmeText.version, version)))
						.returning({ key: programmeText.key });
		if (written.length === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, { noun: 'programme_text', recordId: null, action: 'change', fields: [key] });
	});
}

function originalOf({ original, texts }: LocalizedText): string {
	return texts[original]?.text ?? '';
}

/** Adds an action field. `invalid` at `number` where there is one of that number. */
export async function createActionField(deps: Deps, actor: Actor, fields: ActionFieldFields): Promise<void> {
	demand(programmePolicy, 'change', actor, undefined);
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const added = await tx
			.insert(actionField)
			.values(fields)
			.onConflictDoNothing()
			.returning({ number: actionField.number });
		if (added.length === 0)
			throw new Fault('invalid', 'check_fields', { issues: [{ field: 'number', reason: 'already_taken' }] });
		const changed = [String(fields.number)];
		await audit(tx, actor, now, { noun: 'action_field', recordId: null, action: 'create', fields: changed });
	});
}

export type ChangeActionField = { readonly version: number; readonly fields: ActionFieldFields };

/** Changes name or description; the number stays. */
export async function changeActionField(
	deps: Deps,
	actor: Actor,
	{ version, fields: { number, ...fields } }: ChangeActionField,
): Promise<void> {
	demand(programmePolicy, 'change', actor, undefined);
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const written = await tx
			.update(actionField)
			.set({ ...fields, version: version + 1 })
			.where(and(eq(actionField.number, number), eq(actionField.version, version)))
			.returning({ number: actionField.number });
		if (written.length === 0) throw new Fault('conflict', 'conflict');
		const changed = [String(number)];
		await audit(tx, actor, now, { noun: 'action_field', recordId: null, action: 'change', fields: changed });
	});
}
