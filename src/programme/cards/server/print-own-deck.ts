import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { DeckPrint } from '../deck-print.ts';
import { layOver, readOverlay } from '../overlay.ts';
import { counsellingPolicy, deckPolicy } from '../policy.ts';
import { centreOf } from './at-centre.ts';
import { listOverlays } from './card-photos.ts';
import { cardPhoto } from './photo-tables.ts';
import { printDeck, type Deck } from './print-deck.ts';

/**
 * The deck of a centre on paper, as it is laid there: own words, tasks and photos, and none that was left out. No client is in it, so the
 * server prints it, as it does the deck of all. Throws `conflict` where there is no card to print, and as `Press.print` does.
 */
export async function printOwnDeck(
	deps: Deps,
	actor: Actor,
	{ centre, first, second, cards: wanted, deck }: DeckPrint & { readonly deck: Deck },
): Promise<Buffer> {
	demand(counsellingPolicy, 'enter', actor, undefined);
	const { laid, photos } = await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, centre);
		demand(deckPolicy, 'overlay', actor, { institutionId });
		return {
			laid: (await listOverlays(tx)).filter(({ centreId }) => centreId === centre),
			photos: await tx.select().from(cardPhoto).where(eq(cardPhoto.centreId, centre)),
		};
	});
	const overlay = readOverlay(laid);
	const { cards, hidden } = layOver(deck.cards, overlay);
	const own = new Set(overlay.flatMap(({ code, card }) => (card ? [code] : [])));
	const printed = cards.filter(({ code }) => !hidden.has(code) && (wanted === 'all' || own.has(code)));
	if (printed.length === 0) throw new Fault('conflict', 'no_cards');
	const { pdf } = await printDeck(deps.press, { ...deck, cards: printed }, first, second, photos);
	return pdf;
}
