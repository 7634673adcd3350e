import type { Said } from './figure.ts';
import { seenBy, type ShownMap, type ShownStatement } from './shown-map.ts';

/** How one part of those who voted stands to all statements a recommendation rests on, from the figures that are shown. */
export type PartSupport = {
	readonly part:
		| 'all'
		| { readonly group: number }
		| { readonly category: ShownMap['categories'][number]['id'] };
	readonly size: number;
	/** To how many of the statements more than half of them agree. */
	readonly behind: number;
	/** Of how many they are shown at all; for the others too few of them have voted. */
	readonly shown: number;
	readonly of: number;
};

/** Support per part: all, each opinion group, each stakeholder category, as far as the map itself shows them. */
export function supportOf(
	map: Pick<ShownMap, 'participants' | 'groups' | 'categories'>,
	statements: readonly Pick<ShownStatement, 'all' | 'byGroup' | 'byCategory'>[],
): PartSupport[] {
	const told = (said: readonly (Said | null)[]) => {
		const known = said.filter((one) => one !== null);
		return {
			behind: known.filter((one) => 2 * one.agree > seenBy(one)).length,
			shown: known.length,
			of: statements.length,
		};
	};
	return [
		{ part: 'all', size: map.participants, ...told(statements.map(({ all }) => all)) },
		...map.groups.map(({ id, size }, at) => ({
			part: { group: id },
			size,
			...told(statements.map(({ byGroup }) => byGroup[at] ?? null)),
		})),
		...map.categories.map(({ id, size }, at) => ({
			part: { category: id },
			size,
			...told(statements.map(({ byCategory }) => byCategory[at] ?? null)),
		})),
	];
}
