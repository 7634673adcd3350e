import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isOwnCode } from '../overlay.ts';
import { deckPolicy } from '../policy.ts';
import {
	isConsentCode,
	mostVoiceBytesOfCentre,
	mostVoiceSeconds,
	readVoice,
	voiceGrace,
} from '../media/voice.ts';
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
 * Keeps a card read aloud in one language, in place of the recording it had. Refuses what is more than a sound or longer than a sentence,
 * what is of no card (`card_gone`), and what a device would have no room for.
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
	const sound = readVoice(bytes);
	if (!sound || Buffer.compare(sound.bytes, bytes) !== 0) throw new Fault('invalid', 'voice_faulty');
	if (sound.seconds > mostVoiceSeconds + voiceGrace) throw new Fault('invalid', 'voice_too_long');
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, centreId);
		demand(deckPolicy, 'overlay', actor, { institutionId });
		if (!(await isThere(tx, centreId, code))) throw new Fault('missing', 'card_gone');
		const [former] = await tx
			.delete(cardVoice)
			.where(and(eq(cardVoice.centreId, centreId), eq(cardVoice.code, code), eq(cardVoice.locale, locale)))
			.returning({ size });
		// A smaller one in place of another is taken also where there are more than fit today.
		if (bytes.length > (former?.size ?? 0)) {
			const [others] = await tx
				.select({ bytes: sql<number>`coalesce(sum(${size}), 0)::int` })
				.from(cardVoice)
				.where(eq(cardVoice.centreId, centreId));
			if (others!.bytes + bytes.length > mostVoiceBytesOfCentre)
				throw new Fault('conflict', 'too_many_voices');
		}
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

/** Whether there is something to read under this code: a card of the deck or of the centre, or a sentence before consent. */
async function isThere(tx: Tx, centreId: string, code: string): Promise<boolean> {
	if (isConsentCode(code)) return true;
	if (!isOwnCode(code)) return isOfDeck(code);
	const own = await tx
		.select({ code: deckOverlay.code })
		.from(deckOverlay)
		.where(and(eq(deckOverlay.centreId, centreId), eq(deckOverlay.code, code)));
	return own.length > 0;
}

/** The deck is large, and of use here alone. */
async function isOfDeck(code: string): Promise<boolean> {
	const { cards } = await import('../ui/cards.ts');
	return cards.some((card) => card.code === code);
}
