import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { csv } from '#shared/csv.ts';
import { sortForReader } from '#shared/listing.ts';
import { translator } from '#shared/messages.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { messages } from '../../messages/index.ts';
import { words } from '../../messages/words/index.ts';
import { seatedStates } from '../../quota.ts';
import type { RegistrationPart } from '../../registration.ts';
import type { ExportedFile } from '../export-registrations.ts';
import { findEventToAttend } from '../find-registration.ts';
import { findSession } from '../find-session.ts';
import { quota, sessionSignUp } from '../seat-tables.ts';
import { takesSignUps } from '../session-rows.ts';
import { eventSession } from '../session-tables.ts';
import { registration } from '../tables.ts';

export type SignedUp = {
	readonly id: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly institutionName: LocalizedText | null;
	readonly institutionTyped: string | null;
	readonly part: RegistrationPart;
};

export type SignUpList = {
	readonly eventId: string;
	readonly eventTitle: LocalizedText;
	readonly session: { readonly id: string; readonly title: LocalizedText };
	readonly people: readonly SignedUp[];
	/** Null where there is no limit. */
	readonly size: number | null;
};

type OneSession = { readonly eventId: string; readonly sessionId: string };

/** Who has signed up for a session, by name, for those who answer for who comes. */
export async function listSignUps(deps: Deps, actor: Actor, one: OneSession): Promise<SignUpList> {
	return deps.db.as(actor, (tx) => selectSignUps(tx, actor, one));
}

/** The same as CSV in the actor's language. It is written down that it was taken. */
export async function exportSignUps(deps: Deps, actor: Actor, one: OneSession): Promise<ExportedFile> {
	const { locale } = actor;
	const t = translator(messages, locale);
	const word = translator(words, locale);
	return deps.db.as(actor, async (tx) => {
		const { people } = await selectSignUps(tx, actor, one);
		const text = csv(
			[t('family_name'), t('given_name'), t('institution'), t('part')],
			people.map((row) => [
				row.familyName,
				row.givenName,
				row.institutionName ? readPlain(row.institutionName, locale) : row.institutionTyped,
				word(`attends_as_${row.part}`),
			]),
		);
		const recordId = one.sessionId;
		await audit(tx, actor, deps.now(), {
			noun: 'session',
			recordId,
			action: 'export',
			fields: ['registration'],
		});
		return { name: `sign-ups-${recordId.slice(-6)}.csv`, text };
	});
}

async function selectSignUps(tx: Tx, actor: Actor, { eventId, sessionId }: OneSession): Promise<SignUpList> {
	const { title: eventTitle } = await findEventToAttend(tx, actor, eventId);
	const { id, title } = await findSession(tx, eventId, sessionId);
	const rows = await tx
		.select({
			id: registration.id,
			givenName: person.givenName,
			familyName: person.familyName,
			institutionName: institution.name,
			institutionTyped: registration.institutionTyped,
			part: registration.part,
		})
		.from(sessionSignUp)
		.innerJoin(registration, eq(registration.id, sessionSignUp.registrationId))
		.innerJoin(person, eq(person.id, registration.personId))
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.where(and(eq(sessionSignUp.sessionId, sessionId), holdsSeatNow));
	const name = ({ familyName, givenName }: SignedUp) => `${familyName} ${givenName}`;
	const [limit] = await tx.select({ size: quota.size }).from(quota).where(eq(quota.sessionId, sessionId));
	return {
		eventId,
		eventTitle,
		session: { id, title },
		people: sortForReader(rows, name, actor.locale),
		size: limit?.size ?? null,
	};
}

const holdsSeatNow = and(inArray(registration.state, [...seatedStates]), isNull(registration.deletedAt));

/** By session of an event that takes sign-ups: the registrations that have signed up for it. */
export async function signUpsOf(tx: Tx, eventId: string): Promise<Map<string, string[]>> {
	const rows = await tx
		.select({ sessionId: sessionSignUp.sessionId, id: registration.id })
		.from(sessionSignUp)
		.innerJoin(registration, eq(registration.id, sessionSignUp.registrationId))
		.innerJoin(eventSession, eq(eventSession.id, sessionSignUp.sessionId))
		.where(and(eq(registration.eventId, eventId), holdsSeatNow, takesSignUps))
		.orderBy(registration.id);
	return new Map(
		[...Map.groupBy(rows, ({ sessionId }) => sessionId)].map(([id, its]) => [id, its.map((one) => one.id)]),
	);
}
