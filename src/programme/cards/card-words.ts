import { fold } from '#shared/fold.ts';
import { locales, type Locale } from '#shared/locale.ts';
import { countWords } from '#shared/word-count.ts';
import { mostLetters, type Card } from './card.ts';
import { themeIn } from './forbidden-themes.ts';
import { warningsFor } from './free-text.ts';

export const mostWords = 12;

/** What is wrong with the words of a card: in which language, in term or text, and why. */
export type WordFault = {
	readonly locale: Locale;
	readonly part: 'term' | 'text';
	readonly reason:
		| 'missing'
		| 'too_long'
		| 'not_one_sentence'
		| 'too_many_words'
		| 'other_script'
		| 'of_a_person'
		| 'theme'
		| 'esco_label';
	/** Words, or letters where there are too many of those. */
	readonly count: number;
	readonly theme?: string;
};

/** What no card may say, in whichever language; nothing where its words are fit. `labels` are those of ESCO, folded. */
export function faultsOfWords(
	{ term, text }: Pick<Card, 'term' | 'text'>,
	labels: ReadonlySet<string>,
): WordFault[] {
	return locales.flatMap((locale) => {
		const faults: WordFault[] = [];
		const sentence = text[locale].trim();
		const count = countWords(sentence, locale);
		const add = (
			part: WordFault['part'],
			reason: WordFault['reason'],
			more: Partial<Pick<WordFault, 'count' | 'theme'>> = {},
		) => faults.push({ locale, part, reason, count, ...more });
		if (!sentence) add('text', 'missing');
		else {
			if (!isOneSentence(text[locale])) add('text', 'not_one_sentence');
			if (count > mostWords) add('text', 'too_many_words');
			if (!isInScriptOf(locale, sentence)) add('text', 'other_script');
		}
		if (!term[locale].trim()) add('term', 'missing');
		for (const [part, words] of [
			['term', term[locale]],
			['text', text[locale]],
		] as const) {
			const theme = themeIn(locale, words);
			if (words.length > mostLetters) add(part, 'too_long', { count: words.length });
			if (warningsFor(words).length > 0) add(part, 'of_a_person');
			if (theme) add(part, 'theme', { theme });
			if (labels.has(fold(words))) add(part, 'esco_label');
		}
		return faults;
	});
}

const isOneSentence = (text: string) => /^[^.!?؟]+\.$/u.test(text) && text === text.trim();

const isInScriptOf = (locale: Locale, text: string) =>
	/\p{Script=Arabic}/u.test(text) === (locale === 'ar') &&
	/\p{Script=Latin}/u.test(text) === (locale !== 'ar');
