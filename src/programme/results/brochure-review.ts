import { locales, type Locale } from '#shared/locale.ts';
import { read, type LocalizedText } from '#shared/text.ts';
import type { ProgrammeTextKey } from '#programme/projects/programme.ts';
import type { BrochureRecords } from './brochure.ts';

/** What the brochure is told with; each stands in a place of its own. */
const wanted = [
	'title',
	'motto',
	'frame',
	'context',
	'aim',
	'approach',
	'target_group',
	'partners_intro',
	'results_intro',
	'imprint',
	'contact',
] as const satisfies ProgrammeTextKey[];

export type BrochureReview = {
	/** Of each language: how many texts it has, how many show another language, how many no person has reviewed. */
	readonly languages: readonly {
		readonly locale: Locale;
		readonly texts: number;
		readonly missing: number;
		readonly machine: number;
	}[];
	/** What nothing is kept for yet. */
	readonly gaps: readonly (
		| `text_${(typeof wanted)[number]}`
		| 'fields'
		| 'partners'
		| 'stories'
		| 'voices'
	)[];
};

/** What stands between the records as they are and a brochure that is complete in every language. */
export function reviewBrochure(records: BrochureRecords): BrochureReview {
	const texts: LocalizedText[] = [
		...Object.values(records.texts),
		...records.actionFields.flatMap(({ name, description }) => [name, description]),
		...records.institutions.map(({ name }) => name),
		...records.stories.flatMap(({ story, storyTitle, title }) => [story, storyTitle ?? title]),
		...records.voices.flatMap(({ text, speaker }) => [text, speaker]),
	];
	return {
		languages: locales.map((locale) => {
			const found = texts.map((value) => read(value, locale));
			return {
				locale,
				texts: found.length,
				missing: found.filter(({ isFallback }) => isFallback).length,
				machine: found.filter(({ state, isFallback }) => state === 'machine' && !isFallback).length,
			};
		}),
		gaps: [
			...wanted.filter((key) => !records.texts[key]).map((key) => `text_${key}` as const),
			...(records.actionFields.length === 0 ? (['fields'] as const) : []),
			...(records.institutions.length === 0 ? (['partners'] as const) : []),
			...(records.stories.length === 0 ? (['stories'] as const) : []),
			...(records.voices.length === 0 ? (['voices'] as const) : []),
		],
	};
}
