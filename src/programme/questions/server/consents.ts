import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import { registration } from '#programme/events/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { consentWording, inForce, stepsTo, type ConsentKind } from '../consent.ts';
import { consentStep } from './tables.ts';

export type ConsentProof = Pick<
	typeof consentStep.$inferSelect,
	'kind' | 'isGiven' | 'wording' | 'locale' | 'at'
> & {
	/** An office did it for the person. */
	readonly isByOffice: boolean;
};

/** Everything one registration ever consented to and withdrew, oldest first. */
export async function consentHistory(tx: Tx, registrationId: string): Promise<ConsentProof[]> {
	const rows = await tx
		.select()
		.from(consentStep)
		.where(eq(consentStep.registrationId, registrationId))
		.orderBy(asc(consentStep.number));
	return rows.map(({ kind, isGiven, wording, locale, at, officeAccountId }) => ({
		kind,
		isGiven,
		wording,
		locale,
		at,
		isByOffice: officeAccountId !== null,
	}));
}

/** What each registration of an event consents to now. Whoever is not in it consents to nothing. */
export async function consentsOfEvent(
	tx: Tx,
	eventId: string,
): Promise<ReadonlyMap<string, readonly ConsentKind[]>> {
	const own = tx.select({ id: registration.id }).from(registration).where(eq(registration.eventId, eventId));
	const rows = await tx
		.select({
			registrationId: consentStep.registrationId,
			kind: consentStep.kind,
			isGiven: consentStep.isGiven,
		})
		.from(consentStep)
		.where(inArray(consentStep.registrationId, own))
		.orderBy(asc(consentStep.number));
	const byRegistration = Map.groupBy(rows, (row) => row.registrationId);
	return new Map([...byRegistration].map(([id, steps]) => [id, inForce(steps)]));
}

export type Ticked = {
	readonly registrationId: string;
	readonly wanted: readonly ConsentKind[];
	readonly asked: readonly ConsentKind[];
	/** The language the words stood in. */
	readonly locale: Locale;
	readonly now: Date;
	/** The office that ticks for the person. */
	readonly office?: Actor;
};

/** Writes down what changed with these ticks, and tells what was given and what withdrawn. */
export async function recordConsents(
	tx: Tx,
	{ registrationId, wanted, asked, locale, now, office }: Ticked,
): Promise<{ given: ConsentKind[]; withdrawn: ConsentKind[] }> {
	// Two forms at once must not both write what one has written.
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`consent ${registrationId}`}, 0))`);
	const steps = stepsTo(inForce(await consentHistory(tx, registrationId)), wanted, asked);
	const officeAccountId = office?.kind === 'account' ? office.accountId : null;
	if (steps.length > 0)
		await tx.insert(consentStep).values(
			steps.map((step) => ({
				registrationId,
				...step,
				wording: consentWording,
				locale,
				at: now,
				officeAccountId,
			})),
		);
	const ofKind = (wasGiven: boolean) =>
		steps.filter(({ isGiven }) => isGiven === wasGiven).map(({ kind }) => kind);
	return { given: ofKind(true), withdrawn: ofKind(false) };
}
