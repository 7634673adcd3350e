import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { isSame } from '#shared/same.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PolicyFields } from '../dialogue-form.ts';
import { dialoguePolicy } from '../policy.ts';
import { dialogueSubject, findDialogue, policyOf } from './find-dialogue.ts';
import { moderationPolicy } from './tables.ts';

export type PublishPolicy = {
	readonly id: string;
	/** The version that was read before this one was written. */
	readonly version: number;
	readonly fields: PolicyFields;
};

/**
 * Publishes a new version of a dialogue's moderation policy; earlier ones stay, since steps were taken by them. Somebody else's newer
 * version is a `conflict`.
 */
export async function publishPolicy(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: PublishPolicy,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'moderate', actor, dialogueSubject(await findDialogue(tx, id, { lock: true })));
		const { text, reasons, version: latest } = await policyOf(tx, id);
		if (latest !== version) throw new Fault('conflict', 'conflict');
		const next = { text: fields.text, reasons: withKeys(fields.reasons) };
		if (isSame({ text, reasons }, next)) return;
		await tx
			.insert(moderationPolicy)
			.values({ dialogueId: id, version: version + 1, ...next, publishedAt: now });
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'publish-policy' });
	});
}

/** A reason keeps its key through all versions, for they are counted by it; a new one gets one of its own. */
export function withKeys<T extends { readonly key: string; readonly name: PolicyFields['text'] }>(
	given: readonly T[],
): T[] {
	const taken = new Set(given.map(({ key }) => key).filter(Boolean));
	return given.map((one) => {
		if (one.key) return one;
		const wish = slugOf(readPlain(one.name, 'en')).replaceAll('-', '_') || 'reason';
		let key = wish;
		for (let number = 2; taken.has(key); number++) key = `${wish}_${number}`;
		taken.add(key);
		return { ...one, key };
	});
}
