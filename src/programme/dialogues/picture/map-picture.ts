import { turned } from '#shared/chart/svg.ts';
import { direction, intlTags, type Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { fewest } from '../figure.ts';
import { groupName } from '../group-name.ts';
import { describeGroups, howFar, whyHidden } from '../map-text.ts';
import { mapMessages } from '../messages/map/index.ts';
import { drawMap, sizeOf } from '../opinion/draw.ts';
import type { ShownGroup, ShownMap } from '../shown-map.ts';

/** What of a map is in its picture: places and groups, and nothing anybody said. */
export type PicturedMap = Pick<
	ShownMap,
	'points' | 'hidden' | 'stability' | 'stableFrom' | 'explainedVariance'
> & { readonly groups: readonly Pick<ShownGroup, 'id' | 'size'>[] };

export function pictured(map: ShownMap): PicturedMap {
	const { points, hidden, stability, stableFrom, explainedVariance } = map;
	const groups = map.groups.map(({ id, size }) => ({ id, size }));
	return { points, hidden, stability, stableFrom, explainedVariance, groups };
}

type MapStyle = {
	/** Unique on its page. */
	readonly id: string;
	readonly paper: string;
	readonly ink: string;
	/** Families of letters; those of the reader's machine where none are named. */
	readonly font?: string;
	readonly textSize: number;
	/** Statements whose numbers stand at their places. */
	readonly numbered?: readonly { readonly number: number; readonly x: number; readonly y: number }[];
};

/** An opinion map as everybody may see it, drawn and told in the reader's words: on its page and in papers alike. */
export function mapPicture(map: PicturedMap, locale: Locale, style: MapStyle) {
	const t = translator(mapMessages, locale);
	const number = (value: number) => value.toLocaleString(intlTags[locale]);
	const { numbered = [], ...look } = style;
	const drawn = {
		participants: map.points,
		groups: map.groups,
		hidden: map.hidden,
		numbers: numbered.map(({ x, y, number: own }) => ({ x, y, number: number(own) })),
	};
	const told = map.hidden === null ? describeGroups(map, locale) : whyHidden(map, fewest, locale);
	const explained = howFar(map, locale);
	const description = `${told} ${explained}`;
	const isRightToLeft = direction(locale) === 'rtl';
	const line = (text: string) => (isRightToLeft ? turned(text) : text);
	const title = t('map_alt');
	const svg = drawMap(drawn, {
		...look,
		title,
		description,
		group: ({ id, size }) =>
			line(`${t('group', { name: groupName(id) })}: ${t('group_size', { count: number(size) })}`),
		ungrouped: () => line(t('ungrouped')),
		noGroups: line(t('no_groups_mark')),
		isRightToLeft,
	});
	return { title, svg, ...sizeOf(drawn, style.textSize), alt: `${title} ${description}`, explained };
}
