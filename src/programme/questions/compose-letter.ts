import { countryName } from '#shared/country.ts';
import { placed } from '#shared/joined.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { formatDate, formatPeriod } from '#shared/time-text.ts';
import type { LocalDate, LocalTime } from '#shared/time.ts';
import type { TravelDocument } from './letter.ts';
import { letterMessages } from './messages/letter/index.ts';

export type LetterRecords = {
	readonly title: LocalizedText;
	readonly starts: LocalTime;
	readonly ends: LocalTime;
	readonly venue: string | null;
	readonly place: string | null;
	readonly country: string | null;
	/** Who invites. */
	readonly hosts: readonly LocalizedText[];
	/** Whom the person stands for. */
	readonly institution: LocalizedText | null;
	readonly document: TravelDocument;
};

/** An invitation letter in words, as `letter.typ` puts them on paper. */
export function composeLetter(records: LetterRecords, today: LocalDate, locale: Locale) {
	const t = translator(letterMessages, locale);
	const { venue, place, country, document, institution } = records;
	const event = readPlain(records.title, locale);
	const where = placed([venue, place, country && countryName(country, locale)], locale);
	const dates = formatPeriod(records.starts, records.ends, locale);
	return {
		locale,
		title: t('title'),
		author: 'Köprü',
		sender: records.hosts.map((name) => readPlain(name, locale)),
		dated: formatDate(today, locale),
		subject: t('subject', { event }),
		greeting: t('greeting'),
		invitation: [
			t(where ? 'invites_at' : 'invites', { event, dates, where }),
			...(institution ? [t('stands_for', { institution: readPlain(institution, locale) })] : []),
		],
		facts: [
			[t('name'), document.name],
			[t('born_on'), formatDate(document.bornOn, locale)],
			[t('nationality'), countryName(document.nationality, locale)],
			[t('number'), document.number],
			[t('valid_until'), formatDate(document.validUntil, locale)],
		],
		request: t('asks'),
		regards: t('regards'),
		signature: t('signature'),
	};
}
