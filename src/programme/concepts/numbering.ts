import { goalLevels, type GoalLevel } from './parts.ts';

type Goal = { readonly id: string; readonly level: GoalLevel; readonly parentId: string | null };
export type NumberedGoal<G> = { readonly goal: G; readonly number: string; readonly depth: number };

/** What a measure is called in every table, drawing and sentence, by its place. */
export const measureNumber = (at: number) => `M${at + 1}`;

/**
 * Goals in the order in which they are read, each under the one it hangs under, with the number that says so ("1.2"). One that hangs
 * under nothing that is there stands at the end of the first level, as deep as its own level has it.
 */
export function goalsInOrder<G extends Goal>(goals: readonly G[]): NumberedGoal<G>[] {
	const known = new Set(goals.map(({ id }) => id));
	const done = new Set<string>();
	const under = (parentId: string | null, lead: string): NumberedGoal<G>[] => {
		const rows = goals.filter((goal) =>
			parentId === null ? goal.parentId === null || !known.has(goal.parentId) : goal.parentId === parentId,
		);
		const sorted =
			parentId === null
				? rows.toSorted((a, b) => goalLevels.indexOf(a.level) - goalLevels.indexOf(b.level))
				: rows;
		return sorted.flatMap((goal, at) => {
			if (done.has(goal.id)) return [];
			done.add(goal.id);
			const number = `${lead}${at + 1}`;
			return [{ goal, number, depth: goalLevels.indexOf(goal.level) }, ...under(goal.id, `${number}.`)];
		});
	};
	return under(null, '');
}
