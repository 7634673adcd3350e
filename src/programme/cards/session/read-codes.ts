import { westernDigits } from '#shared/digits.ts';
import type { Card } from '../card.ts';

/**
 * The cards in what somebody typed from the table: codes parted by anything, in capitals or not, with digits of any script and with
 * or without the dash (`71-02`, `7102`, `s4`). Intensity cards are laid beside others and stand for none.
 */
export function readCodes(
	typed: string,
	cardOf: ReadonlyMap<string, Card>,
): { readonly known: readonly Card[]; readonly unknown: readonly string[] } {
	const plain = westernDigits(typed.normalize('NFKC'))
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\p{Cf}/gu, '')
		.toUpperCase()
		.replaceAll('İ', 'I');
	const known = new Map<string, Card>();
	const unknown: string[] = [];
	for (const word of plain.split(/[^\p{L}\p{N}-]+/u).filter(Boolean)) {
		const code = word.replace(/^(\d\d)-?(\d\d)$/, '$1-$2').replace(/^([SPMI])-?(\d)$/, '$10$2');
		const card = cardOf.get(code);
		if (card && card.kind !== 'intensity') known.set(card.code, card);
		else unknown.push(word);
	}
	return { known: [...known.values()], unknown };
}
