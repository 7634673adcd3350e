import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { fold, foldWords } from '#shared/fold.ts';
import { newId } from '#shared/id.ts';
import { locales } from '#shared/locale.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { emailKey, looseEmailKey } from '#programme/people/identity.ts';
import { person } from '#programme/people/server/api.ts';
import { audit, type AuditEvent } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { doorOf } from '../public-registration.ts';
import { mayStartAgain, type PublicRegistrationFields, type RegistrationState } from '../registration.ts';
import { noticeWording } from '../registration-notice.ts';
import { addPerson } from './add-registration.ts';
import type { EventRow } from './find-event.ts';
import { publicEvent } from './open-event.ts';
import { mailRegistered } from './registration-mail.ts';
import { lockSeats } from './seats/lock-seats.ts';
import { admit } from './seats/move-seated.ts';
import { registration } from './tables.ts';

export type PublicRegistration = {
	readonly slug: string;
	/** Where the request came from, as the limits count it. */
	readonly network: string;
	readonly fields: PublicRegistrationFields;
};

/** What a registration brings along that this slice knows nothing of, kept in the same transaction; it may refuse the whole. */
export type RegistrationExtra = (
	tx: Tx,
	one: {
		readonly eventId: string;
		readonly registrationId: string;
		readonly isNew: boolean;
		readonly now: Date;
	},
) => Promise<void>;

const hour = 60 * 60;

/**
 * Registers somebody through the event's own page, without an account. When it returns, the registration is committed and a mail
 * stands in the outbox. Whoever is registered already gets the same answer and a mail that says so: nobody learns from the page
 * whether an address is known. The mail goes to the address that is kept, never to a look-alike of it.
 * Faults: `missing`, `conflict` / `registration_over`, `limit` / `too_many_attempts`.
 */
export async function registerPublicly(
	deps: Deps,
	actor: Actor,
	input: PublicRegistration,
	bring?: RegistrationExtra,
): Promise<void> {
	const { slug, network, fields } = input;
	const key = emailKey(fields.email);
	await spend(
		deps,
		{ purpose: 'register.network', subject: network, most: 300, seconds: hour },
		{ purpose: 'register.address', subject: key, most: 6, seconds: hour },
	);
	const now = deps.now();
	// A visitor may write nothing; this use case may, and has checked above all that a visitor could do with it.
	const system: Actor = { kind: 'system', name: 'registration', locale: actor.locale };
	await deps.db.as(system, async (tx) => {
		const event = await publicEvent(tx, slug);
		const door = doorOf(event, now);
		if (door === 'never') throw new Fault('missing', 'not_found');
		if (door !== 'open') throw new Fault('conflict', `registration_${door}`);
		// A double click must find what the first click wrote: attempts for one address wait for each other.
		await tx.execute(
			sql`select pg_advisory_xact_lock(hashtextextended(${`register ${looseEmailKey(key)}`}, 0))`,
		);
		const known = await findKnown(tx, event.id, fields, key);
		const personId = known?.id ?? (await addPerson(tx, now, fields, fields.locale));
		const { id, isNew } = await take(tx, event, personId, fields, now);
		await bring?.(tx, { eventId: event.id, registrationId: id, isNew, now });
		const recipient = known?.email ?? fields.email;
		const state = isNew ? await letIn(tx, deps, event, id) : null;
		await mailRegistered(tx, deps, { event, registrationId: id, state, recipient, locale: fields.locale });
		const events: AuditEvent[] = known ? [] : [{ noun: 'person', recordId: personId, action: 'create' }];
		if (isNew) events.push({ noun: 'registration', recordId: id, action: 'register' });
		await audit(tx, system, now, ...events);
	});
}

/** Seats are taken last: until then nobody else waits for this one. */
async function letIn(tx: Tx, deps: Deps, event: EventRow, id: string): Promise<RegistrationState> {
	const quotas = await lockSeats(tx, event.id);
	return (await admit(tx, { deps, event, quotas }, [id])).get(id) ?? 'submitted';
}

type Known = { readonly id: string; readonly email: string | null };

/** The person with the same address; or one registered here whose address differs by dots alone and whose name is the same. */
async function findKnown(
	tx: Tx,
	eventId: string,
	{ givenName, familyName }: PublicRegistrationFields,
	key: string,
): Promise<Known | undefined> {
	const [same] = await tx
		.select({ id: person.id, email: person.email })
		.from(person)
		.where(and(eq(person.emailKey, key), isNull(person.deletedAt)));
	if (same) return same;
	const here = await tx
		.select({
			id: person.id,
			email: person.email,
			givenName: person.givenName,
			familyName: person.familyName,
		})
		.from(registration)
		.innerJoin(person, eq(person.id, registration.personId))
		.where(
			and(
				eq(registration.eventId, eventId),
				isNull(person.deletedAt),
				// The same as `looseEmailKey`, where the rows are: nobody loads everybody who is registered.
				sql`regexp_replace(${person.emailKey}, '[.](?=.*@)', '', 'g') = ${looseEmailKey(key)}`,
			),
		);
	const name = foldWords(`${givenName} ${familyName}`);
	return here.find((candidate) => foldWords(`${candidate.givenName} ${candidate.familyName}`) === name);
}

/** Adds the registration, or takes up one that was withdrawn; one that stands already is left as it is. */
async function take(
	tx: Tx,
	event: EventRow,
	personId: string,
	fields: PublicRegistrationFields,
	now: Date,
): Promise<{ id: string; isNew: boolean }> {
	const told = {
		...(await institutionOf(tx, fields.institution)),
		state: 'submitted' as const,
		locale: fields.locale,
		agreedWording: noticeWording,
		agreedLocale: fields.locale,
		agreedAt: now,
		waitingSince: null,
		offerEndsAt: null,
		updatedAt: now,
	};
	const id = newId(now.getTime());
	const [added] = await tx
		.insert(registration)
		.values({ id, eventId: event.id, personId, ...told, createdAt: now })
		.onConflictDoNothing({ target: [registration.eventId, registration.personId] })
		.returning({ id: registration.id });
	if (added) return { id, isNew: true };
	const [present] = await tx
		.select({ id: registration.id, state: registration.state, deletedAt: registration.deletedAt })
		.from(registration)
		.where(and(eq(registration.eventId, event.id), eq(registration.personId, personId)))
		.for('update');
	if (!present) throw new Error('a registration vanished while its person was locked');
	if (!mayStartAgain(present.state) && !present.deletedAt) return { id: present.id, isNew: false };
	await tx
		.update(registration)
		.set({ ...told, deletedAt: null, version: sql`${registration.version} + 1` })
		.where(eq(registration.id, present.id));
	return { id: present.id, isNew: true };
}

/** The institution that was meant, if one has exactly that name in some language or that acronym; else what was typed. */
async function institutionOf(
	tx: Tx,
	typed: string | null,
): Promise<{ institutionId: string | null; institutionTyped: string | null }> {
	const wanted = fold(typed ?? '');
	if (!wanted) return { institutionId: null, institutionTyped: typed };
	const candidates = await tx
		.select({ id: institution.id, name: institution.name, acronym: institution.acronym })
		.from(institution)
		.where(
			and(
				isNull(institution.deletedAt),
				eq(institution.isPublished, true),
				ne(institution.search, ''),
				sql`${institution.search} like ${`%${wanted.replace(/[\\%_]/g, '\\$&')}%`}`,
			),
		);
	const found = candidates.filter(({ name, acronym }) =>
		[...locales.map((locale) => name.texts[locale]?.text), acronym].some(
			(text) => text && fold(text) === wanted,
		),
	);
	const only = found.length === 1 ? found[0] : undefined;
	return { institutionId: only?.id ?? null, institutionTyped: only ? null : typed };
}
