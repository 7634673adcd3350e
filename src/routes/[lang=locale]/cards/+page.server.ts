import { isLocale } from '#shared/locale.ts';
import { browse, readBrowsing } from '#programme/cards/browse.ts';
import { cards } from '#programme/cards/ui/cards.ts';
import { authorsOf } from '#programme/cards/ui/picture-authors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url: { searchParams } }) => {
	const browsing = readBrowsing(searchParams, cards);
	const found = browse(cards, browsing);
	const second = searchParams.get('second');
	return {
		browsing,
		found,
		fields: cards.filter(({ kind }) => kind === 'field'),
		second: isLocale(second) ? second : null,
		authors: authorsOf(new Set(found.flatMap(({ pictures }) => pictures))),
	};
};
