import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import type { Press, Print } from '#platform/server/pdf/press.ts';
import { colours, type Card } from '../card.ts';
import { messages } from '../messages/index.ts';
import { readAttribution } from './read-deck.ts';

/**
 * Cards on A6, one a page, in two languages side by side, with their sources on the last. Who prints the same deck again
 * gets the same bytes. Throws as `Press.print` does.
 */
export function printDeck(
	press: Press,
	cards: readonly Card[],
	first: Locale,
	second: Locale,
): Promise<Print> {
	const t = translator(messages, first);
	const used = new Set(cards.flatMap(({ pictures }) => pictures.map((name) => `${name}.svg`)));
	const authors = readAttribution()
		.filter(({ file }) => used.has(file))
		.map(({ author }) => author);
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
				pictures: card.pictures,
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
					t('pictures_by', { authors: [...new Set(authors)].sort().join(', ') }),
					t('esco'),
				],
			},
		},
		dated: deckDate,
	});
}

/** Of the texts as they stand; raised with them. */
const deckDate = new Date('2026-11-28T00:00:00Z');
