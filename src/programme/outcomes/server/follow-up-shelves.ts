import { desc, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { isTeam } from '#shared/policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import type { Deps } from '#platform/server/deps.ts';
import { lesson, recommendation, task } from './follow-up-tables.ts';
import { setTaskBin } from './follow-up.ts';
import { setLessonBin } from './lessons.ts';
import { setRecommendationBin } from './recommendations.ts';

const mayRestore = (actor: Actor) => isTeam(actor, undefined);

/** What follows from an event is found in the bin by its own words. */
export const recommendationShelf: Shelf = {
	noun: 'recommendation',
	mayRestore,
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: recommendation.id, text: recommendation.text, deletedAt: recommendation.deletedAt })
			.from(recommendation)
			.where(isNotNull(recommendation.deletedAt))
			.orderBy(desc(recommendation.deletedAt))
			.limit(limit);
		return rows.map(({ text, ...rest }) => ({ ...rest, title: [text] }));
	},
	restore: (deps, actor, id) => setRecommendationBin(deps, actor, { id, isInBin: false }),
};

export const lessonShelf: Shelf = {
	noun: 'lesson',
	mayRestore,
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: lesson.id, text: lesson.text, deletedAt: lesson.deletedAt })
			.from(lesson)
			.where(isNotNull(lesson.deletedAt))
			.orderBy(desc(lesson.deletedAt))
			.limit(limit);
		return rows.map(({ text, ...rest }) => ({ ...rest, title: [text] }));
	},
	restore: async (deps, actor, id) =>
		setLessonBin(deps, actor, { ...(await eventOf(deps, actor, lesson, id)), id, isInBin: false }),
};

export const taskShelf: Shelf = {
	noun: 'task',
	mayRestore,
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: task.id, title: task.title, deletedAt: task.deletedAt })
			.from(task)
			.where(isNotNull(task.deletedAt))
			.orderBy(desc(task.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: async (deps, actor, id) =>
		setTaskBin(deps, actor, { ...(await eventOf(deps, actor, task, id)), id, isInBin: false }),
};

async function eventOf(
	deps: Deps,
	actor: Actor,
	table: typeof lesson | typeof task,
	id: string,
): Promise<{ eventId: string }> {
	const [found] = await deps.db.as(actor, (tx) =>
		tx.select({ eventId: table.eventId }).from(table).where(eq(table.id, id)),
	);
	if (!found?.eventId) throw new Fault('missing', 'not_found');
	return { eventId: found.eventId };
}
