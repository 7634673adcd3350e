import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { emailKey, looseEmailKey } from '#programme/people/identity.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { inGroups } from '#platform/server/database/in-groups.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spendEach } from '#platform/server/limits/spend.ts';
import { doorOf } from '../public-registration.ts';
import { mayStartAgain, type PublicRegistrationFields } from '../registration.ts';
import { noticeWording } from '../registration-notice.ts';
import { addPeople } from './add-registration.ts';
import type { EventRow } from './find-event.ts';
import { findKnown, lockAddresses } from './known-people.ts';
import { publicEvent } from './open-event.ts';
import { mailEachRegistered } from './registration-mail.ts';
import { lockSeats } from './seats/lock-seats.ts';
import { admit } from './seats/move-seated.ts';
import { registration } from './tables.ts';
import { matchTyped } from './typed-institutions.ts';

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

/** A visitor may write nothing; this use case may, and checks above all that a visitor could do with it. */
const system: Actor = { kind: 'system', name: 'registration', locale: 'en' };

const hour = 60 * 60;

type Group = readonly (PublicRegistration & { readonly bring?: RegistrationExtra | undefined })[];

/**
 * Registers somebody through the event's own page, without an account. When it returns, the registration is committed and a mail
 * stands in the outbox. Whoever is registered already gets the same answer and a mail that says so: nobody learns from the page
 * whether an address is known. The mail goes to the address that is kept, never to a look-alike of it.
 * Those who register for one event in the same moment are served together (`inGroups`), first come, first served.
 * Faults: `missing`, `conflict` / `registration_over`, `limit` / `too_many_attempts`.
 */
export async function registerPublicly(
	deps: Deps,
	_actor: Actor,
	input: PublicRegistration,
	bring?: RegistrationExtra,
): Promise<void> {
	const register = doors.get(deps) ?? openDoor(deps);
	doors.set(deps, register);
	const refused = await register({ ...input, bring });
	if (refused) throw refused;
}

/** Where those meet who come to this process; tests have several connections to the world in one. */
const doors = new WeakMap<Deps, ReturnType<typeof openDoor>>();

const openDoor = (deps: Deps) =>
	inGroups((group: Group) => registerGroup(deps, group), {
		line: ({ slug }) => slug,
		apart: addressOf,
		// Small enough that nobody behind a group waits long, even on a slow machine.
		most: 100,
	});

/** As `lockAddresses` has them wait. */
const addressOf = ({ fields }: PublicRegistration) => looseEmailKey(emailKey(fields.email));

/** Registers those who are within the limits; why each was refused, or null. */
async function registerGroup(deps: Deps, group: Group): Promise<(Error | null)[]> {
	const limits = group.map(({ network, fields }) => [
		{ purpose: 'register.network', subject: network, most: 300, seconds: hour },
		{ purpose: 'register.address', subject: emailKey(fields.email), most: 6, seconds: hour },
	]);
	const refused: (Error | null)[] = await spendEach(deps, limits);
	const within = [...group.keys()].filter((index) => !refused[index]);
	for (const [index, error] of await tryTogether(deps, group, within)) refused[index] = error;
	return refused;
}

/** What went wrong for whom. Where one of them breaks the transaction of all, each has their own. */
async function tryTogether(
	deps: Deps,
	group: Group,
	indices: readonly number[],
): Promise<readonly (readonly [number, Error])[]> {
	if (indices.length === 0) return [];
	try {
		await enrol(
			deps,
			indices.map((index) => group[index]!),
		);
		return [];
	} catch (error) {
		if (indices.length === 1) return indices.map((index) => [index, error as Error] as const);
		const each: (readonly [number, Error])[] = [];
		for (const index of indices) each.push(...(await tryTogether(deps, group, [index])));
		return each;
	}
}

/** Registers people for one event in one transaction: all of them, or nobody. Faults are about the event, or what one of them brings. */
async function enrol(deps: Deps, group: Group): Promise<void> {
	const now = deps.now();
	const all = group.map(({ fields }) => fields);
	await deps.db.as(system, async (tx) => {
		const event = await publicEvent(tx, group[0]!.slug);
		const door = doorOf(event, now);
		if (door === 'never') throw new Fault('missing', 'not_found');
		if (door !== 'open') throw new Fault('conflict', `registration_${door}`);
		// Other processes register too.
		await lockAddresses(
			tx,
			all.map(({ email }) => email),
		);
		const quotas = await lockSeats(tx, event.id);
		const known = await findKnown(tx, event.id, all);
		const added = await addPeople(
			tx,
			now,
			all.filter((_, index) => !known[index]),
		);
		const newcomers = added.values();
		const people = known.map((one) => one?.id ?? newcomers.next().value!);
		const taken = await take(tx, event, people, all, now);
		for (const [index, { id, isNew }] of taken.entries())
			await group[index]!.bring?.(tx, { eventId: event.id, registrationId: id, isNew, now });
		const fresh = taken.filter(({ isNew }) => isNew).map(({ id }) => id);
		const states = await admit(tx, { deps, event, quotas }, fresh);
		await mailEachRegistered(
			tx,
			deps,
			taken.map(({ id, isNew }, index) => ({
				event,
				registrationId: id,
				state: isNew ? (states.get(id) ?? 'submitted') : null,
				recipient: known[index]?.email ?? all[index]!.email,
				locale: all[index]!.locale,
			})),
		);
		await audit(
			tx,
			system,
			now,
			...added.map((recordId) => ({ noun: 'person', recordId, action: 'create' })),
			...fresh.map((recordId) => ({ noun: 'registration', recordId, action: 'register' })),
		);
	});
}

/** Adds the registrations, or takes up those that were withdrawn; one that stands already is left as it is. */
async function take(
	tx: Tx,
	event: EventRow,
	people: readonly string[],
	all: readonly PublicRegistrationFields[],
	now: Date,
): Promise<{ id: string; isNew: boolean }[]> {
	const meant = await matchTyped(
		tx,
		all.map(({ institution }) => institution),
	);
	// Where they wait since the same moment, the line goes by their ids.
	const ids = people.map(() => newId(now.getTime())).toSorted();
	const rows = all.map(({ locale }, index) => ({
		...meant[index]!,
		eventId: event.id,
		personId: people[index]!,
		state: 'submitted' as const,
		locale,
		agreedWording: noticeWording,
		agreedLocale: locale,
		agreedAt: now,
		waitingSince: null,
		offerEndsAt: null,
		updatedAt: now,
	}));
	const added = await tx
		.insert(registration)
		.values(rows.map((row, index) => ({ ...row, id: ids[index]!, createdAt: now })))
		.onConflictDoNothing({ target: [registration.eventId, registration.personId] })
		.returning({ id: registration.id });
	const isAdded = new Set(added.map(({ id }) => id));
	const taken: { id: string; isNew: boolean }[] = [];
	for (const [index, row] of rows.entries()) {
		const id = ids[index]!;
		taken.push(isAdded.has(id) ? { id, isNew: true } : await takeUp(tx, row));
	}
	return taken;
}

/** The registration that is there already: begun anew where it was withdrawn, else as it stands. */
async function takeUp(
	tx: Tx,
	told: Omit<typeof registration.$inferInsert, 'id'>,
): Promise<{ id: string; isNew: boolean }> {
	const [present] = await tx
		.select({ id: registration.id, state: registration.state, deletedAt: registration.deletedAt })
		.from(registration)
		.where(and(eq(registration.eventId, told.eventId), eq(registration.personId, told.personId)))
		.for('update');
	if (!present) throw new Error('a registration vanished while its person was locked');
	if (!mayStartAgain(present.state) && !present.deletedAt) return { id: present.id, isNew: false };
	await tx
		.update(registration)
		.set({ ...told, deletedAt: null, version: sql`${registration.version} + 1` })
		.where(eq(registration.id, present.id));
	return { id: present.id, isNew: true };
}
