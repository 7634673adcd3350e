import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { eventSession, registration, sessionSignUp, takesSignUps } from '#programme/events/server/api.ts';
import { insertMany } from '#platform/server/database/insert-many.ts';
import type { Deps } from '#platform/server/deps.ts';
import { keyedId } from './keyed-id.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };

/**
 * Lets most of those who were at the forum of 2022 have signed up: for one of what went on at a time, in the order of their ids so
 * that every loading makes the same.
 */
export async function loadSignUps(deps: Deps): Promise<void> {
	const eventId = keyedId('event', 'urban-diplomacy-forum-2022');
	await deps.db.as(operator, async (tx) => {
		const sessions = await tx
			.select({ id: eventSession.id, at: eventSession.startsLocal })
			.from(eventSession)
			.where(and(eq(eventSession.eventId, eventId), takesSignUps))
			.orderBy(asc(eventSession.startsLocal), asc(eventSession.id));
		const people = await tx
			.select({ id: registration.id })
			.from(registration)
			.where(and(eq(registration.eventId, eventId), eq(registration.state, 'attended')))
			.orderBy(asc(registration.id));
		const slots = [...Map.groupBy(sessions, ({ at }) => at).values()];
		const signUps = people.flatMap(({ id }, index) =>
			slots.flatMap((choice, slot) => {
				const chosen = (index + slot) % 5 === 0 ? undefined : choice[index % choice.length];
				return chosen ? [{ registrationId: id, sessionId: chosen.id }] : [];
			}),
		);
		await insertMany(tx, sessionSignUp, signUps);
	});
}
