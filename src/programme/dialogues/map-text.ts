import { intlTags, type Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { groupName } from './group-name.ts';
import { mapMessages } from './messages/map/index.ts';
import type { ShownGroup, ShownMap } from './shown-map.ts';

/** How many groups there are, and how large: what the drawing shows, in a sentence. */
export function describeGroups(
	{ groups }: { readonly groups: readonly Pick<ShownGroup, 'id' | 'size'>[] },
	locale: Locale,
): string {
	const t = translator(mapMessages, locale);
	const tag = intlTags[locale];
	const list = groups.map(({ id, size }) =>
		t('group_of', { name: groupName(id), count: size.toLocaleString(tag) }),
	);
	return t('groups_some', { count: groups.length, list: new Intl.ListFormat(tag).format(list) });
}

/** Why there are none to be seen. */
export function whyHidden(
	{ hidden, stability, stableFrom }: Pick<ShownMap, 'hidden' | 'stability' | 'stableFrom'>,
	fewest: number,
	locale: Locale,
): string {
	const t = translator(mapMessages, locale);
	const number = (value: number) => value.toLocaleString(intlTags[locale]);
	if (hidden === 'no_groups') return t('hidden_no_groups');
	if (hidden === 'small_group') return t('hidden_small_group', { count: number(fewest) });
	return t('hidden_unstable', {
		stability: number(stability ?? 0),
		needed: number(stableFrom),
	});
}

/** How far places on the map may be read. */
export function howFar(
	{ explainedVariance: [x, y] }: Pick<ShownMap, 'explainedVariance'>,
	locale: Locale,
): string {
	const percent = (x + y).toLocaleString(intlTags[locale], { style: 'percent', maximumFractionDigits: 0 });
	return translator(mapMessages, locale)('overread', { percent });
}
