import { locales, type Locale } from '#shared/locale.ts';

/** How somebody wants to read an agenda, as the address of its page says it. */
export type AgendaWish = {
	readonly by: 'day' | 'room';
	/** Languages they know; none: they did not say, and see everything. */
	readonly known: readonly Locale[];
};

/** Unknown values are passed over: an address may have been typed, or be older than a language. */
export function agendaWish(address: URLSearchParams): AgendaWish {
	const given = address.getAll('know[]');
	return {
		by: address.get('by') === 'room' ? 'room' : 'day',
		known: locales.filter((locale) => given.includes(locale)),
	};
}
