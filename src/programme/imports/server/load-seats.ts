import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import {
	delegate,
	delegation,
	eventSession,
	invitation,
	lockSeats,
	quota,
	registration,
	sessionSignUp,
	settleSeats,
	takesSignUps,
} from '#programme/events/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { insertMany } from '#platform/server/database/insert-many.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ExchangeSource } from '../example-exchange.ts';
import { keyedId } from './keyed-id.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };
const day = 24 * 60 * 60_000;
const isExample = true;

type Registered = { id: string; personId: string; institutionId: string | null; state: string; at: Date };
type InvitationRow = typeof invitation.$inferInsert;

/**
 * Gives an event of the example its seats and delegations and says who was invited, all from the registrations that are there, in the
 * order of their ids so that every loading makes the same.
 */
export async function loadSeats(deps: Deps, source: ExchangeSource): Promise<void> {
	await deps.db.as(operator, async (tx) => {
		await giveSeats(tx, source.quotas);
		await invitePast(tx, source.invitations.past);
		await inviteComing(tx, source.invitations.coming, deps.now());
	});
}

async function giveSeats(tx: Tx, { event: key, seats }: ExchangeSource['quotas']): Promise<void> {
	const eventId = keyedId('event', key);
	const sessions = await tx
		.select({ id: eventSession.id, signUps: count(sessionSignUp.registrationId) })
		.from(eventSession)
		.leftJoin(sessionSignUp, eq(sessionSignUp.sessionId, eventSession.id))
		.where(and(eq(eventSession.eventId, eventId), takesSignUps))
		.groupBy(eventSession.id);
	const given = (target: string, row: Omit<typeof quota.$inferInsert, 'id' | 'eventId'>) => ({
		id: keyedId('quota', `${key}/${target}`),
		eventId,
		part: null,
		country: null,
		sessionId: null,
		delegationId: null,
		name: null,
		taken: 0,
		...row,
		isExample,
	});
	await insertMany(tx, quota, [
		...seats.map((one) =>
			given([one.scope, one.country, one.part].filter(Boolean).join('/'), {
				...one,
				country: one.country ?? null,
				part: one.part ?? null,
			}),
		),
		// As many as came, in full tens: some rooms were full.
		...sessions.map(({ id, signUps }) =>
			given(id, { scope: 'session', sessionId: id, size: Math.ceil(signUps / 10) * 10 }),
		),
	]);
	const ids = (await registered(tx, eventId)).map(({ id }) => id);
	await settleSeats(tx, await lockSeats(tx, eventId), ids, { isOver: true });
}

function registered(tx: Tx, eventId: string): Promise<Registered[]> {
	return tx
		.select({
			id: registration.id,
			personId: registration.personId,
			institutionId: registration.institutionId,
			state: registration.state,
			at: registration.createdAt,
		})
		.from(registration)
		.where(and(eq(registration.eventId, eventId), isNull(registration.deletedAt)))
		.orderBy(asc(registration.id));
}

async function invitePast(tx: Tx, wanted: ExchangeSource['invitations']['past']): Promise<void> {
	const eventId = keyedId('event', wanted.event);
	const all = await registered(tx, eventId);
	const came = all.filter(({ state }) => state === 'attended');
	const institutions = wanted.delegations.map((key) => keyedId('institution', key));
	const delegations = institutions.map((institutionId) => ({
		id: keyedId('delegation', `${wanted.event}/${institutionId}`),
		eventId,
		institutionId,
		policy: 'partial' as const,
		isExample,
	}));
	await insertMany(tx, delegation, delegations);
	await insertMany(
		tx,
		delegate,
		delegations.flatMap(({ id, institutionId }) =>
			came
				.filter((one) => one.institutionId === institutionId)
				.slice(0, wanted.seats)
				.map((one, at) => ({ registrationId: one.id, delegationId: id, isHead: at === 0 })),
		),
	);
	const single = came.filter(({ institutionId }) => !institutionId || !institutions.includes(institutionId));
	const stayed = all.filter(({ state }) => state === 'cancelled');
	const first = came[0];
	if (!first) return;
	const answered = (one: Registered, state: InvitationRow['state'], isOver = false) =>
		sent(eventId, { personId: one.personId, institutionId: one.institutionId, state }, one.at, !isOver);
	await insertMany(tx, invitation, [
		...single
			.slice(0, wanted.accepted)
			.map((one) => ({ ...answered(one, 'accepted'), registrationId: one.id })),
		...stayed.slice(0, wanted.declined).map((one) => answered(one, 'declined')),
		...stayed
			.slice(wanted.declined, wanted.declined + wanted.expired)
			.map((one) => answered(one, 'expired', true)),
		...institutions.map((institutionId) =>
			sent(eventId, { institutionId, seats: wanted.seats, state: 'delegated' }, first.at, true),
		),
	]);
}

async function inviteComing(
	tx: Tx,
	wanted: ExchangeSource['invitations']['coming'],
	now: Date,
): Promise<void> {
	const eventId = keyedId('event', wanted.event);
	const there = new Set((await registered(tx, eventId)).map(({ personId }) => personId));
	const people = (
		await tx.select({ id: person.id }).from(person).where(eq(person.isExample, true)).orderBy(asc(person.id))
	)
		.filter(({ id }) => !there.has(id))
		.map(({ id }) => id);
	const at = new Date(now.getTime() - 5 * day);
	const some = (state: InvitationRow['state'], from: number, count: number) =>
		people.slice(from, from + count).map((personId) => sent(eventId, { personId, state }, at, false));
	await insertMany(tx, invitation, [
		...some('opened', 0, wanted.opened),
		...some('sent', wanted.opened, wanted.sent),
		...some('draft', wanted.opened + wanted.sent, wanted.draft),
		...wanted.institutions.map((key) =>
			sent(
				eventId,
				{ institutionId: keyedId('institution', key), seats: wanted.seats, state: 'sent' },
				at,
				false,
			),
		),
	]);
}

function sent(
	eventId: string,
	who: Pick<InvitationRow, 'personId' | 'institutionId' | 'seats' | 'state'>,
	at: Date,
	isAnswered: boolean,
): InvitationRow {
	const isDraft = who.state === 'draft';
	return {
		personId: null,
		institutionId: null,
		seats: null,
		...who,
		id: keyedId('invitation', `${eventId}/${who.personId ?? who.institutionId}`),
		eventId,
		part: 'participant',
		locale: 'tr',
		mails: isDraft ? 0 : 1,
		mailedAt: isDraft ? null : at,
		answeredAt: isAnswered ? at : null,
		createdAt: at,
		updatedAt: at,
		isExample,
	};
}
