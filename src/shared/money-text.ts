import { intlTags, type Locale } from './locale.ts';

/** An amount the reader's way: to the cent where there are cents, and whole where there are none. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
	const digits = Number.isInteger(amount) ? 0 : 2;
	return amount.toLocaleString(intlTags[locale], {
		style: 'currency',
		currency,
		currencyDisplay: 'narrowSymbol',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}
