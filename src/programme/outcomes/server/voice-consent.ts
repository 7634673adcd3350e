import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { readPlain } from '#shared/text.ts';
import { event, registration } from '#programme/events/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/api.ts';
import { consentStep } from '#programme/questions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { VoiceFields } from '../voice.ts';
import { voice } from './tables.ts';

/** The last word of every registration on being quoted. */
const lastWords = (tx: Tx) =>
	tx
		.selectDistinctOn([consentStep.registrationId])
		.from(consentStep)
		.where(eq(consentStep.kind, 'voice'))
		.orderBy(consentStep.registrationId, desc(consentStep.number))
		.as('last_word');

/** Who lets themselves be quoted now, and may be chosen as the one whose voice it is. */
export async function voiceRegistrations(
	deps: Deps,
	actor: Actor,
): Promise<{ value: string; label: string }[]> {
	const rows = await deps.db.as(actor, async (tx) => {
		const last = lastWords(tx);
		return tx
			.select({ id: registration.id, person, title: event.title, startsLocal: event.startsLocal })
			.from(registration)
			.innerJoin(last, and(eq(last.registrationId, registration.id), eq(last.isGiven, true)))
			.innerJoin(person, eq(person.id, registration.personId))
			.innerJoin(event, eq(event.id, registration.eventId))
			.where(and(isNull(registration.deletedAt), isNull(event.deletedAt), isNull(person.erasedAt)))
			.orderBy(desc(event.startsAt), person.familyName, registration.id);
	});
	return rows.map(({ id, person: who, title, startsLocal }) => ({
		value: id,
		label: `${personName(who)} – ${readPlain(title, actor.locale)} (${startsLocal.slice(0, 4)})`,
	}));
}

/**
 * The voice with what the consent of its registration says: event, day and language. Refuses a registration whose person does not
 * let themselves be quoted, and one of another event than the voice names.
 */
export async function restOnConsent(tx: Tx, fields: VoiceFields): Promise<VoiceFields> {
	if (!fields.registrationId) return fields;
	const refuse = (reason: string) =>
		new Fault('invalid', 'check_fields', { issues: [{ field: 'registrationId', reason }] });
	const last = lastWords(tx);
	const [found] = await tx
		.select({ eventId: registration.eventId, at: last.at, locale: last.locale })
		.from(registration)
		.innerJoin(last, and(eq(last.registrationId, registration.id), eq(last.isGiven, true)))
		.where(and(eq(registration.id, fields.registrationId), isNull(registration.deletedAt)));
	if (!found) throw refuse('not_quoted');
	if (fields.eventId && fields.eventId !== found.eventId) throw refuse('of_other_event');
	const isShown = fields.consent !== 'none';
	return {
		...fields,
		eventId: found.eventId,
		consentLocale: isShown ? (fields.consentLocale ?? found.locale) : null,
		consentedOn: isShown ? (fields.consentedOn ?? found.at.toISOString().slice(0, 10)) : null,
	};
}

/** Two registrations of one person become one: their voices rest on the one that stays, and end if its last word is no. */
export async function joinVoices(
	tx: Tx,
	{ stayingId, goneId }: { readonly stayingId: string; readonly goneId: string },
	now: Date,
): Promise<void> {
	const both = [stayingId, goneId];
	const [last] = await tx
		.select()
		.from(consentStep)
		.where(and(eq(consentStep.kind, 'voice'), inArray(consentStep.registrationId, both)))
		.orderBy(desc(consentStep.at), desc(consentStep.number))
		.limit(1);
	await tx
		.update(voice)
		.set({
			registrationId: stayingId,
			version: sql`${voice.version} + 1`,
			...(last?.isGiven === false ? { withdrawnAt: sql`coalesce(${voice.withdrawnAt}, ${now})` } : {}),
		})
		.where(inArray(voice.registrationId, both));
}
