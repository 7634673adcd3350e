import { fold } from '#shared/fold.ts';
import type { Locale } from '#shared/locale.ts';
import type { Card } from '../../card.ts';
import type { AuthorsOf } from '../../credits.ts';
import type { Weights } from '../../matching/weights.ts';
import { labelsIn } from '../../esco/labels.ts';
import { mayChange } from '../../overlay.ts';

/** The deck as it comes with the application, with all that a card of one's own is looked at beside. */
export type WholeDeck = {
	readonly cards: readonly Card[];
	readonly cardOf: ReadonlyMap<string, Card>;
	readonly pictureOf: (name: string) => string;
	readonly authorsOf: AuthorsOf;
	/** A card that shows these pictures. */
	readonly cardWith: (pictures: readonly string[]) => Card | undefined;
	readonly labels: ReadonlySet<string>;
};

/** Loads it; it is large, and of use on one page alone. */
export async function fetchWholeDeck(): Promise<WholeDeck> {
	const [{ cards, cardOf, pictureOf }, weights, { authorsOf }] = await Promise.all([
		import('../deck.ts'),
		import('../../esco/weights.json'),
		import('../picture-authors.ts'),
	]);
	return {
		cards,
		cardOf,
		pictureOf,
		authorsOf,
		cardWith: (pictures) => cards.find((card) => card.pictures.join() === pictures.join()),
		labels: labelsIn(weights.default as unknown as Weights),
	};
}

/** Cards that may be changed and have these words in their term, or this number. */
export function findCards(cards: readonly Card[], typed: string, locale: Locale): Card[] {
	const wanted = fold(typed.trim());
	if (!wanted) return [];
	return cards.filter(
		({ kind, code, term }) =>
			mayChange(kind) && (fold(term[locale]).includes(wanted) || fold(code).startsWith(wanted)),
	);
}
