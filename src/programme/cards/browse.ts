import { cardKinds, type Card, type CardKind } from './card.ts';

export type Browsing = { readonly kind: CardKind; readonly field: string | null };

/** What an address asks to see: one kind of card, and of tasks one field if it names one. Fields, where it asks for nothing we have. */
export function readBrowsing(params: URLSearchParams, cards: readonly Card[]): Browsing {
	const kind = cardKinds.find((one) => one === params.get('kind')) ?? 'field';
	const field = params.get('field');
	const isField = cards.some((card) => card.kind === 'field' && card.field === field);
	return { kind, field: kind === 'task' && isField ? field : null };
}

export const browse = (cards: readonly Card[], { kind, field }: Browsing) =>
	cards.filter((card) => card.kind === kind && (field === null || card.field === field));
