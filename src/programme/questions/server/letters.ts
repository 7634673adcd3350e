import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { sortForReader } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { findEvent, registration } from '#programme/events/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { openSealed, sealText } from '#platform/server/seal.ts';
import type { LetterFields, TravelDocument } from '../letter.ts';
import { letterPolicy } from '../policy.ts';
import { until } from '../retention.ts';
import { selectAsked } from './asked.ts';
import { holder, withLink, type Link } from './my-answers.ts';
import { letter } from './tables.ts';

const placeOf = (registrationId: string) => `letter ${registrationId}`;

export type MyLetter = {
	readonly eventTitle: Awaited<ReturnType<typeof findEvent>>['title'];
	/** What was handed in is not shown again, only that it is there. */
	readonly asked: { readonly at: Date; readonly locale: Locale; readonly madeAt: Date | null } | null;
	/** The last day on which it is kept. */
	readonly keptUntil: string;
};

/** Whether the holder of a link has asked for an invitation letter. `missing` where the event offers none. */
export async function myLetter(deps: Deps, actor: Actor, link: Link): Promise<MyLetter> {
	return withLink(deps, actor, link, async (tx, { id, event }) => {
		const { offersLetters, letterDays } = await selectAsked(tx, event.id);
		if (!offersLetters) throw new Fault('missing', 'not_found');
		const [found] = await tx
			.select({ at: letter.askedAt, locale: letter.locale, madeAt: letter.madeAt })
			.from(letter)
			.where(eq(letter.registrationId, id));
		return { eventTitle: event.title, asked: found ?? null, keptUntil: until(event.endsLocal, letterDays) };
	});
}

/** Asks for a letter, or again with other details: what was handed in before is overwritten. */
export async function askForLetter(
	deps: Deps,
	actor: Actor,
	{ secret, fields: { locale, ...document } }: Link & { readonly fields: LetterFields },
): Promise<void> {
	await withLink(deps, actor, { secret }, async (tx, { id, event, isOver }) => {
		const { offersLetters } = await selectAsked(tx, event.id);
		if (!offersLetters) throw new Fault('missing', 'not_found');
		const now = deps.now();
		if (isOver || event.endsAt <= now) throw new Fault('conflict', 'registration_ended');
		const told = {
			sealed: sealText(deps.secret, placeOf(id), JSON.stringify(document)),
			locale,
			askedAt: now,
			madeAt: null,
		};
		await tx
			.insert(letter)
			.values({ registrationId: id, ...told })
			.onConflictDoUpdate({ target: letter.registrationId, set: told });
		await audit(tx, holder(actor), now, { noun: 'registration', recordId: id, action: 'ask_letter' });
	});
}

/** Takes back what was handed in, at once. */
export async function takeBackLetter(deps: Deps, actor: Actor, link: Link): Promise<void> {
	await withLink(deps, actor, link, async (tx, { id }) => {
		await tx.delete(letter).where(eq(letter.registrationId, id));
	});
}

export type AskedLetter = {
	readonly registrationId: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly locale: Locale;
	readonly askedAt: Date;
	readonly madeAt: Date | null;
};

/** Who asked for a letter at an event, for the team. Nothing of a passport. */
export async function listLetters(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ letters: AskedLetter[]; keptUntil: string }> {
	return deps.db.as(actor, async (tx) => {
		const event = await findEvent(tx, eventId);
		demand(letterPolicy, 'read', actor, undefined);
		const { letterDays } = await selectAsked(tx, eventId);
		const letters = await tx
			.select({
				registrationId: letter.registrationId,
				givenName: person.givenName,
				familyName: person.familyName,
				locale: letter.locale,
				askedAt: letter.askedAt,
				madeAt: letter.madeAt,
			})
			.from(letter)
			.innerJoin(registration, eq(registration.id, letter.registrationId))
			.innerJoin(person, eq(person.id, registration.personId))
			.where(and(eq(registration.eventId, eventId), isNull(registration.deletedAt)));
		return {
			letters: sortForReader(letters, (one) => `${one.familyName} ${one.givenName}`, actor.locale),
			keptUntil: until(event.endsLocal, letterDays),
		};
	});
}

/**
 * Two registrations of one person become one: what was asked for last is what the letter of the one that stays says. Sealed anew,
 * since a seal opens in its own place alone.
 */
export async function joinLetters(
	tx: Tx,
	deps: Deps,
	{ stayingId, goneId }: { readonly stayingId: string; readonly goneId: string },
): Promise<void> {
	const both = await tx
		.select()
		.from(letter)
		.where(inArray(letter.registrationId, [stayingId, goneId]));
	const [gone, own] = [goneId, stayingId].map((id) => both.find((one) => one.registrationId === id));
	if (!gone || (own && own.askedAt >= gone.askedAt)) return;
	const document = openSealed(deps.secret, placeOf(goneId), gone.sealed);
	if (document === null) return;
	const { registrationId: _, ...asked } = gone;
	const told = { ...asked, sealed: sealText(deps.secret, placeOf(stayingId), document) };
	await tx
		.insert(letter)
		.values({ registrationId: stayingId, ...told })
		.onConflictDoUpdate({ target: letter.registrationId, set: told });
}

/** What a letter says of a passport; null where it does not open, as after a restore without the secret. */
export function openLetter(secret: string, registrationId: string, sealed: string): TravelDocument | null {
	const text = openSealed(secret, placeOf(registrationId), sealed);
	return text === null ? null : (JSON.parse(text) as TravelDocument);
}
