import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { cardFile, type Card } from '../card.ts';
import { authorsIn } from '../credits.ts';
import type { Weights } from '../matching/weights.ts';

const folder = new URL('../deck/', import.meta.url);

export type Picture = {
	readonly file: string;
	readonly title: string;
	readonly author: string;
	readonly source: string;
};

/** The deck as it lies in its folder, card by card in the order of the codes. Throws where a file is no deck. */
export function readDeck(): Card[] {
	const cards = readdirSync(new URL('cards/', folder))
		.filter((file) => file.endsWith('.json'))
		.sort()
		.flatMap((file) => v.parse(cardFile, read(`cards/${file}`)).cards);
	return cards.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Whom each picture is by. */
export const readAttribution = () => read('pictures/attribution.json') as readonly Picture[];
export const readAuthors = () => authorsIn(readAttribution());

export const pictureFiles = () =>
	readdirSync(new URL('pictures/', folder)).filter((file) => file.endsWith('.svg'));

export const readPicture = (name: string) => readFileSync(new URL(`pictures/${name}.svg`, folder), 'utf8');

/** What was derived from ESCO for this deck. */
export const readWeights = () =>
	JSON.parse(readFileSync(new URL('../esco/weights.json', import.meta.url), 'utf8')) as Weights;

function read(path: string): unknown {
	return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}
