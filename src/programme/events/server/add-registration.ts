import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { emailKey, personSearch } from '#programme/people/identity.ts';
import { person } from '#programme/people/server/api.ts';
import { audit, type AuditEvent } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	mayStartAgain,
	registrationStates,
	type addRegistrationInput,
	type firstStates,
	type NewcomerFields,
} from '../registration.ts';
import { findEventToAttend } from './find-registration.ts';
import { selectSimilar } from './find-people.ts';
import { lockSeats } from './seats/lock-seats.ts';
import { newsOf, tellMoved } from './seats/seat-mail.ts';
import { settleSeats } from './seats/settle-seats.ts';
import { registration } from './tables.ts';

export type AddRegistration = v.InferOutput<typeof addRegistrationInput>;

export type AddedRegistration = {
	readonly id: string;
	/** The newcomer's address was known: the registration is that person's. */
	readonly wasKnown: boolean;
};

/**
 * Registers a person for an event: one who is known, or a newcomer who is added with it. Somebody registered and withdrawn is
 * taken up again. Faults: `conflict` / `registered_already`; `conflict` / `similar_person` for a newcomer whose name is known,
 * until it is said that this is somebody else; `conflict` / `quota_full` for `confirmed`, unless quotas are to be raised.
 */
export async function addRegistration(
	deps: Deps,
	actor: Actor,
	input: AddRegistration,
): Promise<AddedRegistration> {
	try {
		return await add(deps, actor, input);
	} catch (error) {
		// Somebody added the same address at the same moment: the second time it is a person who is known.
		if (isTaken(error, 'person_email_key')) return add(deps, actor, input);
		throw error;
	}
}

async function add(deps: Deps, actor: Actor, input: AddRegistration): Promise<AddedRegistration> {
	const { eventId, newcomer, isSomebodyElse, raise, state, institutionId, part, locale, note } = input;
	const known = newcomer?.email ? await personOfAddress(deps, newcomer.email) : null;
	return deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, eventId);
		if (event.deletedAt) throw new Fault('conflict', 'in_bin');
		const quotas = await lockSeats(tx, eventId);
		await demandInstitution(tx, institutionId);
		if (newcomer && !known && !isSomebodyElse) {
			const similar = await selectSimilar(tx, actor, eventId, newcomer);
			if (similar.length > 0) throw new Fault('conflict', 'similar_person');
		}
		const now = deps.now();
		const added = newcomer && !known ? await addPerson(tx, now, newcomer, locale) : null;
		const personId = added ?? known ?? (await seen(tx, input.personId!));
		const id = await takeRegistration(tx, {
			eventId,
			personId,
			state,
			fields: { institutionId, part, locale, note },
			now,
		});
		await settleSeats(tx, quotas, [id], { raise });
		const news = newsOf(state);
		if (news) await tellMoved(tx, deps, event, [id], news);
		const events: AuditEvent[] = [{ noun: 'registration', recordId: id, action: 'create' }];
		if (added) events.unshift({ noun: 'person', recordId: added, action: 'create' });
		await audit(tx, actor, now, ...events);
		return { id, wasKnown: known !== null };
	});
}

/** The person behind an address, also where the actor does not see them: whoever knows the address may register its owner. */
async function personOfAddress(deps: Deps, email: string): Promise<string | null> {
	return deps.db.as({ kind: 'system', name: 'registration', locale: 'en' }, async (tx) => {
		const [found] = await tx
			.select({ id: person.id })
			.from(person)
			.where(and(eq(person.emailKey, emailKey(email)), isNull(person.deletedAt)));
		return found?.id ?? null;
	});
}

async function seen(tx: Tx, personId: string): Promise<string> {
	const [found] = await tx
		.select({ id: person.id })
		.from(person)
		.where(and(eq(person.id, personId), isNull(person.deletedAt), isNull(person.erasedAt)));
	if (found) return found.id;
	throw new Fault('invalid', 'check_fields', { issues: [{ field: 'personId', reason: 'not_found_choice' }] });
}

export async function demandInstitution(tx: Tx, institutionId: string | null): Promise<void> {
	if (institutionId === null) return;
	const [found] = await tx
		.select({ id: institution.id })
		.from(institution)
		.where(and(eq(institution.id, institutionId), isNull(institution.deletedAt)));
	if (found) return;
	throw new Fault('invalid', 'check_fields', {
		issues: [{ field: 'institutionId', reason: 'not_found_choice' }],
	});
}

export async function addPerson(
	tx: Tx,
	now: Date,
	newcomer: NewcomerFields,
	locale: Locale,
): Promise<string> {
	const id = newId(now.getTime());
	const { givenName, familyName, email, sex } = newcomer;
	await tx.insert(person).values({
		id,
		givenName,
		familyName,
		email,
		sex,
		emailKey: email && emailKey(email),
		languages: [locale],
		search: personSearch(newcomer),
		createdAt: now,
		updatedAt: now,
	});
	return id;
}

type Taking = {
	readonly eventId: string;
	readonly personId: string;
	readonly state: (typeof firstStates)[number];
	readonly fields: Pick<typeof registration.$inferInsert, 'institutionId' | 'part' | 'locale' | 'note'>;
	readonly now: Date;
};

/**
 * The one registration of a person for an event: added, or taken up again from the bin or after it was withdrawn. To be taken up
 * as confirmed is the two listed steps, submitted and confirmed, in one.
 */
export async function takeRegistration(
	tx: Tx,
	{ eventId, personId, state, fields, now }: Taking,
): Promise<string> {
	const id = newId(now.getTime());
	const waitingSince = state === 'waitlisted' ? now : null;
	const [added] = await tx
		.insert(registration)
		.values({ id, eventId, personId, state, ...fields, waitingSince, createdAt: now, updatedAt: now })
		.onConflictDoNothing({ target: [registration.eventId, registration.personId] })
		.returning({ id: registration.id });
	if (added) return added.id;
	const [again] = await tx
		.update(registration)
		.set({
			...fields,
			state,
			waitingSince,
			offerEndsAt: null,
			deletedAt: null,
			version: sql`${registration.version} + 1`,
			updatedAt: now,
		})
		.where(
			and(
				eq(registration.eventId, eventId),
				eq(registration.personId, personId),
				or(
					sql`${registration.deletedAt} is not null`,
					inArray(registration.state, registrationStates.filter(mayStartAgain)),
				),
			),
		)
		.returning({ id: registration.id });
	if (!again) throw new Fault('conflict', 'registered_already');
	return again.id;
}
