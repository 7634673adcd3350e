import { joined } from '#shared/joined.ts';
import { intlTags, type Locale } from '#shared/locale.ts';
import type { Translate } from '#shared/messages.ts';
import { formatDate, formatMoment } from '#shared/time-text.ts';
import type { Finding, Quantity } from './call-check.ts';
import type { sketchMessages } from './messages/index.ts';

export type Say = Translate<(typeof sketchMessages)['de']>;

/** An amount in hundredths, as readers of a language write money. */
export function moneyText(cents: number, currency: string, locale: Locale): string {
	return (cents / 100).toLocaleString(intlTags[locale], { style: 'currency', currency });
}

/** A share of a hundred, with as many places as it takes to tell it from its limit. */
export function percentText(percent: number, locale: Locale): string {
	return (percent / 100).toLocaleString(intlTags[locale], { style: 'percent', maximumFractionDigits: 2 });
}

/** A moment by the clock of a zone, with the zone. */
export function momentText(at: Date, zone: string, locale: Locale): string {
	return `${formatMoment(at, locale, zone)} (${zone})`;
}

type Manner = { readonly currency: string; readonly zone: string; readonly locale: Locale; readonly t: Say };

export function quantityText(quantity: Quantity, { currency, zone, locale, t }: Manner): string {
	switch (quantity.unit) {
		case 'money':
			return moneyText(quantity.value, currency, locale);
		case 'percent':
			return percentText(quantity.value, locale);
		case 'months':
			return t('months_count', { count: quantity.value });
		case 'day':
			return formatDate(quantity.value, locale);
		case 'moment':
			return momentText(quantity.value, zone, locale);
	}
}

/** The limits of a finding in words; nothing where the rule has none. */
export function limitText({ least, most }: Finding, manner: Manner): string | null {
	const { t } = manner;
	const say = (quantity: Quantity) => quantityText(quantity, manner);
	if (least && most && say(least) === say(most)) return t('exactly', { value: say(most) });
	const isTime = (quantity: Quantity) => quantity.unit === 'day' || quantity.unit === 'moment';
	const words = [
		least && t(isTime(least) ? 'from_day' : 'least', { value: say(least) }),
		most && t(isTime(most) ? 'until' : 'most', { value: say(most) }),
	];
	return joined(words, manner.locale) || null;
}
