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
	type NewcomerFields,
	type RegistrationState,
} from '../registration.ts';
import { findEventToAttend } from './find-registration.ts';
import { selectSimilar } from './find-people.ts';
import { personOfAddress } from './known-people.ts';
import { lockSeats } from './seats/lock-seats.ts';
import { newsOf, tellMoved } from './seats/seat-mail.ts';
import { settleSeats } from './seats/settle-seats.ts';
import { registration } from './tables.ts';

export type AddRegistration = v.InferOutput<typeof addRegistrationInput>;

export type AddedRegistration = {
	readonly id: string;
	/** The newcomer's address is that of somebody the actor sees: the registration is that person's. */
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
	const { eventId, newcomer, isSomebodyElse, raise, state, institutionId, part, locale, note } = input;
	return deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, eventId);
		if (event.deletedAt) throw new Fault('conflict', 'in_bin');
		const quotas = await lockSeats(tx, eventId);
		await demandInstitution(tx, institutionId);
		const known = newcomer?.email ? await personOfAddress(tx, newcomer.email) : undefined;
		if (newcomer && !known && !isSomebodyElse) {
			const similar = await selectSimilar(tx, actor, eventId, newcomer);
			if (similar.length > 0) throw new Fault('conflict', 'similar_person');
		}
		const now = deps.now();
		const added = newcomer && !known ? await addUnknown(tx, now, newcomer, locale) : null;
		const personId = added?.id ?? known ?? (await seen(tx, input.personId!));
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
		if (added?.isNew) events.unshift({ noun: 'person', recordId: added.id, action: 'create' });
		await audit(tx, actor, now, ...events);
		return { id, wasKnown: known !== undefined || added?.isNew === false };
	});
}

/**
 * Adds somebody the actor does not know. Where the address is that of a person they do not see, it must not be told that this one
 * is known here, nor shown who it is: the address is then kept as it was typed, without being the record's key, and the team finds
 * the two among the possible duplicates.
 */
async function addUnknown(
	tx: Tx,
	now: Date,
	newcomer: NewcomerFields,
	locale: Locale,
): Promise<{ id: string; isNew: boolean }> {
	try {
		// In a savepoint, so that the transaction goes on after a refusal.
		const id = await tx.transaction((inner) => addPerson(inner, now, newcomer, locale));
		return { id, isNew: true };
	} catch (error) {
		if (!isTaken(error, 'person_email_key') || !newcomer.email) throw error;
		// Or somebody they do see was added in the same moment.
		const known = await personOfAddress(tx, newcomer.email);
		if (known) return { id: known, isNew: false };
		const [id] = await addPeople(tx, now, [{ ...newcomer, locale, isKeyless: true }]);
		return { id: id!, isNew: true };
	}
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
	const [id] = await addPeople(tx, now, [{ ...newcomer, locale }]);
	return id!;
}

/** The ids of those who were added, in their order. */
export async function addPeople(
	tx: Tx,
	now: Date,
	newcomers: readonly (NewcomerFields & { readonly locale: Locale; readonly isKeyless?: boolean })[],
): Promise<string[]> {
	const rows = newcomers.map(({ givenName, familyName, email, sex, locale, isKeyless = false }) => ({
		id: newId(now.getTime()),
		givenName,
		familyName,
		email,
		sex,
		emailKey: email && !isKeyless ? emailKey(email) : null,
		languages: [locale],
		search: personSearch({ givenName, familyName, email }),
		createdAt: now,
		updatedAt: now,
	}));
	if (rows.length > 0) await tx.insert(person).values(rows);
	return rows.map(({ id }) => id);
}

type Taking = {
	readonly eventId: string;
	readonly personId: string;
	readonly state: RegistrationState;
	/** Where it is not the moment at which they join the waiting list. */
	readonly waitingSince?: Date | null;
	readonly fields: Pick<typeof registration.$inferInsert, 'institutionId' | 'part' | 'locale' | 'note'>;
	readonly now: Date;
};

/**
 * The one registration of a person for an event: added, or taken up again from the bin or after it was withdrawn. To be taken up
 * as confirmed is the two listed steps, submitted and confirmed, in one.
 */
export async function takeRegistration(
	tx: Tx,
	{ eventId, personId, state, fields, now, waitingSince = state === 'waitlisted' ? now : null }: Taking,
): Promise<string> {
	const id = newId(now.getTime());
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
