import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import type { Press, Print } from '#platform/server/pdf/press.ts';
import { colours, type Card } from '../card.ts';
import { creditLines, creditsOf, type AuthorsOf } from '../credits.ts';
import { creditWords } from '../messages/credits/index.ts';
import { messages } from '../messages/index.ts';
import { photoOf, type Photo } from '../media/photo.ts';

/** Cards, and who drew their pictures. */
export type Deck = { readonly cards: readonly Card[]; readonly authorsOf: AuthorsOf };

/**
 * Cards on A6, one a page, in two languages side by side, with their sources on the last. Who prints the same deck again
 * gets the same bytes; with photos nothing of it is kept. Throws as `Press.print` does.
 */
export function printDeck(
	press: Press,
	{ cards, authorsOf }: Deck,
	first: Locale,
	second: Locale,
	photos: readonly (Photo & { readonly bytes: Uint8Array })[] = [],
): Promise<Print> {
	const t = translator(messages, first);
	const photoWith = new Map(photos.map((photo) => [photo.id, photo]));
	/** Drawings by their names; of a photo its bytes. */
	const pictureOf = (name: string) => {
		const photo = photoWith.get(photoOf(name) ?? '');
		return photo ? Array.from(photo.bytes) : name;
	};
	const credits = creditsOf(
		cards.flatMap(({ pictures }) => pictures),
		photoWith,
		authorsOf,
	);
	return press.print({
		template: '#programme/cards/print/deck.typ',
		data: {
			locale: first,
			title: t('deck'),
			description: t('to_be_cut'),
			author: 'Köprü',
			cards: cards.map((card) => ({
				code: card.code,
				kind: card.kind,
				colour: colours[card.kind],
				layer: t(`kind_${card.kind}`),
				pictures: card.pictures.map(pictureOf),
				alt: t('picture_of', { term: card.term[first] }),
				sides: [first, second].map((locale) => ({
					lang: locale,
					term: card.term[locale],
					text: card.text[locale],
					mark: card.state[locale] === 'machine' ? translator(messages, locale)('machine') : null,
				})),
			})),
			sources: {
				title: t('sources'),
				lines: [
					t('licence'),
					...creditLines(credits, translator(creditWords, first), first),
					...(credits.photos.length > 0 ? [t('photos_apart')] : []),
					t('esco'),
				],
			},
		},
		dated: deckDate,
		isKept: photos.length === 0,
		waitMs: 60_000,
	});
}

/** Of the texts as they stand; raised with them. */
const deckDate = new Date('2026-11-28T00:00:00Z');
