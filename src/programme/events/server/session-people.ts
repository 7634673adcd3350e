import { and, count, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { SessionPersonFields } from '../session-person.ts';
import { findEventToPlan, findSession } from './find-session.ts';
import { sessionPerson } from './session-tables.ts';

type InSession = { readonly eventId: string; readonly sessionId: string };

/** Puts somebody into a session. The same person in the same part twice is refused with `in_session_already`. */
export async function addSessionPerson(
	deps: Deps,
	actor: Actor,
	{ eventId, sessionId, fields }: InSession & { readonly fields: SessionPersonFields },
): Promise<{ id: string }> {
	return deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		await findSession(tx, eventId, sessionId);
		const name = fields.name ?? (await nameInRecords(tx, fields.personId));
		await demandOnce(tx, sessionId, fields);
		const [{ position } = { position: 0 }] = await tx
			.select({ position: count() })
			.from(sessionPerson)
			.where(eq(sessionPerson.sessionId, sessionId));
		const now = deps.now();
		const id = newId(now.getTime());
		await tx.insert(sessionPerson).values({ ...fields, id, eventId, sessionId, name, position });
		await audit(tx, actor, now, {
			noun: 'session',
			recordId: sessionId,
			action: 'change',
			fields: ['people'],
		});
		return { id };
	});
}

type OnePerson = InSession & { readonly id: string };

/** Changes how somebody stands in a session; who it is stays. */
export async function changeSessionPerson(
	deps: Deps,
	actor: Actor,
	{ eventId, sessionId, id, fields }: OnePerson & { readonly fields: SessionPersonFields },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		await findSession(tx, eventId, sessionId);
		const before = await findInSession(tx, { eventId, sessionId, id });
		const { part, institution, isNamedInPublic } = fields;
		const name = fields.name ?? (await nameInRecords(tx, before.personId));
		await demandOnce(tx, sessionId, { part, personId: before.personId }, id);
		await tx
			.update(sessionPerson)
			.set({ part, name, institution, isNamedInPublic })
			.where(eq(sessionPerson.id, id));
		await audit(tx, actor, deps.now(), {
			noun: 'session',
			recordId: sessionId,
			action: 'change',
			fields: ['people'],
		});
	});
}

/** Takes somebody out of a session; nothing of it is kept. */
export async function removeSessionPerson(
	deps: Deps,
	actor: Actor,
	{ eventId, sessionId, id }: OnePerson,
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		await findSession(tx, eventId, sessionId);
		await findInSession(tx, { eventId, sessionId, id });
		await tx.delete(sessionPerson).where(eq(sessionPerson.id, id));
		await audit(tx, actor, deps.now(), {
			noun: 'session',
			recordId: sessionId,
			action: 'change',
			fields: ['people'],
		});
	});
}

async function findInSession(tx: Tx, { sessionId, id }: OnePerson) {
	const [found] = await tx
		.select()
		.from(sessionPerson)
		.where(and(eq(sessionPerson.id, id), eq(sessionPerson.sessionId, sessionId)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** The name of somebody in the records that the actor sees. */
async function nameInRecords(tx: Tx, personId: string | null): Promise<string> {
	const field = personId === null ? 'name' : 'personId';
	const [found] = personId
		? await tx
				.select()
				.from(person)
				.where(and(eq(person.id, personId)))
		: [];
	if (!found || found.deletedAt || found.erasedAt)
		throw new Fault('invalid', 'check_fields', {
			issues: [{ field, reason: personId === null ? 'required' : 'not_found_choice' }],
		});
	return personName(found);
}

async function demandOnce(
	tx: Tx,
	sessionId: string,
	{ part, personId }: Pick<SessionPersonFields, 'part' | 'personId'>,
	but?: string,
): Promise<void> {
	if (personId === null) return;
	const others = await tx
		.select({ id: sessionPerson.id })
		.from(sessionPerson)
		.where(
			and(
				eq(sessionPerson.sessionId, sessionId),
				eq(sessionPerson.personId, personId),
				eq(sessionPerson.part, part),
			),
		);
	if (others.some(({ id }) => id !== but))
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'part', reason: 'in_session_already' }] });
}
