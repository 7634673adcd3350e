import type { Locale } from '#shared/locale.ts';
import { practiceWords } from '#programme/outcomes/messages/practice-words/index.ts';
import { crosswalkWords } from '../messages/crosswalk/index.ts';
import { conceptWords } from '../messages/words/index.ts';

export type WordKind =
	| 'unit'
	| 'level'
	| 'status'
	| 'baseline'
	| 'indicator'
	| 'oecd'
	| 'icc'
	| 'sdg'
	| 'group'
	| 'body'
	| 'response'
	| 'verdict'
	| 'light'
	| 'report'
	| 'state';
/** The word for a code of a closed list, in a language. */
export type Word = (kind: WordKind, code: string) => string;

export function conceptWord(locale: Locale): Word {
	const all: Readonly<Record<string, unknown>> = {
		...practiceWords[locale],
		...crosswalkWords[locale],
		...conceptWords[locale],
	};
	return (kind, code) => {
		const word = all[`${kind}_${code}`];
		return typeof word === 'string' ? word : code;
	};
}
