import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { formatFor } from '#ui/format.ts';
import { groupName } from '../../group-name.ts';
import { mapMessages } from '../../messages/map/index.ts';
import type { ShownMap } from '../../shown-map.ts';

/** How many groups there are, and how large: what the drawing shows, in a sentence. */
export function describeGroups({ groups }: Pick<ShownMap, 'groups'>, locale: Locale): string {
	const t = translator(mapMessages, locale);
	const format = formatFor(locale);
	const list = groups.map(({ id, size }) =>
		t('group_of', { name: groupName(id), count: format.number(size) }),
	);
	return t('groups_some', { count: groups.length, list: format.list(list) });
}

/** Why there are none to be seen. */
export function whyHidden(
	{ hidden, stability, stableFrom }: Pick<ShownMap, 'hidden' | 'stability' | 'stableFrom'>,
	fewest: number,
	locale: Locale,
): string {
	const t = translator(mapMessages, locale);
	const format = formatFor(locale);
	if (hidden === 'no_groups') return t('hidden_no_groups');
	if (hidden === 'small_group') return t('hidden_small_group', { count: format.number(fewest) });
	return t('hidden_unstable', {
		stability: format.number(stability ?? 0),
		needed: format.number(stableFrom),
	});
}
