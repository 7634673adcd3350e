import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { EventMode, EventState } from '../../event.ts';
import { isUnanswered, type InvitationState } from '../../invitation.ts';
import type { RegistrationState } from '../../registration.ts';
import { findEvent, type EventRow } from '../find-event.ts';
import { invitation } from '../invitation-tables.ts';
import { delegation } from '../seat-tables.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { registration } from '../tables.ts';
import { invitationBehind, type InvitationRow } from './invitation-link.ts';

export type SeenInvitation = {
	readonly state: InvitationState;
	readonly mayAnswer: boolean;
	/** Of the person it was written to; null for an institution. */
	readonly name: string | null;
	readonly institutionName: LocalizedText | null;
	readonly seats: number | null;
	readonly note: LocalizedText | null;
	readonly expiresAt: Date | null;
	/** How the registration stands that it led to. */
	readonly registration: RegistrationState | null;
	readonly delegationId: string | null;
	readonly event: {
		readonly id: string;
		readonly title: LocalizedText;
		readonly summary: LocalizedText | null;
		readonly state: EventState;
		readonly mode: EventMode;
		readonly startsLocal: string;
		readonly endsLocal: string;
		readonly zone: string;
		readonly venue: string | null;
		readonly place: string | null;
	};
};

/**
 * What a link of an invitation shows. To look at it answers nothing: mail scanners open links. All it does is to note that
 * somebody or something opened it, on which nothing depends. `missing` / `link_not_valid`.
 */
export async function seeInvitation(
	deps: Deps,
	actor: Actor,
	{ secret }: { readonly secret: string },
): Promise<SeenInvitation> {
	return deps.db.as(seatKeeping(actor), async (tx) => {
		const now = deps.now();
		const row = await invitationBehind(tx, secret);
		if (!row) throw new Fault('missing', 'link_not_valid');
		const event = await findEvent(tx, row.eventId);
		const state = stateNow(row, event, now);
		if (state === 'sent')
			await tx
				.update(invitation)
				.set({ state: 'opened', openedAt: now })
				.where(and(eq(invitation.id, row.id), eq(invitation.state, 'sent')));
		const { id, title, summary, mode, startsLocal, endsLocal, zone, venue, place } = event;
		return {
			state,
			mayAnswer: isUnanswered(state),
			name: await nameOf(tx, row),
			institutionName: await institutionNameOf(tx, row.institutionId),
			seats: row.seats,
			note: row.note,
			expiresAt: row.expiresAt,
			registration: await registrationOf(tx, row),
			delegationId: state === 'delegated' ? await delegationOf(tx, row) : null,
			event: { id, title, summary, state: event.state, mode, startsLocal, endsLocal, zone, venue, place },
		};
	});
}

/** Where it stands at this moment, also before the nightly job has written so; an event that is off ends it too. */
export function stateNow(row: InvitationRow, event: EventRow, now: Date): InvitationState {
	if (row.state !== 'draft' && !isUnanswered(row.state)) return row.state;
	if (event.deletedAt || event.state === 'cancelled' || row.state === 'draft') return 'revoked';
	if ((row.expiresAt && row.expiresAt <= now) || event.endsAt <= now || event.state === 'done')
		return 'expired';
	return row.state;
}

async function nameOf(tx: Tx, row: InvitationRow): Promise<string | null> {
	if (row.givenName !== null) return personName({ givenName: row.givenName, familyName: row.familyName! });
	if (!row.personId) return null;
	const [found] = await tx
		.select({ givenName: person.givenName, familyName: person.familyName, deletedAt: person.deletedAt })
		.from(person)
		.where(eq(person.id, row.personId));
	if (!found || found.deletedAt) throw new Fault('missing', 'link_not_valid');
	return personName(found);
}

async function institutionNameOf(tx: Tx, id: string | null): Promise<LocalizedText | null> {
	if (!id) return null;
	const [found] = await tx.select({ name: institution.name }).from(institution).where(eq(institution.id, id));
	return found?.name ?? null;
}

async function registrationOf(tx: Tx, { registrationId }: InvitationRow): Promise<RegistrationState | null> {
	if (!registrationId) return null;
	const [found] = await tx
		.select({ state: registration.state })
		.from(registration)
		.where(eq(registration.id, registrationId));
	return found?.state ?? null;
}

async function delegationOf(tx: Tx, { eventId, institutionId }: InvitationRow): Promise<string | null> {
	const [found] = await tx
		.select({ id: delegation.id })
		.from(delegation)
		.where(and(eq(delegation.eventId, eventId), eq(delegation.institutionId, institutionId!)));
	return found?.id ?? null;
}
