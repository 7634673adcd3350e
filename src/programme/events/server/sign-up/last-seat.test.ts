import { expect, test } from 'vitest';
import { system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeQuota, makeRegistration, makeSession } from '#world/events.ts';
import { chooseSessions, removeSession } from '../api.ts';
import { issueRegistrationLink } from '../registration-link.ts';

const now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });

/** Holds everybody until all are there: whether two look at the same moment is not left to chance. */
function meeting(count: number): () => Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	let arrived = 0;
	return () => {
		if (++arrived === count) resolve();
		return promise;
	};
}

async function world() {
	const { id: eventId } = await makeEvent(deps, {}, 'open');
	const sessionId = await makeSession(deps, eventId, { signUp: 'required' });
	const quotaId = await makeQuota(deps, eventId, 1, `session:${sessionId}`);
	const people = [await makeRegistration(deps, eventId, { state: 'confirmed' })];
	people.push(await makeRegistration(deps, eventId, { state: 'confirmed' }));
	const secrets = await Promise.all(
		people.map((registrationId) =>
			deps.db.as(system, (tx) =>
				issueRegistrationLink(tx, { registrationId, endsAt: new Date('2022-06-10T14:00:00Z'), now }),
			),
		),
	);
	return { eventId, sessionId, quotaId, people, secrets };
}

async function signedUp(sessionId: string): Promise<number> {
	const { rows } = await owner.query('select from session_sign_up where session_id = $1', [sessionId]);
	return rows.length;
}

async function takenOf(quotaId: string): Promise<unknown> {
	const { rows } = await owner.query(
		`select taken, (select count(*)::int from registration_seat s where s.quota_id = q.id) as seats
		from quota q where id = $1`,
		[quotaId],
	);
	return rows[0];
}

/** Looks whether a seat is free before it takes one, and locks nothing: what must not be done. */
async function takeNaively(
	registrationId: string,
	{ sessionId, quotaId }: { sessionId: string; quotaId: string },
	meet: () => Promise<void>,
): Promise<void> {
	await deps.db.as(system, async (tx) => {
		const { rows } = await tx.execute<{ free: boolean }>(
			`select size > (select count(*) from session_sign_up where session_id = '${sessionId}') as free from quota where id = '${quotaId}'`,
		);
		await meet();
		if (rows[0]!.free)
			await tx.execute(
				`insert into session_sign_up (registration_id, session_id) values ('${registrationId}', '${sessionId}')`,
			);
	});
}

test('of two who want the last seat at once one gets it; looking before taking gives it to both', async () => {
	const held = await world();
	const ends = await Promise.allSettled(
		held.secrets.map((secret) =>
			chooseSessions(deps, visitor, { who: { secret }, sessions: [held.sessionId] }),
		),
	);
	expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
		reason: { issues: [{ field: `session.${held.sessionId}`, reason: 'session_full' }] },
	});
	expect([await signedUp(held.sessionId), await takenOf(held.quotaId)]).toEqual([1, { taken: 1, seats: 1 }]);

	const naive = await world();
	const meet = meeting(2);
	await Promise.all(naive.people.map((id) => takeNaively(id, naive, meet)));
	expect(await signedUp(naive.sessionId)).toBe(2);
});

test('a session that goes while people sign up leaves no seat taken, whoever comes first', async () => {
	const { eventId, sessionId, quotaId, secrets } = await world();
	await Promise.allSettled([
		...secrets.map((secret) => chooseSessions(deps, visitor, { who: { secret }, sessions: [sessionId] })),
		removeSession(deps, team, { eventId, id: sessionId }),
	]);
	expect(await takenOf(quotaId)).toEqual({ taken: 0, seats: 0 });
});
