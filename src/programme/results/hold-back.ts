import type { TableId } from './plan.ts';
import type { Protected, PublishedTable } from './protection.ts';

/** Whether nothing small can be recovered from these new tables and all that was published before. */
export type Withstands = (fresh: readonly PublishedTable[]) => Promise<boolean>;

/**
 * A draft without the new tables that would let an attack succeed: each stays as it was published last, or is not shown. The plan names
 * coarse tables first, and so they are the ones to stay: a table is held back where it cannot stand beside those before it.
 * `before`: the tables as published last. What remains withstands the attack, and no table held back could be added to it.
 */
export async function holdBack(
	draft: Protected,
	before: readonly PublishedTable[],
	withstands: Withstands,
): Promise<Protected> {
	const isNew = new Set(draft.outcomes.filter(({ as }) => as === 'new').map(({ id }) => id));
	const fresh = draft.tables.filter(({ id }) => isNew.has(id));
	const safe = new Set((await greatestSafe(fresh, withstands)).map(({ id }) => id));
	const isHeldBack = (id: TableId) => isNew.has(id) && !safe.has(id);
	return {
		tables: draft.tables.flatMap((table) =>
			isHeldBack(table.id) ? before.filter(({ id }) => id === table.id) : [table],
		),
		outcomes: draft.outcomes.map(({ id, as }) => ({ id, as: isHeldBack(id) ? 'held_back' : as })),
	};
}

/** Asks as seldom as it can: what more tables give away, fewer do not, so the first table too many is found by halving. */
async function greatestSafe(
	all: readonly PublishedTable[],
	withstands: Withstands,
): Promise<readonly PublishedTable[]> {
	let safe: readonly PublishedTable[] = [];
	for (let rest = all; rest.length > 0;) {
		if (await withstands([...safe, ...rest])) return [...safe, ...rest];
		let [good, bad] = [0, rest.length];
		while (bad - good > 1) {
			const middle = Math.floor((good + bad) / 2);
			if (await withstands([...safe, ...rest.slice(0, middle)])) good = middle;
			else bad = middle;
		}
		safe = [...safe, ...rest.slice(0, good)];
		rest = rest.slice(bad);
	}
	return safe;
}
