import { commonTo, likely, type ShownMap, type ShownStatement } from './shown-map.ts';

/** How many statements a list shows. */
export const most = 5;

export type Common<S extends ShownStatement = ShownStatement> = {
	readonly agreed: readonly S[];
	readonly rejected: readonly S[];
	readonly byCategory: readonly S[];
};

/** What people share, from the figures that are shown: over groups where there are some, else what surely more than half of all say. */
export function commonOf<S extends ShownStatement>({
	hidden,
	statements,
}: Pick<ShownMap, 'hidden'> & { readonly statements: readonly S[] }): Common<S> {
	const byGroup = (direction: 'agree' | 'disagree') =>
		commonTo(statements, ({ byGroup: parts }) => parts, direction) as S[];
	const byAll = (direction: 'agree' | 'disagree') =>
		statements
			.filter(({ consensus, all }) => all && consensus === direction)
			.toSorted((a, b) => likely(b.all!, direction) - likely(a.all!, direction));
	const found = hidden === null ? byGroup : byAll;
	return {
		agreed: found('agree'),
		rejected: found('disagree'),
		byCategory: commonTo(statements, ({ byCategory }) => byCategory, 'agree') as S[],
	};
}
