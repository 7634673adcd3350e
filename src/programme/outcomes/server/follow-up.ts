import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { sortForReader } from '#shared/listing.ts';
import type { LocalizedText } from '#shared/text.ts';
import { eventPolicy } from '#programme/events/policy.ts';
import { event, eventSession, eventSubject, findEvent, registration } from '#programme/events/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { accountPerson, person } from '#programme/people/server/tables.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { lessonPolicy, minutesPolicy, taskPolicy } from '../follow-up-policy.ts';
import type { MinutesFields, TaskFields, TaskState } from '../task.ts';
import { lesson, minutes, recommendation, task } from './follow-up-tables.ts';
import { selectRecommendations } from './recommendations.ts';
import { sourceSubject } from './sources.ts';

type AtEvent = { readonly eventId: string };
export type MinutesRow = typeof minutes.$inferSelect;
export type ListedTask = typeof task.$inferSelect & {
	readonly owner: string | null;
	readonly mayMove: boolean;
};

/** What came of an event, as far as the actor sees it. */
export async function eventFollowUp(deps: Deps, actor: Actor, { eventId }: AtEvent) {
	return deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, eventId);
		const subject = eventSubject(found);
		if (!eventPolicy.read(actor, subject)) throw new Fault('missing', 'not_found');
		const keeps = eventPolicy.change(actor, subject);
		const source = { event: subject, practice: null };
		const lessons = await tx
			.select({ row: lesson, sessionTitle: eventSession.title })
			.from(lesson)
			.leftJoin(eventSession, eq(eventSession.id, lesson.sessionId))
			.where(and(eq(lesson.eventId, eventId), isNull(lesson.deletedAt)))
			.orderBy(lesson.createdAt);
		const [paper] = await tx
			.select()
			.from(minutes)
			.where(and(eq(minutes.eventId, eventId), isNull(minutes.deletedAt)));
		return {
			lessons: lessons.map(({ row, sessionTitle }) => ({ ...row, sessionTitle })),
			recommendations: await selectRecommendations(
				tx,
				and(eq(recommendation.eventId, eventId), isNull(recommendation.deletedAt)),
			),
			tasks: await tasksWhere(tx, actor, eventId),
			minutes: paper && minutesPolicy.read(actor, { event: subject, state: paper.state }) ? paper : null,
			sessions: keeps
				? await tx
						.select({ id: eventSession.id, title: eventSession.title })
						.from(eventSession)
						.where(and(eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)))
						.orderBy(asc(eventSession.startsLocal))
				: [],
			owners: keeps ? await ownerOptions(tx, actor, eventId) : [],
			can: { keep: keeps, publish: lessonPolicy.publish(actor, source) },
		};
	});
}

async function tasksWhere(tx: Tx, actor: Actor, eventId: string): Promise<ListedTask[]> {
	const subject = eventSubject(await findEvent(tx, eventId));
	const rows = await tx
		.select({
			row: task,
			givenName: person.givenName,
			familyName: person.familyName,
			erasedAt: person.erasedAt,
		})
		.from(task)
		.leftJoin(person, eq(person.id, task.ownerId))
		.where(and(eq(task.eventId, eventId), isNull(task.deletedAt)))
		.orderBy(sql`${task.state} <> 'open'`, asc(task.dueOn), task.createdAt);
	return rows.map(({ row, givenName, familyName, erasedAt }) => ({
		...row,
		owner:
			givenName !== null && familyName !== null && !erasedAt ? personName({ givenName, familyName }) : null,
		mayMove: taskPolicy.move(actor, { event: subject, ownerId: row.ownerId }),
	}));
}

/** Those with an account, and those who took part: whom a task can be given to, as far as the actor sees them. */
async function ownerOptions(
	tx: Tx,
	actor: Actor,
	eventId: string,
): Promise<{ value: string; label: string }[]> {
	const rows = await tx
		.selectDistinct({ id: person.id, givenName: person.givenName, familyName: person.familyName })
		.from(person)
		.leftJoin(accountPerson, eq(accountPerson.personId, person.id))
		.leftJoin(
			registration,
			and(
				eq(registration.personId, person.id),
				eq(registration.eventId, eventId),
				isNull(registration.deletedAt),
			),
		)
		.where(
			and(
				isNull(person.deletedAt),
				isNull(person.erasedAt),
				sql`(${accountPerson.personId} is not null or ${registration.id} is not null)`,
			),
		);
	return sortForReader(
		rows.map((one) => ({ value: one.id, label: personName(one) })),
		({ label }) => label,
		actor.locale,
	);
}

type OneOf = AtEvent & { readonly id: string };

/** Gives somebody something to do after an event. */
export async function addTask(
	deps: Deps,
	actor: Actor,
	{ eventId, fields }: AtEvent & { readonly fields: TaskFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		const subject = eventSubject(await findEvent(tx, eventId));
		demand(taskPolicy, 'keep', actor, { event: subject, ownerId: null });
		if (fields.ownerId) {
			const owners = await ownerOptions(tx, actor, eventId);
			if (!owners.some(({ value }) => value === fields.ownerId))
				throw new Fault('invalid', 'check_fields', {
					issues: [{ field: 'ownerId', reason: 'not_found_choice' }],
				});
		}
		await tx.insert(task).values({ id, eventId, ...fields, createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'task', recordId: id, action: 'create' });
		return { id };
	});
}

/** Lays a task into the bin, or takes it out again. */
export async function setTaskBin(
	deps: Deps,
	actor: Actor,
	{ eventId, id, isInBin }: OneOf & { readonly isInBin: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const subject = eventSubject(await findEvent(tx, eventId));
		demand(taskPolicy, 'keep', actor, { event: subject, ownerId: null });
		const [found] = await tx
			.select({ id: task.id })
			.from(task)
			.where(and(eq(task.id, id), eq(task.eventId, eventId)));
		if (!found) throw new Fault('missing', 'not_found');
		await (isInBin ? toBin : fromBin)(tx, task, id, now);
		await audit(tx, actor, now, { noun: 'task', recordId: id, action: isInBin ? 'remove' : 'restore' });
	});
}

/** Says of a task that it is done, dropped or open again. */
export async function moveTask(
	deps: Deps,
	actor: Actor,
	{ eventId, id, to }: OneOf & { readonly to: TaskState },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const [found] = await tx
			.select()
			.from(task)
			.where(and(eq(task.id, id), eq(task.eventId, eventId), isNull(task.deletedAt)));
		if (!found) throw new Fault('missing', 'not_found');
		const { event: subject } = await sourceSubject(tx, { eventId, sessionId: null, practiceId: null });
		demand(taskPolicy, 'move', actor, { event: subject, ownerId: found.ownerId });
		await tx
			.update(task)
			.set({ state: to, version: sql`${task.version} + 1`, updatedAt: now })
			.where(eq(task.id, id));
		await audit(tx, actor, now, { noun: 'task', recordId: id, action: `move.${to}` });
	});
}

export type MyTask = {
	readonly id: string;
	readonly title: string;
	readonly dueOn: string | null;
	readonly eventId: string;
	/** Null where the actor does not see the event. */
	readonly eventTitle: LocalizedText | null;
};

/** The open tasks of the actor, the most pressing first. */
export async function myTasks(tx: Tx, actor: Actor): Promise<MyTask[]> {
	if (actor.kind !== 'account' || !actor.personId) return [];
	return tx
		.select({
			id: task.id,
			title: task.title,
			dueOn: task.dueOn,
			eventId: task.eventId,
			eventTitle: event.title,
		})
		.from(task)
		.leftJoin(event, eq(event.id, task.eventId))
		.where(and(eq(task.ownerId, actor.personId), eq(task.state, 'open'), isNull(task.deletedAt)))
		.orderBy(sql`${task.dueOn} asc nulls last`, desc(task.createdAt))
		.limit(20);
}

export async function getMinutes(
	deps: Deps,
	actor: Actor,
	{ eventId }: AtEvent,
): Promise<{ minutes: MinutesRow | null; title: LocalizedText }> {
	return deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, eventId);
		demand(minutesPolicy, 'keep', actor, { event: eventSubject(found), state: 'draft' });
		const [paper] = await tx.select().from(minutes).where(eq(minutes.eventId, eventId));
		return { minutes: paper ?? null, title: found.title };
	});
}

/** Saves the minutes of an event; another version by now is a `conflict`. Version 0 begins them. */
export async function saveMinutes(
	deps: Deps,
	actor: Actor,
	input: AtEvent & { readonly version: number; readonly fields: MinutesFields },
): Promise<void> {
	const { eventId, version, fields } = input;
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const subject = eventSubject(await findEvent(tx, eventId));
		demand(minutesPolicy, 'keep', actor, { event: subject, state: 'draft' });
		const [before] = await tx.select().from(minutes).where(eq(minutes.eventId, eventId));
		if ((before?.version ?? 0) !== version) throw new Fault('conflict', 'conflict');
		const agreedAt = fields.state === 'agreed' ? (before?.agreedAt ?? now) : null;
		const id = before?.id ?? newId(now.getTime());
		const authorId = actor.kind === 'account' ? actor.personId : null;
		const { rowCount } = before
			? await tx
					.update(minutes)
					.set({ ...fields, agreedAt, version: version + 1, updatedAt: now })
					.where(and(eq(minutes.id, id), eq(minutes.version, version)))
			: await tx
					.insert(minutes)
					.values({ id, eventId, ...fields, agreedAt, authorId, createdAt: now, updatedAt: now })
					.onConflictDoNothing();
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		const action = before ? 'change' : 'create';
		await audit(tx, actor, now, { noun: 'minutes', recordId: id, action });
	});
}
