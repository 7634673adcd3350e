import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '#programme/cards/card.ts';
import { faultsOf, type DeckFolder } from '#programme/cards/check-deck.ts';
import { deriveWeights } from '#programme/cards/esco/derive.ts';
import { drawPeople, sessionsOf, type Source } from '#programme/cards/evaluation/evaluate.ts';
import { sourceFromWeights } from '#programme/cards/evaluation/from-weights.ts';
import { quality } from '#programme/cards/evaluation/measure.ts';
import { manners } from '#programme/cards/evaluation/person.ts';
import { rankIdeas } from '#programme/cards/matching/rank.ts';
import { indexWeights } from '#programme/cards/matching/weights.ts';
import { checkDeckFolder } from '#programme/cards/server/check-deck-folder.ts';
import { pictureFiles, readDeck, readPicture, readWeights } from '#programme/cards/server/read-deck.ts';
import { readEsco } from '#programme/cards/server/read-esco-tables.ts';

const esco = fileURLToPath(new URL('../../../shared/data/esco', import.meta.url));
const withEsco = existsSync(esco);

describe('the deck', () => {
	test('is whole, and repeats no label of ESCO where ESCO is at hand', async () => {
		expect(await checkDeckFolder(withEsco ? esco : undefined)).toEqual([]);
	});

	test('has the layers of the paper cards', () => {
		const counts = Map.groupBy(readDeck(), ({ kind }) => kind);
		expect(Object.fromEntries([...counts].map(([kind, cards]) => [kind, cards.length]))).toEqual({
			social: 16,
			personal: 17,
			method: 16,
			interest: 11,
			intensity: 3,
			field: 40,
			task: 363,
		});
	});

	test('is small enough to be kept on a phone', () => {
		const bytes =
			pictureFiles().reduce((sum, file) => sum + readPicture(file.replace(/\.svg$/, '')).length, 0) +
			JSON.stringify(readDeck()).length;
		expect(bytes).toBeLessThan(6_000_000);
		expect(gzipSync(JSON.stringify(readWeights())).length).toBeLessThan(500_000);
	});

	test('says of translations nobody has read that a machine made them', () => {
		expect(new Set(readDeck().flatMap(({ state }) => Object.values(state)))).toEqual(new Set(['machine']));
	});
});

describe('what would be wrong with a deck is found', () => {
	const [first] = readDeck().filter(({ kind }) => kind === 'task') as [Card];
	const folder: DeckFolder = {
		pictures: new Map(first.pictures.map((name) => [name, '<svg/>'])),
		attributed: new Set(first.pictures),
		labels: new Set(['plastering']),
		skills: new Set(first.skills),
	};
	const [skill] = first.skills as [string];
	const unknown = skill.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
	const wholeFaults = faultsOf([first], folder);
	const faults = (card: Card, beside: Partial<DeckFolder> = {}) =>
		faultsOf([card], { ...folder, ...beside }).filter((fault) => !wholeFaults.includes(fault));
	const saying = (texts: Partial<Card['text']>): Card => ({ ...first, text: { ...first.text, ...texts } });

	const wrong: readonly (readonly [Card, string])[] = [
		[saying({ en: 'I saw wood' }), 'the text in "en" is not one sentence.'],
		[saying({ en: 'I saw wood. I plane it.' }), 'the text in "en" is not one sentence.'],
		[
			saying({ de: 'Ich zerlege große Stücke Fleisch und auch frischen Fisch für den Verkauf am Morgen.' }),
			'the text in "de" has 14 words.',
		],
		[saying({ ar: 'I saw wood.' }), 'the text in "ar" is in another script.'],
		[saying({ tr: 'Camide namaz kıldırırım.' }), '"Camide namaz kıldırırım." touches faith.'],
		[saying({ en: 'I help in an association.' }), '"I help in an association." touches association.'],
		[
			saying({ de: 'Ich nähe Kopftücher und Kopftuch.' }),
			'"Ich nähe Kopftücher und Kopftuch." touches dress.',
		],
		[saying({ ar: 'أعمل في الجمعية.' }), '"أعمل في الجمعية." touches association.'],
		[saying({ en: 'I live with a disability.' }), '"I live with a disability." touches health.'],
		[saying({ tr: 'Asker olarak çalışırım.' }), '"Asker olarak çalışırım." touches armed service.'],
		[saying({ ar: 'أفجّر الصخر.' }), '"أفجّر الصخر." touches armed service.'],
		[saying({ ar: 'أوزع المنشورات.' }), '"أوزع المنشورات." touches association.'],
		[{ ...first, term: { ...first.term, en: 'Plastering' } }, '"Plastering" is a label of ESCO.'],
		[{ ...first, skills: [] }, 'it has no skill of ESCO.'],
		[{ ...first, skills: [unknown] }, `${unknown} is no skill of ESCO.`],
		[{ ...first, field: '99' }, 'its code is of another field.'],
	];
	test.each(wrong.map(([card, fault]) => ({ card, fault })))('$fault', ({ card, fault }) => {
		expect(faults(card)).toContain(`${first.code}: ${fault}`);
	});

	test('an address that is no skill of ESCO, also where ESCO is not at hand', () => {
		const typed = skill.toUpperCase();
		expect(faults({ ...first, skills: [typed] }, { skills: null })).toEqual([
			`${first.code}: ${typed} is no skill of ESCO.`,
		]);
		expect(faults({ ...first, skills: [unknown] }, { skills: null })).toEqual([]);
	});

	test('pictures that are missing, unsigned, unused, or have words', () => {
		const [name] = first.pictures as [string];
		expect(faults(first, { pictures: new Map() })).toContain(
			`${first.code}: the picture ${name} is missing.`,
		);
		expect(faults(first, { attributed: new Set() })).toContain(
			`${first.code}: the picture ${name} has no author.`,
		);
		const drawn = (svg: string) => new Map([...folder.pictures, [name, svg], ['FFFF', '<svg/>']]);
		expect(faults(first, { pictures: drawn('<svg><text>A</text></svg>') })).toEqual([
			`${first.code}: the picture ${name} has words or reaches outside.`,
			'The picture FFFF is not used.',
		]);
	});

	test('a code, a look, a term or a text that two cards share', () => {
		expect(faultsOf([first, first], folder).filter((fault) => fault.includes('the same'))).toEqual([
			`${first.code}: has the same code as ${first.code}.`,
			`${first.code}: has the same look as ${first.code}.`,
			...['term', 'text'].flatMap((part) =>
				['de', 'tr', 'ar', 'en'].map(() => `${first.code}: has the same ${part} as ${first.code}.`),
			),
		]);
	});
});

test('who bakes bread finds bakers first, and the cards that say so', () => {
	const deck = readDeck();
	const codeOf = (text: string) => deck.find((card) => card.text.en === text)!.code;
	const bread = codeOf('I knead dough and bake bread and cakes.');
	const sweets = codeOf('I make sweets, chocolate or decorated cakes.');
	const cars = codeOf('I find faults in cars or motorbikes and repair them.');
	const answers = { [bread]: 'often', [sweets]: 'sometimes', [cars]: 'never' } as const;
	const [first] = rankIdeas(indexWeights(readWeights()), { answers, fields: ['75'] });
	expect({ ...first, occupations: first!.occupations.length }).toEqual({
		group: '7512',
		title: {
			en: 'Bakers, pastry-cooks and confectionery makers',
			de: 'Bäcker, Konditoren und Konfektmacher',
		},
		band: 'related',
		because: [bread, sweets],
		notYet: [],
		occupations: 5,
	});
});

/** Shares of simulated people whose unit group is among the first five, by cards shown. */
function sharesOf(source: Source, manner: string, count: number) {
	const people = drawPeople(
		source,
		manners.find(({ name }) => name === manner)!,
		count,
		3,
	);
	const sessions = sessionsOf(source.deck, indexWeights(readWeights()), people);
	return new Map(quality(sessions).map((row) => [row.shown, row.groupAt5]));
}

describe('without ESCO at hand', () => {
	const weights = readWeights();
	const source = sourceFromWeights(readDeck(), weights);

	test('people are drawn from all that the weights tell, and from nothing else', () => {
		const groups = weights.groups.map(([code, en, de]) => ({ code, en, de }));
		const { deck, occupations, relations } = source;
		expect(deriveWeights(weights.esco, deck, groups, occupations, relations)).toEqual(weights);
	});

	test('they find their unit group too, unless they name wrong fields', () => {
		expect(sharesOf(source, 'plain', 60).get('all')).toBeGreaterThanOrEqual(0.88);
		expect(sharesOf(source, 'wrong field', 60).get(12)).toBeLessThan(0.2);
	}, 120_000);
});

describe.skipIf(!withEsco)('with ESCO at hand', () => {
	let source: Source;
	let groups: Awaited<ReturnType<typeof readEsco>>['groups'];
	beforeAll(async () => {
		const read = await readEsco(esco);
		groups = read.groups;
		source = { deck: readDeck(), ...read };
	});

	test('the weights are those of this deck', () => {
		const { deck, occupations, relations } = source;
		expect(readWeights()).toEqual(deriveWeights('1.1.1', deck, groups, occupations, relations));
	});

	test('simulated people find their unit group among the first five', () => {
		const plain = sharesOf(source, 'plain', 120);
		expect(plain.get(72)).toBeGreaterThanOrEqual(0.8);
		expect(plain.get('all')).toBeGreaterThanOrEqual(0.88);
		// Nothing of the truth leaks: who names three wrong fields and is shown few cards is not found.
		expect(sharesOf(source, 'wrong field', 60).get(12)).toBeLessThan(0.2);
	}, 300_000);
});
