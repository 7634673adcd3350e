import { fold } from '#shared/fold.ts';
import { locales } from '#shared/locale.ts';
import type { GroupTitles } from '../esco/group-titles.ts';
import type { Weights } from '../matching/weights.ts';

/** What former work is searched in: of every unit group its titles in four languages, and those of the occupations inside. */
export type WorkIndex = readonly {
	readonly group: string;
	readonly titles: readonly string[];
	readonly inside: readonly string[];
}[];

/** As people type it: folded, and Arabic words without the article. */
const searched = (text: string) => fold(text).replace(/(^| )(?:وال|ال)(?=\S{3})/g, '$1');

export function indexWork(titles: GroupTitles, occupations: Weights['occupations']): WorkIndex {
	const inside = Map.groupBy(occupations, ([, group]) => group);
	return [...titles].map(([group, title]) => ({
		group,
		titles: locales.map((locale) => searched(title[locale])),
		inside: (inside.get(group) ?? []).flatMap(([, , en, de]) => [searched(en), searched(de)]),
	}));
}

/**
 * Unit groups where every word of the query stands in one title, best first: a title that begins with it, one that has it at the
 * beginning of a word, one that has it inside, and then those found by an occupation inside. Nothing for less than two letters.
 */
export function findWork(index: WorkIndex, query: string, limit = 12): string[] {
	const words = searched(query).split(' ').filter(Boolean);
	if (words.join('').length < 2) return [];
	const found = index.flatMap(({ group, titles, inside }) => {
		const rank = Math.min(
			...titles.map((title) => rankOf(title, words)),
			...inside.map((title) => 4 + rankOf(title, words)),
		);
		return rank < Infinity ? [{ group, rank }] : [];
	});
	found.sort((a, b) => a.rank - b.rank || (a.group < b.group ? -1 : 1));
	return found.slice(0, limit).map(({ group }) => group);
}

function rankOf(title: string, words: readonly string[]): number {
	const places = words.map((word) => {
		const at = title.indexOf(word);
		if (at < 0) return Infinity;
		if (at === 0) return 0;
		return title.includes(` ${word}`) ? 1 : 2;
	});
	return Math.max(...places);
}
