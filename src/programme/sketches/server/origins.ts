import { and, eq, isNull } from 'drizzle-orm';
import type { LocalizedText } from '#shared/text.ts';
import { eventSession } from '#programme/events/server/api.ts';
import { lesson, practice, recommendation } from '#programme/outcomes/server/api.ts';
import { project } from '#programme/projects/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { SketchRow } from './find-sketch.ts';

export type OriginLink = {
	readonly kind: 'session' | 'lesson' | 'recommendation' | 'practice' | 'project';
	readonly title: LocalizedText;
	readonly path: string;
};

/** The links of the chain before a sketch and behind it, as far as the actor sees them. */
export async function originsOf(tx: Tx, row: SketchRow): Promise<OriginLink[]> {
	const links: OriginLink[] = [];
	if (row.sessionId) {
		const [found] = await tx
			.select({ title: eventSession.title, eventId: eventSession.eventId })
			.from(eventSession)
			.where(and(eq(eventSession.id, row.sessionId), isNull(eventSession.deletedAt)));
		if (found)
			links.push({ kind: 'session', title: found.title, path: `/desk/events/${found.eventId}/agenda` });
	}
	if (row.lessonId) {
		const [found] = await tx
			.select({ title: lesson.text, eventId: lesson.eventId, practiceId: lesson.practiceId })
			.from(lesson)
			.where(and(eq(lesson.id, row.lessonId), isNull(lesson.deletedAt)));
		const path = found?.eventId
			? `/desk/events/${found.eventId}/outcomes`
			: `/desk/practices/${found?.practiceId}`;
		if (found) links.push({ kind: 'lesson', title: found.title, path });
	}
	if (row.recommendationId) {
		const [found] = await tx
			.select({ title: recommendation.text })
			.from(recommendation)
			.where(and(eq(recommendation.id, row.recommendationId), isNull(recommendation.deletedAt)));
		if (found)
			links.push({
				kind: 'recommendation',
				title: found.title,
				path: `/desk/recommendations/${row.recommendationId}`,
			});
	}
	if (row.practiceId) {
		const [found] = await tx
			.select({ title: practice.title })
			.from(practice)
			.where(and(eq(practice.id, row.practiceId), isNull(practice.deletedAt)));
		if (found)
			links.push({ kind: 'practice', title: found.title, path: `/desk/practices/${row.practiceId}` });
	}
	if (row.projectId) {
		const [found] = await tx
			.select({ title: project.title })
			.from(project)
			.where(and(eq(project.id, row.projectId), isNull(project.deletedAt)));
		if (found) links.push({ kind: 'project', title: found.title, path: `/desk/projects/${row.projectId}` });
	}
	return links;
}
