import { and, count, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { isSame } from '#shared/same.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Card } from '../card.ts';
import { faultsOfWords } from '../card-words.ts';
import { deckPolicy } from '../policy.ts';
import type { OverlayKind } from '../centre.ts';
import { labelsIn } from '../esco/labels.ts';
import { mayChange, mostLaid } from '../overlay.ts';
import type { Weights } from '../matching/weights.ts';
import type { LaidPhoto } from '../handing.ts';
import { centreOf, noteChange } from './at-centre.ts';
import { putPhoto } from './card-photos.ts';
import { dropVoicesOf } from './card-voices.ts';
import { deckOverlay } from './tables.ts';

export type Laying = {
	readonly centreId: string;
	readonly code: string;
	readonly kind: OverlayKind;
	/** Its own words; null for a card of the deck that is only hidden. */
	readonly card: Card | null;
	/** The words that were seen there; null where there were none. An older application does not say. */
	readonly over?: Card | null | undefined;
	readonly photo?: LaidPhoto | undefined;
};

/**
 * Lays a card over the deck of a centre: words of its own, a card of its own, or one that is not asked there. Refuses words that no card
 * of the deck may have, whoever has looked at them before, and a photo that is more than a picture. Throws `conflict` / `card_changed` where
 * a colleague has laid another there meanwhile, whose words would be lost.
 */
export async function layCard(deps: Deps, actor: Actor, input: Laying): Promise<void> {
	const { centreId, code, kind, card, over, photo } = input;
	if (card ? card.code !== code || !mayChange(card.kind) : kind !== 'hidden')
		throw new Fault('invalid', 'card_faulty');
	if (photo && !card) throw new Fault('invalid', 'photo_faulty');
	if (card && faultsOfWords(card, await escoLabels()).length > 0) throw new Fault('invalid', 'card_faulty');
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, centreId);
		demand(deckPolicy, 'overlay', actor, { institutionId });
		const isThis = and(eq(deckOverlay.centreId, centreId), eq(deckOverlay.code, code));
		const { rowCount: added } = await tx
			.insert(deckOverlay)
			.values({ centreId, code, kind: 'hidden', card: null, updatedAt: now })
			.onConflictDoNothing();
		if (added) {
			const [laid] = await tx
				.select({ many: count() })
				.from(deckOverlay)
				.where(eq(deckOverlay.centreId, centreId));
			if (laid!.many > mostLaid) throw new Fault('conflict', 'too_many_cards');
		}
		const [there] = await tx.select({ card: deckOverlay.card }).from(deckOverlay).where(isThis).for('update');
		if (over !== undefined && !isSame(there!.card, over)) throw new Fault('conflict', 'card_changed');
		await tx.update(deckOverlay).set({ kind, card, updatedAt: now }).where(isThis);
		if (photo !== undefined) await putPhoto(tx, now, { centreId, code }, photo);
		const changed =
			photo === undefined ? { fields: ['deck_overlay'] } : { fields: ['deck_overlay', 'card_photo'] };
		await noteChange(tx, actor, now, centreId, changed);
	});
}

/** Takes a centre's own words and photo off a card of the deck: it is what it was. A card of its own goes, with what was recorded of it. */
export async function liftCard(
	deps: Deps,
	actor: Actor,
	{ centreId, code }: { readonly centreId: string; readonly code: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, centreId);
		demand(deckPolicy, 'overlay', actor, { institutionId });
		await tx.delete(deckOverlay).where(and(eq(deckOverlay.centreId, centreId), eq(deckOverlay.code, code)));
		await dropVoicesOf(tx, centreId, code);
		await noteChange(tx, actor, now, centreId, { fields: ['deck_overlay'] });
	});
}

/** Large, and of use only here. */
async function escoLabels(): Promise<ReadonlySet<string>> {
	const { default: weights } = await import('../esco/weights.json');
	return labelsIn(weights as unknown as Weights);
}
