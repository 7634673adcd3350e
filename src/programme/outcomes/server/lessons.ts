import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { event, eventSession, isPublicEvent, isPublicSession } from '#programme/events/server/api.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { lessonPolicy } from '../follow-up-policy.ts';
import type { LessonFields } from '../recommendation.ts';
import { lesson } from './follow-up-tables.ts';
import { demandSources, sourceSubject } from './sources.ts';

export type LessonRow = typeof lesson.$inferSelect;
type OneOf = { readonly eventId: string; readonly id: string };

/** Writes down a lesson. Whether it is shown in public is for the team to say. */
export async function addLesson(deps: Deps, actor: Actor, fields: LessonFields): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await demandSources(tx, fields);
		const source = await sourceSubject(tx, fields);
		demand(lessonPolicy, 'keep', actor, source);
		const isPublished = fields.isPublished && lessonPolicy.publish(actor, source);
		await tx.insert(lesson).values({ id, ...fields, isPublished, createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'lesson', recordId: id, action: 'create' });
		return { id };
	});
}

/** A lesson of the event, in the bin too; an id of another event's lesson is `missing`. */
async function find(tx: Tx, { eventId, id }: OneOf): Promise<LessonRow> {
	const [found] = await tx
		.select()
		.from(lesson)
		.where(and(eq(lesson.id, id), eq(lesson.eventId, eventId)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** A lesson as its form takes it; for those who keep it, and not out of the bin. */
export async function lessonToChange(deps: Deps, actor: Actor, of: OneOf): Promise<LessonRow> {
	return deps.db.as(actor, async (tx) => {
		const row = await find(tx, of);
		demand(lessonPolicy, 'keep', actor, await sourceSubject(tx, row));
		if (row.deletedAt) throw new Fault('missing', 'not_found');
		return row;
	});
}

/** Changes a lesson; another version by now is a `conflict`. Its event and practice stay. */
export async function changeLesson(
	deps: Deps,
	actor: Actor,
	{ version, fields, ...of }: OneOf & { readonly version: number; readonly fields: LessonFields },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const before = await find(tx, of);
		const source = await sourceSubject(tx, before);
		demand(lessonPolicy, 'keep', actor, source);
		if (before.deletedAt) throw new Fault('missing', 'not_found');
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		const { text, sessionId } = fields;
		await demandSources(tx, { ...before, sessionId });
		const isPublished = lessonPolicy.publish(actor, source) ? fields.isPublished : before.isPublished;
		const after = { text, sessionId, isPublished };
		const changed = changedFields(before, after);
		if (changed.length === 0) return;
		const now = deps.now();
		const { rowCount } = await tx
			.update(lesson)
			.set({ ...after, version: version + 1, updatedAt: now })
			.where(and(eq(lesson.id, of.id), eq(lesson.version, version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, { noun: 'lesson', recordId: of.id, action: 'change', fields: changed });
	});
}

export async function setLessonBin(
	deps: Deps,
	actor: Actor,
	{ isInBin, ...of }: OneOf & { readonly isInBin: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(lessonPolicy, 'keep', actor, await sourceSubject(tx, await find(tx, of)));
		await (isInBin ? toBin : fromBin)(tx, lesson, of.id, now);
		await audit(tx, actor, now, { noun: 'lesson', recordId: of.id, action: isInBin ? 'remove' : 'restore' });
	});
}

/** Lessons of a public event that the team shows in public; of a session that is not public, none. Read as a visitor, whoever asks. */
export async function publicLessons(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ id: string; text: LocalizedText; sessionTitle: LocalizedText | null; isExample: boolean }[]> {
	return deps.db.as(asVisitor(actor), (tx) =>
		tx
			.select({
				id: lesson.id,
				text: lesson.text,
				sessionTitle: eventSession.title,
				isExample: lesson.isExample,
			})
			.from(lesson)
			.innerJoin(event, eq(event.id, lesson.eventId))
			.leftJoin(eventSession, eq(eventSession.id, lesson.sessionId))
			.where(
				and(
					eq(lesson.eventId, eventId),
					eq(lesson.isPublished, true),
					isNull(lesson.deletedAt),
					isPublicEvent,
					sql`(${lesson.sessionId} is null or ${isPublicSession})`,
				),
			)
			.orderBy(asc(lesson.createdAt), asc(lesson.id)),
	);
}

/** The sessions of an event to choose from, as far as the actor sees them; none without an event. */
export async function sessionChoice(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string | null },
): Promise<{ value: string; label: string }[]> {
	if (!eventId) return [];
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({ id: eventSession.id, title: eventSession.title })
			.from(eventSession)
			.where(and(eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)))
			.orderBy(asc(eventSession.startsLocal), asc(eventSession.id)),
	);
	return rows.map(({ id, title }) => ({ value: id, label: readPlain(title, actor.locale) }));
}
