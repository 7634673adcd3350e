import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { pagePaint } from '#shared/chart/svg.ts';
import { titleOf } from '../present-table.ts';
import { present } from '../present.ts';
import { planOf } from '../plan.ts';
import { previewRelease } from './release.ts';
import { readResultWords } from './result-words.ts';

/** What publishing now would show, in words: every declared table with what becomes of it, and the tables themselves. */
export async function previewTables(deps: Deps, actor: Actor) {
	const { tables, outcomes, countedAt, isNew } = await previewRelease(deps, actor);
	return deps.db.as(actor, async (tx) => {
		const words = await readResultWords(tx, actor.locale);
		return {
			countedAt,
			isNew,
			outcomes: outcomes.map(({ id, as }) => {
				const { unit, by } = planOf(id);
				return {
					id,
					as,
					title: titleOf({ unit, axes: by.map((dimension) => ({ dimension, classes: [] })) }, words),
				};
			}),
			shown: present(tables, [], words, pagePaint),
		};
	});
}
