import type { Card } from '../card.ts';

const files = import.meta.glob<{ cards: Card[] }>('../deck/cards/*.json', { eager: true });

/** The deck as it is built into the pages, by code. */
export const cards: readonly Card[] = Object.values(files)
	.flatMap((file) => file.cards)
	.sort((a, b) => (a.code < b.code ? -1 : 1));
