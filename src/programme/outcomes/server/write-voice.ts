import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Deps } from '#platform/server/deps.ts';
import { voicePolicy } from '../policy.ts';
import { consentWording, type VoiceFields } from '../voice.ts';
import { demandReferences, findVoice, subjectOf, type VoiceRow } from './find-voice.ts';
import { voice } from './tables.ts';
import { restOnConsent } from './voice-consent.ts';

const nothing = { institutionId: null, consent: 'none', isWithdrawn: false, isDeleted: false } as const;

/** The columns of a voice; the day of the consent is kept as its noon, so that no zone makes another day of it. */
function columns({ consentedOn, ...fields }: VoiceFields, before: VoiceRow | null) {
	const isSame = before !== null && before.consent === fields.consent && dayOf(before) === consentedOn;
	return {
		...fields,
		consentedAt: consentedOn === null ? null : new Date(`${consentedOn}T12:00:00Z`),
		// What was agreed to stays what it was, also after the words have changed; a new consent is to the present ones.
		consentWording: fields.consent === 'none' ? null : isSame ? before.consentWording : consentWording,
	};
}

export function dayOf({ consentedAt }: Pick<VoiceRow, 'consentedAt'>): string | null {
	return consentedAt?.toISOString().slice(0, 10) ?? null;
}

export async function createVoice(deps: Deps, actor: Actor, fields: VoiceFields): Promise<{ id: string }> {
	demand(voicePolicy, 'create', actor, nothing);
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await demandReferences(tx, fields);
		const rested = await restOnConsent(tx, fields);
		await tx.insert(voice).values({ id, ...columns(rested, null), createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'voice', recordId: id, action: 'create' });
		return { id };
	});
}

export type ChangeVoice = { readonly id: string; readonly version: number; readonly fields: VoiceFields };

/** Changes a voice that stands; another version by now is a `conflict`. */
export async function changeVoice(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: ChangeVoice,
): Promise<{ version: number }> {
	return deps.db.as(actor, async (tx) => {
		const before = await findVoice(tx, id);
		demand(voicePolicy, 'change', actor, subjectOf(before));
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		await demandReferences(tx, fields);
		const after = columns(await restOnConsent(tx, fields), before);
		const changed = changedFields(before, after);
		if (changed.length === 0) return { version };
		const now = deps.now();
		const { rowCount } = await tx
			.update(voice)
			.set({ ...after, version: version + 1, updatedAt: now })
			.where(and(eq(voice.id, id), eq(voice.version, version), isNull(voice.withdrawnAt)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, { noun: 'voice', recordId: id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

/** Takes the consent back: the voice is shown nowhere from now on. What was agreed to and when, and this moment, are kept. */
export async function withdrawVoice(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const found = await findVoice(tx, id);
		demand(voicePolicy, 'withdraw', actor, subjectOf(found));
		const now = deps.now();
		const { rowCount } = await tx
			.update(voice)
			.set({ withdrawnAt: now, version: found.version + 1, updatedAt: now })
			.where(and(eq(voice.id, id), isNull(voice.withdrawnAt)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, { noun: 'voice', recordId: id, action: 'withdraw' });
	});
}

export async function removeVoice(deps: Deps, actor: Actor, { id }: { readonly id: string }): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(voicePolicy, 'remove', actor, subjectOf(await findVoice(tx, id)));
		await toBin(tx, voice, id, now);
		await audit(tx, actor, now, { noun: 'voice', recordId: id, action: 'remove' });
	});
}

export async function restoreVoice(deps: Deps, actor: Actor, { id }: { readonly id: string }): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(voicePolicy, 'remove', actor, subjectOf(await findVoice(tx, id)));
		await fromBin(tx, voice, id, now);
		await audit(tx, actor, now, { noun: 'voice', recordId: id, action: 'restore' });
	});
}
