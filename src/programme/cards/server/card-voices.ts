import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isOwnCode } from '../overlay.ts';
import { deckPolicy } from '../policy.ts';
import { bareVoice, mostVoiceBytesOfCentre } from '../voice.ts';
import { centreOf, noteChange } from './at-centre.ts';
import { deckOverlay } from './tables.ts';
import { cardVoice } from './voice-tables.ts';

const size = sql<number>`octet_length(${cardVoice.bytes})`;

/** The recordings of the actor's centres, without their bytes. */
export async function listVoices(tx: Tx) {
	const { id, centreId, code, locale, digest } = cardVoice;
	return tx
		.select({ id, centreId, code, locale, digest, size })
		.from(cardVoice)
		.orderBy(centreId, code, locale);
}

/**
 * Keeps a card read aloud in one language, in place of the recording it had. Refuses what is more than a sound, what the speaker has not
 * agreed to, and what a device would have no room for.
 */
export async function putVoice(
	deps: Deps,
	actor: Actor,
	input: {
		readonly centreId: string;
		readonly code: string;
		readonly locale: Locale;
		readonly digest: string;
		readonly bytes: string;
	},
): Promise<void> {
	const { centreId, code, locale, digest } = input;
	const bytes = new Uint8Array(Buffer.from(input.bytes, 'base64'));
	const bare = bareVoice(bytes);
	if (!bare || Buffer.compare(bare, bytes) !== 0) throw new Fault('invalid', 'voice_faulty');
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, centreId);
		demand(deckPolicy, 'overlay', actor, { institutionId });
		if (!(await isCard(tx, centreId, code))) throw new Fault('invalid', 'voice_faulty');
		const [others] = await tx
			.select({ bytes: sql<number>`coalesce(sum(${size}), 0)::int` })
			.from(cardVoice)
			.where(
				and(eq(cardVoice.centreId, centreId), or(ne(cardVoice.code, code), ne(cardVoice.locale, locale))),
			);
		if (others!.bytes + bytes.length > mostVoiceBytesOfCentre) throw new Fault('conflict', 'too_many_voices');
		await tx
			.delete(cardVoice)
			.where(and(eq(cardVoice.centreId, centreId), eq(cardVoice.code, code), eq(cardVoice.locale, locale)));
		await tx
			.insert(cardVoice)
			.values({ id: newId(now.getTime()), centreId, code, locale, digest, bytes, addedAt: now });
		await noteChange(tx, actor, now, centreId, { fields: ['card_voice'] });
	});
}

/** Deletes a recording at once; devices drop it with their next network. */
export async function dropVoice(
	deps: Deps,
	actor: Actor,
	{ centreId, id }: { readonly centreId: string; readonly id: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, centreId);
		demand(deckPolicy, 'overlay', actor, { institutionId });
		await tx.delete(cardVoice).where(and(eq(cardVoice.centreId, centreId), eq(cardVoice.id, id)));
		await noteChange(tx, actor, deps.now(), centreId, { fields: ['card_voice'] });
	});
}

/** Deletes the recordings of a card of the centre's own, which is no more. */
export async function dropVoicesOf(tx: Tx, centreId: string, code: string): Promise<void> {
	if (!isOwnCode(code)) return;
	await tx.delete(cardVoice).where(and(eq(cardVoice.centreId, centreId), eq(cardVoice.code, code)));
}

async function isCard(tx: Tx, centreId: string, code: string): Promise<boolean> {
	if (!isOwnCode(code)) return true;
	const own = await tx
		.select({ code: deckOverlay.code })
		.from(deckOverlay)
		.where(and(eq(deckOverlay.centreId, centreId), eq(deckOverlay.code, code)));
	return own.length > 0;
}
