import { printPaint } from '#shared/chart/print-paint.ts';
import type { Paint } from '#shared/chart/svg.ts';
import { intlTags, type Locale } from '#shared/locale.ts';
import { translator, type Translate } from '#shared/messages.ts';
import { formatMoney } from '#shared/money-text.ts';
import { passageOf, plainReading, readingOf, type PaperPart, type Reading } from '#shared/paper.ts';
import { read, type LocalizedText } from '#shared/text.ts';
import { formatDate, formatDates, formatDateShort } from '#shared/time-text.ts';
import type { Unit } from '../figure.ts';
import { paperMessages, type PaperMessages } from '../messages/paper/index.ts';
import { conceptWord } from './words.ts';

export type Voice = ReturnType<typeof voiceFor>;

/**
 * How a paper speaks in one language: texts with a mark where they are not in it or where nobody has read over what a machine made,
 * figures and days the reader's way.
 */
export function voiceFor(locale: Locale, all: readonly (LocalizedText | null)[], paint: Paint = printPaint) {
	const t: Translate<PaperMessages> = translator(paperMessages, locale);
	const tag = intlTags[locale];
	const languages = new Intl.DisplayNames(tag, { type: 'language' });
	const read_ = all.map((text) => read(text, locale)).filter(({ text }) => text !== '');
	const machine = read_.filter(({ state, isFallback }) => state === 'machine' && !isFallback).length;
	// Where a machine made every text there is nothing to tell apart: one sentence says it.
	const isAllMachine = machine > 0 && machine === read_.length;
	const markOf = (text: LocalizedText | null): string | null => {
		const found = read(text, locale);
		if (found.text === '') return null;
		if (found.isFallback) return `(${languages.of(found.locale) ?? found.locale})`;
		return found.state === 'machine' && !isAllMachine ? '*' : null;
	};
	const reading = (text: LocalizedText | null): Reading => ({
		...readingOf(text, locale),
		mark: markOf(text),
	});
	const plain = (text: string): Reading => plainReading(text, locale);
	const number = (value: number) => value.toLocaleString(tag, { maximumFractionDigits: 2 });
	return {
		locale,
		t,
		/** What drawings are painted with. */
		paint,
		word: conceptWord(locale),
		reading,
		plain,
		/** A text with words of the paper before it, as a number is. */
		led: (lead: string, text: LocalizedText): Reading => {
			const found = reading(text);
			return { ...found, text: `${lead} ${found.text}` };
		},
		heading: (level: 1 | 2 | 3, text: string | Reading): PaperPart => ({
			kind: 'heading',
			level,
			text: typeof text === 'string' ? plain(text) : text,
		}),
		passage: (text: LocalizedText | null): PaperPart[] => {
			if (text === null) return [];
			const found = passageOf(text, locale);
			const mark = found.mark ?? (markOf(text) === '*' ? t('machine_made') : null);
			return [{ kind: 'passage', passage: { ...found, mark } }];
		},
		say: (text: string): PaperPart => ({
			kind: 'passage',
			passage: { locale, isFallback: false, mark: null, blocks: [{ isList: false, lines: [text] }] },
		}),
		number,
		/** A figure with what it counts. */
		figure: (value: number, unit: Unit) => {
			if (unit === 'percent')
				return (value / 100).toLocaleString(tag, { style: 'percent', maximumFractionDigits: 1 });
			if (unit === 'lira' || unit === 'euro')
				return formatMoney(value, unit === 'lira' ? 'TRY' : 'EUR', locale);
			const word = conceptWord(locale)('unit', unit);
			if (unit === 'other' || unit === 'points') return number(value);
			// Arabic nouns change with the number before them; beside it, the word is right with any.
			return locale === 'ar' ? `${number(value)} (${word})` : `${number(value)} ${word}`;
		},
		/** A checksum is read from left to right, whatever runs around it. */
		code: (text: string) => (locale === 'ar' ? `\u200e${text}\u200e` : text),
		money: (amount: number, currency: string) => formatMoney(amount, currency, locale),
		date: (day: string) => formatDate(day, locale),
		dateShort: (day: string) => formatDateShort(day, locale),
		dates: (from: string, until: string) => formatDates(from, until, locale),
		language: (code: Locale) => languages.of(code) ?? code,
		list: (items: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
		/** What the paper says of its own texts, at its end. */
		notes: [
			...(isAllMachine ? [t('note_all_machine')] : machine > 0 ? [t('note_some_machine')] : []),
			...(read_.some(({ isFallback }) => isFallback) ? [t('note_untranslated')] : []),
		],
	};
}
