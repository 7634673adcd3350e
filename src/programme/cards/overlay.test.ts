import { expect, test } from 'vitest';
import * as v from 'valibot';
import type { Card } from './card.ts';
import { faultsOfWords } from './card-words.ts';
import { counsellingStep } from './handing.ts';
import { layOver, nextCode, picturesOf, readOverlay } from './overlay.ts';
import { photoName } from './media/photo.ts';
import { readDeck } from './server/read-deck.ts';

const deck = readDeck();
const [first, second, third] = deck.filter(({ kind }) => kind === 'task') as [Card, Card, Card];
const text = {
	de: 'Ich backe Fladenbrot.',
	tr: 'Pide pişiririm.',
	ar: 'أخبز خبز الفرن.',
	en: 'I bake flat bread.',
};
const term = { de: 'Fladenbrot', tr: 'Pide', ar: 'خبز الفرن', en: 'Flat bread' };

test('a centre says one card in its own words, leaves one out and adds one; profiles still read all of them', () => {
	const replaced = { ...first, term, text };
	const added = { ...second, code: '75-80', field: '75', term, text, skills: [] };
	const { cards, hidden } = layOver(deck, [
		{ code: first.code, kind: 'replaced', card: replaced, photo: null },
		{ code: second.code, kind: 'hidden', card: null, photo: null },
		{ code: '75-80', kind: 'added', card: added, photo: null },
	]);
	const of = (code: string) => cards.find((card) => card.code === code);
	expect([of(first.code), of(second.code), of(third.code)]).toEqual([replaced, second, third]);
	expect(of('75-80')).toEqual(added);
	expect([cards.length, hidden]).toEqual([deck.length + 1, new Set([second.code])]);
	expect(layOver(deck, [{ code: first.code, kind: 'hidden', card: replaced, photo: null }]).cards).toContain(
		replaced,
	);
	expect(nextCode('75', [{ code: '75-80', kind: 'hidden', card: added, photo: null }])).toBe('75-81');
});

test('what a newer application laid over the deck is passed over', () => {
	expect(
		readOverlay([
			{ code: 'S01', kind: 'hidden', card: null },
			{ code: 'S02', kind: 'recoloured', card: null },
			{ code: 'S03', kind: 'replaced', card: { ...first, hasSound: true } },
		]),
	).toEqual([{ code: 'S01', kind: 'hidden', card: null, photo: null }]);
});

test('a photo stands in place of the drawing, which stands in for it where the device has none', () => {
	const photo = { id: crypto.randomUUID(), credit: 'Ayşe Usta', licence: 'own' } as const;
	const laid = [{ code: first.code, kind: 'replaced', card: first, photo } as const];
	const { cards } = layOver(deck, laid);
	expect(cards.find(({ code }) => code === first.code)).toEqual({
		...first,
		pictures: [photoName(photo.id)],
	});
	expect(cards.find(({ code }) => code === third.code)).toBe(third);
	const here = new Map<string, string>();
	const pictureOf = picturesOf(
		(name) => `drawing ${name}`,
		laid,
		() => here,
	);
	expect(pictureOf(photoName(photo.id))).toBe(`drawing ${first.pictures[0]}`);
	here.set(photo.id, 'the photo');
	expect([pictureOf(photoName(photo.id)), pictureOf('1F528')]).toEqual(['the photo', 'drawing 1F528']);
	// Of an application before there were photos, and of one after.
	const told = { code: first.code, kind: 'replaced', card: first };
	expect(readOverlay([told])).toEqual([{ ...told, photo: null }]);
	expect(readOverlay([{ ...told, photo: { ...photo, licence: 'unheard of' } }])).toEqual([
		{ ...told, photo: null },
	]);
});

test('words of a card are looked through in every language, and each fault is told where it stands', () => {
	const labels = new Set(['flat bread']);
	const faults = (changed: Partial<Record<'term' | 'text', object>>) =>
		faultsOfWords({ term: { ...term, ...changed.term }, text: { ...text, ...changed.text } }, labels).map(
			({ locale, part, reason }) => `${locale} ${part} ${reason}`,
		);
	expect(faults({ term: { en: 'Bread' } })).toEqual([]);
	expect(faults({})).toEqual(['en term esco_label']);
	expect(
		faults({
			term: { de: '', tr: 'Sendika üyesi', ar: 'خبز'.repeat(41), en: 'Bread 0532 111 22 33' },
			text: {
				de: 'Ich backe. Ich verkaufe.',
				tr: 'Her sabah çok erken kalkıp fırında ekmek, pide, simit ve börek pişirip satarım.',
				ar: 'I bake.',
				en: 'I bake bread',
			},
		}),
	).toEqual([
		'de text not_one_sentence',
		'de term missing',
		'tr text too_many_words',
		'tr term theme',
		'ar text other_script',
		'ar term too_long',
		'en text not_one_sentence',
		'en term of_a_person',
	]);
});

test('no sign that turns the direction of a page is kept of a card', () => {
	const card = { ...first, term: { ...term, ar: '\u202eخبز  الفرن ' } };
	const photo = { credit: ' \u202eAyşe \u0000 Usta', licence: 'own' };
	const step = {
		step: 'lay_card',
		centreId: crypto.randomUUID(),
		code: first.code,
		kind: 'replaced',
		card,
		photo,
	};
	expect(v.parse(counsellingStep, step)).toEqual({
		...step,
		card: { ...first, term },
		photo: { credit: 'Ayşe Usta', licence: 'own' },
	});
});
