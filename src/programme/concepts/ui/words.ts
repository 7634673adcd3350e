import type { Locale } from '#shared/locale.ts';
import type { Translate } from '#shared/messages.ts';
import { practiceWords } from '#programme/outcomes/messages/practice-words/index.ts';
import { getLocale, useFormat, useMessages } from '#ui/context.ts';
import type { Format } from '#ui/format.ts';
import { crosswalkWords } from '../messages/crosswalk/index.ts';
import { conceptMessages } from '../messages/index.ts';
import { conceptWords } from '../messages/words/index.ts';

/** All that names the parts of a concept for a reader. */
export type Words = {
	readonly t: Translate<(typeof conceptMessages)['de']>;
	/** The word for a value of a closed list: `say('status', 'running')`. */
	readonly say: (list: string, value: string) => string;
	readonly format: Format;
	readonly locale: Locale;
};

const ofCrosswalk = ['oecd', 'icc', 'sdg', 'step'];

export function useWords(): Words {
	const t = useMessages(conceptMessages);
	const [c, x, p] = [useMessages(conceptWords), useMessages(crosswalkWords), useMessages(practiceWords)];
	const say = (list: string, value: string) => {
		const key = `${list}_${value}`;
		if (list === 'group') return p(key as Parameters<typeof p>[0]);
		return ofCrosswalk.includes(list) ? x(key as Parameters<typeof x>[0]) : c(key as Parameters<typeof c>[0]);
	};
	return { t, say, format: useFormat(), locale: getLocale() };
}
