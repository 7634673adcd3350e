import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { openPress } from '#platform/server/pdf/press.ts';
import { printDeck } from './print-deck.ts';
import { readAuthors, readDeck } from './read-deck.ts';

const press = openPress();
const authorsOf = readAuthors();
afterAll(() => press.close());
const letters = (text: string) => text.normalize('NFKC').replace(/[\s-]+/g, '');

test('cards are one a page of A6, in both languages, with code, state and sources', async () => {
	const deck = readDeck();
	// One of each layer, and the one whose words are longest.
	const longest = deck.toSorted((a, b) => b.text.de.length - a.text.de.length)[0]!;
	const cards = [
		...new Set([...Map.groupBy(deck, ({ kind }) => kind).values()].map(([card]) => card!)),
		longest,
	];
	const { pdf, hash } = await printDeck(press, { cards, authorsOf }, 'de', 'tr');
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { text } = await extractText(document, { mergePages: false });
	expect({
		pages: document.numPages,
		view: (await document.getPage(1)).view.map(Math.round),
		tagged: (await document.getMarkInfo())?.Marked,
		title: ((await document.getMetadata()).info as { Title: string }).Title,
	}).toEqual({ pages: cards.length + 1, view: [0, 0, 298, 420], tagged: true, title: 'Kompetenzkarten' });
	for (const [at, card] of cards.entries()) {
		// Word for word: none is cut at the end of a line.
		const page = text[at]!.normalize('NFKC').replace(/\s+/g, ' ');
		for (const words of [card.code, card.term.de, card.text.de, card.term.tr, card.text.tr])
			expect(page).toContain(words);
		expect(page).toContain('makine çevirisi');
	}
	expect(letters(text.at(-1)!)).toContain(
		letters('Dieser Dienst nutzt die Klassifikation ESCO der Europäischen Kommission.'),
	);
	expect((await printDeck(press, { cards, authorsOf }, 'de', 'tr')).hash).toBe(hash);
});

test('what a person has read is not said to be from a machine', async () => {
	const [card] = readDeck();
	const read = { ...card!, state: { ...card!.state, de: 'human', tr: 'reviewed' } as const };
	const { pdf } = await printDeck(press, { cards: [read], authorsOf }, 'de', 'tr');
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	expect(letters(text)).not.toContain(letters('maschinell übersetzt'));
	expect(letters(text)).not.toContain(letters('makine çevirisi'));
});
