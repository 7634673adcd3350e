import { writeFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Locale } from '#shared/locale.ts';
import { houseOf } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { greyJpeg } from '#world/jpeg.ts';
import type { Card } from '../card.ts';
import type { PrintedCards } from '../deck-print.ts';
import type { LaidPhoto } from '../handing.ts';
import { printOwnDeck, takeStep } from './api.ts';
import { readAuthors, readDeck } from './read-deck.ts';

const { deps, owner } = await testDatabase();
const { centre, ayse, bora, cem, dila } = await houseOf({ deps, owner });
const deck = readDeck().slice(0, 12);
const authorsOf = readAuthors();
const [first, second] = deck.filter(({ kind }) => kind === 'task') as [Card, Card];
const human = { de: 'human', tr: 'human', ar: 'human', en: 'human' } as const;
const added: Card = {
	...first,
	code: '75-80',
	field: '75',
	term: { de: 'Fladenbrot', tr: 'Pide', ar: 'خبز الفرن', en: 'Flat bread' },
	text: {
		de: 'Ich backe Fladenbrot.',
		tr: 'Pide pişiririm.',
		ar: 'أخبز خبز الفرن.',
		en: 'I bake flat bread.',
	},
	state: human,
	skills: [],
};
const said: Card = { ...first, term: { ...first.term, tr: 'Bizim sözümüz' }, state: human };
const lay = (card: Card, kind: 'added' | 'replaced' | 'hidden', photo?: LaidPhoto) =>
	takeStep(deps, ayse, { step: 'lay_card', centreId: centre, code: card.code, kind, card, photo });
const print = async (who: typeof ayse, cards: PrintedCards, second: Locale = 'ar') => {
	const pdf = await printOwnDeck(deps, who, {
		centre,
		first: 'tr',
		second,
		cards,
		deck: { cards: deck, authorsOf },
	});
	if (process.env.SHOW_PDF) writeFileSync(`${process.env.SHOW_PDF}-${cards}.pdf`, pdf);
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { text } = await extractText(document, { mergePages: false });
	return { pdf, document, pages: text.map((page) => page.normalize('NFKC').replace(/[\s-]+/g, '')) };
};

test('what is new at a centre is printed alone: own words, tasks and photos, with whom they are by', async () => {
	await expect(print(ayse, 'own')).rejects.toMatchObject({ kind: 'conflict', reason: 'no_cards' });
	const bytes = Buffer.from(greyJpeg(512)).toString('base64');
	await lay(added, 'added', { credit: 'Ayşe Usta', licence: 'own', bytes });
	await lay(said, 'replaced');
	await lay(second, 'hidden');
	const { document, pages } = await print(bora, 'own');
	expect(pages.length).toBe(3);
	expect(pages[0]).toContain('Bizimsözümüz');
	for (const words of ['7580', 'Pide', 'Pidepişiririm.', 'خبزالفرن', 'أخبزخبزالفرن.'])
		expect(pages[1]).toContain(words);
	expect(pages[1]).not.toContain('makineçevirisi');
	expect(pages[2]).toContain('Fotoğraflar:AyşeUsta(kendifotoğrafımız).');
	// The photo itself, not the drawing that stands in for it.
	const shown = await (await document.getPage(2)).getOperatorList();
	expect(shown.fnArray.filter((op) => [85, 86].includes(op))).toHaveLength(1);
	for (const other of [cem, dila]) await expect(print(other, 'own')).rejects.toThrow();
});

test('the whole deck of a centre is the deck, but for what is left out there', async () => {
	const { pages } = await print(ayse, 'all', 'de');
	expect(pages.length).toBe(deck.length + 1 - 1 + 1);
	const codes = pages.filter((page) => page.includes(second.code.replace('-', '')));
	expect(codes).toEqual([]);
	expect(pages.some((page) => page.includes('Fladenbrot'))).toBe(true);
});
