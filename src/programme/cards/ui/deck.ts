import type { Card } from '../card.ts';
import { cards } from './cards.ts';

const drawings = import.meta.glob<string>('../deck/pictures/*.svg', {
	eager: true,
	query: '?raw',
	import: 'default',
});

/** The deck in one piece, pictures and all: a single file that a browser keeps, instead of four hundred. */
export { cards };
export const cardOf: ReadonlyMap<string, Card> = new Map(cards.map((card) => [card.code, card]));

const sources = new Map(
	Object.entries(drawings).map(([path, drawing]) => [path.slice(path.lastIndexOf('/') + 1, -4), drawing]),
);

/** An address of a picture that needs no request. */
export const pictureOf = (name: string) =>
	`data:image/svg+xml,${encodeURIComponent(sources.get(name) ?? '<svg xmlns="http://www.w3.org/2000/svg"/>')}`;
