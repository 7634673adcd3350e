import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demandStep } from '#shared/transition.ts';
import { emailKey } from '#programme/people/identity.ts';
import { person } from '#programme/people/server/api.ts';
import type { AuditEvent } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { registrationTransitions, mayStartAgain, type RegistrationState } from '../../registration.ts';
import type { DelegateFields } from '../../delegation.ts';
import { addPerson } from '../add-registration.ts';
import { moveLocked } from '../move-locked.ts';
import { mailRegistered } from '../registration-mail.ts';
import { delegate } from '../seat-tables.ts';
import { admit, moveSeated, offerFree } from '../seats/move-seated.ts';
import { newsOf, tellMoved } from '../seats/seat-mail.ts';
import { settleSeats } from '../seats/settle-seats.ts';
import { registration } from '../tables.ts';
import { keepDelegation, placesOf, type Keeping, type OneDelegation } from './find-delegation.ts';

/**
 * Names somebody for a delegation, as a draft: they are registered together with the others. `conflict` / `delegation_full`,
 * `conflict` / `registered_already`.
 */
export async function nameDelegate(
	deps: Deps,
	actor: Actor,
	{ fields, ...one }: OneDelegation & { readonly fields: DelegateFields },
): Promise<{ id: string }> {
	return keepDelegation(deps, actor, one, async (keeping) => {
		const id = await addDelegate(deps, keeping, fields, 'draft');
		return { value: { id }, events: [{ noun: 'registration', recordId: id, action: 'name' }] };
	});
}

async function addDelegate(
	deps: Deps,
	{ tx, event, row }: Keeping,
	{ isHead, part, locale, ...who }: DelegateFields,
	state: RegistrationState,
	waitingSince: Date | null = null,
): Promise<string> {
	const { named, planned } = await placesOf(tx, row.id);
	if (named >= planned) throw new Fault('conflict', 'delegation_full');
	const now = deps.now();
	const known = who.email ? await personOf(tx, who.email) : undefined;
	const personId = known ?? (await addPerson(tx, now, { ...who, sex: 'not_stated' }, locale));
	const fields = { part, locale, state, institutionId: row.institutionId, waitingSince, updatedAt: now };
	const [added] = await tx
		.insert(registration)
		.values({ id: newId(now.getTime()), eventId: event.id, personId, ...fields, createdAt: now })
		.onConflictDoNothing({ target: [registration.eventId, registration.personId] })
		.returning({ id: registration.id });
	const id = added?.id ?? (await takeUp(tx, event.id, personId, fields));
	if (isHead) await tx.update(delegate).set({ isHead: false }).where(eq(delegate.delegationId, row.id));
	await tx
		.insert(delegate)
		.values({ registrationId: id, delegationId: row.id, isHead })
		.onConflictDoUpdate({ target: delegate.registrationId, set: { delegationId: row.id, isHead } });
	return id;
}

async function personOf(tx: Tx, email: string): Promise<string | undefined> {
	const [found] = await tx
		.select({ id: person.id })
		.from(person)
		.where(and(eq(person.emailKey, emailKey(email)), isNull(person.deletedAt)));
	return found?.id;
}

/** A registration that was withdrawn or lies in the bin begins anew; one that stands is somebody's already. */
async function takeUp(
	tx: Tx,
	eventId: string,
	personId: string,
	fields: Partial<typeof registration.$inferInsert>,
): Promise<string> {
	const [present] = await tx
		.select({ id: registration.id, state: registration.state, deletedAt: registration.deletedAt })
		.from(registration)
		.where(and(eq(registration.eventId, eventId), eq(registration.personId, personId)))
		.for('update');
	if (!present || (!present.deletedAt && !mayStartAgain(present.state)))
		throw new Fault('conflict', 'registered_already');
	await tx
		.update(registration)
		.set({ ...fields, deletedAt: null, offerEndsAt: null, version: sql`${registration.version} + 1` })
		.where(eq(registration.id, present.id));
	return present.id;
}

/** Registers everybody who is named: together or as far as seats reach, as the delegation's policy says. */
export async function registerDelegation(
	deps: Deps,
	actor: Actor,
	one: OneDelegation,
): Promise<{ registered: number }> {
	return keepDelegation(deps, actor, one, async (keeping) => {
		const { tx, event, quotas, row } = keeping;
		const drafts = await tx
			.select({ id: registration.id })
			.from(registration)
			.innerJoin(delegate, eq(delegate.registrationId, registration.id))
			.where(
				and(
					eq(delegate.delegationId, row.id),
					eq(registration.state, 'draft'),
					isNull(registration.deletedAt),
				),
			)
			.orderBy(registration.id)
			.for('update', { of: registration });
		const ids = drafts.map(({ id }) => id);
		if (ids.length === 0) return { value: { registered: 0 }, events: [] };
		await moveLocked(tx, ids, 'submitted', deps.now());
		const outcome = await admit(tx, { deps, event, quotas }, ids);
		for (const state of ['confirmed', 'waitlisted'] as const)
			await tellMoved(
				tx,
				deps,
				event,
				ids.filter((id) => outcome.get(id) === state),
				newsOf(state)!,
			);
		return {
			value: { registered: ids.length },
			events: ids.map((recordId) => ({ noun: 'registration', recordId, action: 'register' })),
		};
	});
}

/** One registration of the delegation, locked; `missing` for somebody else's. */
async function memberOf({ tx, row }: Keeping, registrationId: string) {
	const [found] = await tx
		.select({
			id: registration.id,
			state: registration.state,
			waitingSince: registration.waitingSince,
			personId: registration.personId,
			locale: registration.locale,
		})
		.from(registration)
		.innerJoin(delegate, eq(delegate.registrationId, registration.id))
		.where(
			and(
				eq(delegate.delegationId, row.id),
				eq(registration.id, registrationId),
				isNull(registration.deletedAt),
			),
		)
		.for('update', { of: registration });
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

export type OneDelegate = OneDelegation & { readonly registrationId: string };

/** Takes somebody out of the delegation: their registration is withdrawn, and their seat goes to whoever waits. */
export async function takeOutDelegate(
	deps: Deps,
	actor: Actor,
	{ registrationId, ...one }: OneDelegate,
): Promise<void> {
	await keepDelegation(deps, actor, one, async (keeping) => {
		const member = await memberOf(keeping, registrationId);
		const events = await leave(deps, keeping, member);
		return { value: undefined, events };
	});
}

type Member = Awaited<ReturnType<typeof memberOf>>;

async function leave(deps: Deps, keeping: Keeping, { id, state }: Member): Promise<AuditEvent[]> {
	if (state === 'cancelled') return [];
	demandStep(registrationTransitions, state, 'cancelled');
	return moveSeated(
		keeping.tx,
		{ deps, ...keeping },
		[id],
		'cancelled',
		state === 'draft' ? { tell: false } : {},
	);
}

/** Puts somebody in another's place, who keeps it: their seat or their place in the line, without anybody passing. */
export async function replaceDelegate(
	deps: Deps,
	actor: Actor,
	{ registrationId, fields, ...one }: OneDelegate & { readonly fields: DelegateFields },
): Promise<{ id: string }> {
	return keepDelegation(deps, actor, one, async (keeping) => {
		const { tx, event, quotas } = keeping;
		const member = await memberOf(keeping, registrationId);
		demandStep(registrationTransitions, member.state, 'cancelled');
		const now = deps.now();
		await moveLocked(tx, [member.id], 'cancelled', now);
		// Somebody who was offered a seat and is replaced hands the seat on, not the hours to think it over.
		const state = member.state === 'offered' ? 'confirmed' : member.state;
		const id = await addDelegate(deps, keeping, fields, state, member.waitingSince);
		const { released } = await settleSeats(tx, quotas, [member.id, id]);
		if (member.state !== 'draft') await tellMoved(tx, deps, event, [member.id], 'cancelled');
		const news = newsOf(state);
		if (news) await tellMoved(tx, deps, event, [id], news);
		const offered = released ? await offerFree(tx, { deps, event, quotas }) : [];
		const events = [
			{ noun: 'registration', recordId: member.id, action: 'move_cancelled', fields: ['state'] },
			{ noun: 'registration', recordId: id, action: 'replace' },
			...offered,
		];
		return { value: { id }, events };
	});
}

/** Sends somebody who was named the link to their own registration, so that they may see and withdraw it themselves. */
export async function sendDelegateLink(
	deps: Deps,
	actor: Actor,
	{ registrationId, ...one }: OneDelegate,
): Promise<void> {
	await keepDelegation(deps, actor, one, async (keeping) => {
		const { tx, event } = keeping;
		const { id, personId, locale } = await memberOf(keeping, registrationId);
		const [who] = await tx
			.select({ email: person.email })
			.from(person)
			.where(inArray(person.id, [personId]));
		if (!who?.email) throw new Fault('missing', 'not_found');
		await mailRegistered(tx, deps, { event, registrationId: id, state: null, recipient: who.email, locale });
		return { value: undefined, events: [] };
	});
}
