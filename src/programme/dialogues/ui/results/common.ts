import type { NumberedStatement, ResultsMap } from '../../server/api.ts';
import { commonTo, likely } from '../../shown-map.ts';

/** How many statements a list shows. */
export const most = 5;

export type Common = {
	readonly agreed: readonly NumberedStatement[];
	readonly rejected: readonly NumberedStatement[];
	readonly byCategory: readonly NumberedStatement[];
};

/** What people share, from the figures that are shown: over groups where there are some, else what surely more than half of all say. */
export function commonOf({ hidden, statements }: ResultsMap): Common {
	const byGroup = (direction: 'agree' | 'disagree') =>
		commonTo(statements, ({ byGroup: parts }) => parts, direction) as NumberedStatement[];
	const byAll = (direction: 'agree' | 'disagree') =>
		statements
			.filter(({ consensus, all }) => all && consensus === direction)
			.toSorted((a, b) => likely(b.all!, direction) - likely(a.all!, direction));
	const found = hidden === null ? byGroup : byAll;
	return {
		agreed: found('agree'),
		rejected: found('disagree'),
		byCategory: commonTo(statements, ({ byCategory }) => byCategory, 'agree') as NumberedStatement[],
	};
}
