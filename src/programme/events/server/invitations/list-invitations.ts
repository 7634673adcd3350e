import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { InvitationState } from '../../invitation.ts';
import type { RegistrationPart } from '../../registration.ts';
import { findEventToAttend } from '../find-registration.ts';
import { invitation } from '../invitation-tables.ts';
import { seatKeeping } from '../seats/move-seated.ts';

export type ListedInvitation = {
	readonly id: string;
	readonly state: InvitationState;
	readonly givenName: string | null;
	readonly familyName: string | null;
	readonly email: string | null;
	readonly institutionName: LocalizedText | null;
	readonly seats: number | null;
	readonly part: RegistrationPart;
	readonly locale: Locale;
	readonly mails: number;
	readonly mailedAt: Date | null;
	readonly answeredAt: Date | null;
	readonly reason: string | null;
	readonly registrationId: string | null;
	readonly isExample: boolean;
};

/** The invitations of an event, the latest first, in one state or in all, with how many stand in which. */
export async function listInvitations(
	deps: Deps,
	actor: Actor,
	{ eventId, state }: { readonly eventId: string; readonly state?: InvitationState | undefined },
): Promise<{
	invitations: readonly ListedInvitation[];
	counts: Readonly<Partial<Record<InvitationState, number>>>;
}> {
	await deps.db.as(actor, (tx) => findEventToAttend(tx, actor, eventId));
	// Whoever invited somebody sees them here, also where they do not see that person otherwise.
	return deps.db.as(seatKeeping(actor), async (tx) => {
		const rows = await tx
			.select({ state: invitation.state, count: sql<number>`count(*)::int` })
			.from(invitation)
			.where(eq(invitation.eventId, eventId))
			.groupBy(invitation.state);
		const invitations = await tx
			.select({
				id: invitation.id,
				state: invitation.state,
				givenName: sql<string | null>`coalesce(${invitation.givenName}, ${person.givenName})`,
				familyName: sql<string | null>`coalesce(${invitation.familyName}, ${person.familyName})`,
				email: sql<string | null>`coalesce(${invitation.email}, ${person.email})`,
				institutionName: institution.name,
				seats: invitation.seats,
				part: invitation.part,
				locale: invitation.locale,
				mails: invitation.mails,
				mailedAt: invitation.mailedAt,
				answeredAt: invitation.answeredAt,
				reason: invitation.reason,
				registrationId: invitation.registrationId,
				isExample: invitation.isExample,
			})
			.from(invitation)
			.leftJoin(person, eq(person.id, invitation.personId))
			.leftJoin(institution, eq(institution.id, invitation.institutionId))
			.where(and(eq(invitation.eventId, eventId), state ? eq(invitation.state, state) : undefined))
			.orderBy(desc(invitation.createdAt), desc(invitation.id));
		return { invitations, counts: Object.fromEntries(rows.map(({ state: one, count }) => [one, count])) };
	});
}
