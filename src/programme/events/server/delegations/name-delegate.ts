import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demandStep } from '#shared/transition.ts';
import { person } from '#programme/people/server/api.ts';
import type { AuditEvent } from '#platform/server/audit/audit.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import { registrationTransitions, type RegistrationState } from '../../registration.ts';
import type { DelegateFields } from '../../delegation.ts';
import { addPeople, takeRegistration } from '../add-registration.ts';
import { personOfAddress } from '../known-people.ts';
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
	return withPerson(deps, actor, fields, (who) =>
		keepDelegation(deps, actor, one, async (keeping) => {
			const id = await addDelegate(deps, keeping, fields, { who, state: 'draft', waitingSince: null });
			return { value: { id }, events: [{ noun: 'registration', recordId: id, action: 'name' }] };
		}),
	);
}

/** Somebody who is known, or to be added: without an address as their key where another has it whom the actor does not see. */
type Who = { readonly known: string | undefined; readonly isKeyless: boolean };

/**
 * Names are written by the system, who sees everybody; whose address it is, is therefore asked as the actor. Where one they do not
 * see has it, they must not learn who that is: see `addUnknown`.
 */
async function withPerson<T>(
	deps: Deps,
	actor: Actor,
	{ email }: DelegateFields,
	work: (who: Who) => Promise<T>,
): Promise<T> {
	const look = async () => (email ? deps.db.as(actor, (tx) => personOfAddress(tx, email)) : undefined);
	try {
		return await work({ known: await look(), isKeyless: false });
	} catch (error) {
		if (!isTaken(error, 'person_email_key')) throw error;
		// Or they were named in the same moment, and are seen by now.
		return work({ known: await look(), isKeyless: true });
	}
}

type Place = {
	readonly who: Who;
	readonly state: RegistrationState;
	readonly waitingSince: Date | null;
};

async function addDelegate(
	deps: Deps,
	{ tx, event, row }: Keeping,
	{ isHead, part, locale, ...named }: DelegateFields,
	{ who: { known, isKeyless }, state, waitingSince }: Place,
): Promise<string> {
	const places = await placesOf(tx, row.id);
	if (places.named >= places.planned) throw new Fault('conflict', 'delegation_full');
	const now = deps.now();
	const [added] = known ? [] : await addPeople(tx, now, [{ ...named, sex: 'not_stated', locale, isKeyless }]);
	const id = await takeRegistration(tx, {
		eventId: event.id,
		personId: known ?? added!,
		state,
		waitingSince,
		fields: { institutionId: row.institutionId, part, locale },
		now,
	});
	if (isHead) await tx.update(delegate).set({ isHead: false }).where(eq(delegate.delegationId, row.id));
	await tx
		.insert(delegate)
		.values({ registrationId: id, delegationId: row.id, isHead })
		.onConflictDoUpdate({ target: delegate.registrationId, set: { delegationId: row.id, isHead } });
	return id;
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
	return withPerson(deps, actor, fields, (who) =>
		keepDelegation(deps, actor, one, async (keeping) => {
			const { tx, event, quotas } = keeping;
			const member = await memberOf(keeping, registrationId);
			demandStep(registrationTransitions, member.state, 'cancelled');
			const now = deps.now();
			await moveLocked(tx, [member.id], 'cancelled', now);
			// Somebody who was offered a seat and is replaced hands the seat on, not the hours to think it over.
			const state = member.state === 'offered' ? 'confirmed' : member.state;
			const id = await addDelegate(deps, keeping, fields, {
				who,
				state,
				waitingSince: member.waitingSince,
			});
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
		}),
	);
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
