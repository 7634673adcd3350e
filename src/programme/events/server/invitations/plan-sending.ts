import { and, eq, gt, gte, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { emailKey } from '#programme/people/identity.ts';
import { personName } from '#programme/people/person.ts';
import { accessGrant, person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { goingStates } from '../../event.ts';
import {
	invitationCaps,
	leftOut,
	unansweredInvitations,
	type InvitationState,
	type LeftOut,
	type SendingKind,
	type WritingKind,
} from '../../invitation.ts';
import { mayStartAgain, registrationStates } from '../../registration.ts';
import type { FoundEvent } from '../find-event.ts';
import { findEventToAttend } from '../find-registration.ts';
import { invitation, invitationLink } from '../invitation-tables.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { registration } from '../tables.ts';

export type Addressee = {
	readonly id: string;
	readonly state: InvitationState;
	/** Of the person; null for an institution, which has its own. */
	readonly name: string | null;
	readonly institutionName: LocalizedText | null;
	readonly seats: number | null;
	readonly locale: Locale;
	readonly mails: number;
};
export type Recipient = Addressee & { readonly addresses: readonly string[] };
export type Sending = {
	readonly recipients: readonly Recipient[];
	readonly leftOut: readonly (Addressee & { readonly why: LeftOut })[];
	/** How many mails go out. */
	readonly count: number;
};

const day = 24 * 60 * 60_000;

/** Not of what nobody can come to yet, or any more. */
function isInviting({ deletedAt, startsAt, state }: FoundEvent, now: Date): boolean {
	return !deletedAt && startsAt > now && goingStates.includes(state);
}

/** `conflict` / `event_not_inviting`. */
export function demandInviting(event: FoundEvent, now: Date): void {
	if (!isInviting(event, now)) throw new Fault('conflict', 'event_not_inviting');
}

/** Who would be written to and who would not, and why: what is shown before anything is sent. */
export async function previewSending(
	deps: Deps,
	actor: Actor,
	{ eventId, kind }: { readonly eventId: string; readonly kind: SendingKind },
): Promise<Sending & { readonly isInviting: boolean }> {
	const event = await deps.db.as(actor, (tx) => findEventToAttend(tx, actor, eventId));
	const now = deps.now();
	const states = kind === 'first' ? (['draft'] as const) : unansweredInvitations;
	const sending = await deps.db.as(seatKeeping(actor), (tx) =>
		planSending(tx, { eventId, kind, now, where: inArray(invitation.state, [...states]) }),
	);
	return { ...sending, isInviting: isInviting(event, now) };
}

/** The same for those chosen; whoever sends has locked them. */
export async function planSending(
	tx: Tx,
	{
		eventId,
		kind,
		now,
		where,
	}: {
		readonly eventId: string;
		readonly kind: WritingKind;
		readonly now: Date;
		readonly where: SQL;
	},
): Promise<Sending> {
	const rows = await candidates(tx, eventId, where);
	const coordinators = await coordinatorsOf(
		tx,
		rows.flatMap(({ seats, institutionId }) => (seats && institutionId ? [institutionId] : [])),
		now,
	);
	const since = new Date(now.getTime() - day);
	const addressed = rows.map((row) => ({
		row,
		addresses: row.seats
			? (coordinators.get(row.institutionId!) ?? [])
			: [row.email].filter((email) => email !== null),
	}));
	const counted = await mailsToday(
		tx,
		addressed.flatMap(({ addresses }) => addresses.map(emailKey)),
		since,
	);
	let room = invitationCaps.eventDay - (await mailsOfEvent(tx, eventId, since));
	const recipients: Recipient[] = [];
	const out: (Addressee & { why: LeftOut })[] = [];
	for (const { row, addresses } of addressed) {
		const { id, state, institutionName, seats, locale, mails } = row;
		const name =
			row.givenName === null ? null : personName({ givenName: row.givenName, familyName: row.familyName! });
		const one = { id, state, name, institutionName, seats, locale, mails };
		const isSpent = (address: string) => (counted.get(emailKey(address)) ?? 0) >= invitationCaps.addressDay;
		const why =
			leftOut(kind, {
				state,
				isGone: row.isGone,
				isExample: row.isExample,
				isRegistered: row.isRegistered,
				isInstitution: seats !== null,
				addresses: addresses.length,
				mails,
				wasMailedToday: row.mailedAt !== null && row.mailedAt > since,
				isAddressSpent: addresses.some(isSpent),
			}) ?? (addresses.length > room ? ('event_day' as const) : undefined);
		if (why) {
			out.push({ ...one, why });
			continue;
		}
		room -= addresses.length;
		for (const key of addresses.map(emailKey)) counted.set(key, (counted.get(key) ?? 0) + 1);
		recipients.push({ ...one, addresses });
	}
	return {
		recipients,
		leftOut: out,
		count: recipients.reduce((sum, { addresses }) => sum + addresses.length, 0),
	};
}

/** Standing registrations: whoever withdrew may be invited again. */
const comes = sql.join(
	registrationStates.filter((state) => !mayStartAgain(state)).map((state) => sql`${state}`),
	sql`, `,
);

function candidates(tx: Tx, eventId: string, where: SQL) {
	return tx
		.select({
			id: invitation.id,
			state: invitation.state,
			givenName: sql<string | null>`coalesce(${invitation.givenName}, ${person.givenName})`,
			familyName: sql<string | null>`coalesce(${invitation.familyName}, ${person.familyName})`,
			email: sql<string | null>`coalesce(${invitation.email}, ${person.email})`,
			institutionId: invitation.institutionId,
			institutionName: institution.name,
			seats: invitation.seats,
			locale: invitation.locale,
			mails: invitation.mails,
			mailedAt: invitation.mailedAt,
			isExample: sql<boolean>`${invitation.isExample} or coalesce(${person.isExample}, false)`,
			isGone: sql<boolean>`${person.deletedAt} is not null or ${person.erasedAt} is not null
				or (${invitation.seats} is not null and ${institution.deletedAt} is not null)`,
			isRegistered: sql<boolean>`exists (select 1 from ${registration} r join ${person} p on p.id = r.person_id
				where r.event_id = ${eventId} and r.deleted_at is null and r.state in (${comes})
				and (p.id = ${invitation.personId} or p.email_key = ${invitation.emailKey}))`,
		})
		.from(invitation)
		.leftJoin(person, eq(person.id, invitation.personId))
		.leftJoin(institution, eq(institution.id, invitation.institutionId))
		.where(and(eq(invitation.eventId, eventId), where))
		.orderBy(invitation.id);
}

/** Addresses of those who coordinate an institution today. */
async function coordinatorsOf(
	tx: Tx,
	institutionIds: readonly string[],
	now: Date,
): Promise<Map<string, string[]>> {
	if (institutionIds.length === 0) return new Map();
	const today = now.toISOString().slice(0, 10);
	const rows = await tx
		.selectDistinct({ institutionId: accessGrant.scopeId, email: person.email })
		.from(accessGrant)
		.innerJoin(person, eq(person.id, accessGrant.personId))
		.where(
			and(
				eq(accessGrant.role, 'coordinator'),
				eq(accessGrant.scope, 'institution'),
				inArray(accessGrant.scopeId, [...institutionIds]),
				lte(accessGrant.validFrom, today),
				or(isNull(accessGrant.validUntil), gte(accessGrant.validUntil, today)),
				isNull(person.deletedAt),
				isNull(person.erasedAt),
				eq(person.isExample, false),
			),
		)
		.orderBy(person.email);
	const found = new Map<string, string[]>();
	for (const { institutionId, email } of rows)
		if (email) found.set(institutionId!, [...(found.get(institutionId!) ?? []), email]);
	return found;
}

async function mailsToday(tx: Tx, keys: readonly string[], since: Date): Promise<Map<string, number>> {
	if (keys.length === 0) return new Map();
	const rows = await tx
		.select({ key: invitationLink.addressKey, count: sql<number>`count(*)::int` })
		.from(invitationLink)
		.where(and(inArray(invitationLink.addressKey, [...keys]), gt(invitationLink.createdAt, since)))
		.groupBy(invitationLink.addressKey);
	return new Map(rows.map(({ key, count }) => [key, count]));
}

async function mailsOfEvent(tx: Tx, eventId: string, since: Date): Promise<number> {
	const [found] = await tx
		.select({ count: sql<number>`count(*)::int` })
		.from(invitationLink)
		.innerJoin(invitation, eq(invitation.id, invitationLink.invitationId))
		.where(and(eq(invitation.eventId, eventId), gt(invitationLink.createdAt, since)));
	return found?.count ?? 0;
}
