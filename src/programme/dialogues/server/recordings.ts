import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { audioTypeOf, mostAudioBytes } from '../audio.ts';
import { dialoguePolicy } from '../policy.ts';
import { presenting } from './ballot.ts';
import { dialogueSubject, findDialogue } from './find-dialogue.ts';
import { findStatement } from './find-statement.ts';
import { statement, statementRecording } from './statement-tables.ts';

type Of = { readonly id: string; readonly statementId: string; readonly locale: Locale };

const refuse = (reason: string, params: Fault['params'] = {}) =>
	new Fault('invalid', 'check_fields', { issues: [{ field: 'file', reason, params }] });

/** Keeps a statement read aloud in one language; a later recording takes its place. Issues at `file`, and at `locale` without a text. */
export async function keepRecording(
	deps: Deps,
	actor: Actor,
	{ id, statementId, locale, bytes }: Of & { readonly bytes: Buffer },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'moderate', actor, dialogueSubject(await findDialogue(tx, id)));
		const { text } = await findStatement(tx, id, statementId);
		if (!text.texts[locale]?.text)
			throw new Fault('invalid', 'check_fields', { issues: [{ field: 'locale', reason: 'choose_one' }] });
		if (bytes.length === 0) throw refuse('file_missing');
		if (bytes.length > mostAudioBytes)
			throw refuse('file_too_large', { max: `${mostAudioBytes / 1024 / 1024} MB` });
		const type = audioTypeOf(bytes);
		if (!type) throw refuse('no_recording');
		const values = { sha256: await deps.files.put(bytes), type, bytes: bytes.length, recordedAt: now };
		await tx
			.insert(statementRecording)
			.values({ statementId, dialogueId: id, locale, ...values })
			.onConflictDoUpdate({
				target: [statementRecording.statementId, statementRecording.locale],
				set: values,
			});
		await audit(tx, actor, now, { noun: 'statement', recordId: statementId, action: 'upload' });
	});
}

/** Takes a recording away again; one that is not there is away already. */
export async function dropRecording(
	deps: Deps,
	actor: Actor,
	{ id, statementId, locale }: Of,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'moderate', actor, dialogueSubject(await findDialogue(tx, id)));
		const { rowCount } = await tx
			.delete(statementRecording)
			.where(and(eq(statementRecording.statementId, statementId), eq(statementRecording.locale, locale)));
		if (rowCount === 0) return;
		await audit(tx, actor, now, { noun: 'statement', recordId: statementId, action: 'delete' });
	});
}

/** A recording of a statement that is shown, for everybody. */
export async function readRecording(
	deps: Deps,
	actor: Actor,
	{ id, statementId, locale }: Of,
): Promise<{ readonly type: string; readonly bytes: Buffer }> {
	const found = await presenting(deps, actor, null, async (tx) => {
		const [row] = await tx
			.select({ sha256: statementRecording.sha256, type: statementRecording.type })
			.from(statementRecording)
			.innerJoin(statement, eq(statement.id, statementRecording.statementId))
			.where(
				and(
					eq(statement.dialogueId, id),
					eq(statement.id, statementId),
					eq(statement.state, 'accepted'),
					eq(statementRecording.locale, locale),
				),
			);
		return row;
	});
	const bytes = found ? await deps.files.read(found.sha256) : null;
	if (!found || !bytes) throw new Fault('missing', 'not_found');
	return { type: found.type, bytes };
}
