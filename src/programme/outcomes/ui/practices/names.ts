import type { Translate } from '#shared/messages.ts';
import type { Theme } from '#programme/institutions/theme.ts';
import type { words as institutionWords } from '#programme/institutions/messages/words/index.ts';
import type { Format } from '#ui/format.ts';
import type { practiceMessages } from '../../messages/practices/index.ts';
import type { practiceWords } from '../../messages/practice-words/index.ts';
import type { Facet } from '../../public-practice.ts';
import type { Reason } from '../../similar.ts';

type Say = Translate<(typeof practiceMessages)['de']>;
type Word = Translate<(typeof practiceWords)['de']>;
type House = Translate<(typeof institutionWords)['de']>;

/** What a value of a facet is called in the reader's language. */
export function facetName(w: Word, house: House, format: Format): (facet: Facet, value: string) => string {
	return (facet, value) => {
		if (facet === 'country') return format.country(value);
		if (facet === 'theme' || facet === 'kind') return house(`${facet}_${value}` as Parameters<House>[0]);
		return w(`${facet}_${value}` as Parameters<Word>[0]);
	};
}

/** Why a practice is proposed, in the reader's words. */
export function reasonText(t: Say, house: House, format: Format): (reasons: readonly Reason[]) => string {
	const theme = (value: Theme) => house(`theme_${value}`);
	return (reasons) =>
		format.list(
			reasons.map((reason) =>
				reason.because === 'themes'
					? t('because_themes', { themes: format.line(reason.themes.map(theme)) })
					: t(`because_${reason.because}`),
			),
		);
}
