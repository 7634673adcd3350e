import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { noticeCaps, noticeGap, noticeStates, type NoticeGap, type NoticeKind } from '../../notice.ts';
import { unansweredInvitations, type LeftOut } from '../../invitation.ts';
import type { RegistrationState } from '../../registration.ts';
import { invitation } from '../invitation-tables.ts';
import { planSending } from '../invitations/plan-sending.ts';
import { eventNotice, noticeMail } from '../notice-tables.ts';
import { registration } from '../tables.ts';

/** Somebody a notice goes to: by their registration, or as invited. */
export type NoticeReader = {
	readonly id: string;
	readonly via: 'registration' | 'invitation';
	readonly name: string | null;
	readonly institutionName: LocalizedText | null;
	/** Of the registration; null for who is invited. */
	readonly state: RegistrationState | null;
	readonly locale: Locale;
	readonly addresses: readonly string[];
};
export type NoticePlan = {
	readonly readers: readonly NoticeReader[];
	readonly leftOut: readonly (NoticeReader & { readonly why: NoticeGap | LeftOut })[];
	/** How many mails go out. */
	readonly count: number;
};

export type NoticeWanted = {
	readonly eventId: string;
	readonly kind: NoticeKind;
	readonly occasion: string;
	readonly now: Date;
	/** Those chosen; everybody it is for without. */
	readonly ids?: readonly string[] | undefined;
	readonly states?: readonly RegistrationState[];
};

const day = 24 * 60 * 60_000;

/** Who is written to and who is not, and why. The caps hold when whoever sends has taken the lock of sendings. */
export async function planNotice(tx: Tx, wanted: NoticeWanted): Promise<NoticePlan> {
	const { eventId, kind, now } = wanted;
	const since = new Date(now.getTime() - day);
	let room = kind === 'reminder' ? Infinity : noticeCaps.eventDay - (await mailedToday(tx, eventId, since));
	const readers: NoticeReader[] = [];
	const leftOut: (NoticeReader & { why: NoticeGap | LeftOut })[] = [];
	const put = (one: NoticeReader, gap: NoticeGap | LeftOut | undefined) => {
		const why = gap ?? (one.addresses.length > room ? ('event_day' as const) : undefined);
		if (why) leftOut.push({ ...one, why });
		else {
			room -= one.addresses.length;
			readers.push(one);
		}
	};
	for (const { gap, ...one } of await registered(tx, wanted, since)) put(one, gap);
	if (kind === 'change') for (const { gap, ...one } of await invited(tx, wanted)) put(one, gap);
	return { readers, leftOut, count: readers.reduce((sum, { addresses }) => sum + addresses.length, 0) };
}

type Judged = NoticeReader & { readonly gap: NoticeGap | LeftOut | undefined };

async function registered(
	tx: Tx,
	{ eventId, kind, occasion, ids, states = noticeStates[kind] }: NoticeWanted,
	since: Date,
): Promise<Judged[]> {
	const rows = await tx
		.select({
			id: registration.id,
			state: registration.state,
			locale: registration.locale,
			givenName: person.givenName,
			familyName: person.familyName,
			email: person.email,
			institutionName: institution.name,
			isGone: sql<boolean>`${person.deletedAt} is not null or ${person.erasedAt} is not null`,
			isExample: sql<boolean>`${registration.isExample} or ${person.isExample}`,
			isTold: told(sql`m.registration_id = ${registration.id}`, { eventId, kind, occasion }),
			ofEvent: mailsOf(sql`m.registration_id = ${registration.id}`, since),
			ofAll: mailsOf(
				sql`m.registration_id in (select o.id from ${registration} o where o.person_id = ${person.id})`,
				since,
			),
		})
		.from(registration)
		.innerJoin(person, eq(person.id, registration.personId))
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.where(
			and(
				eq(registration.eventId, eventId),
				isNull(registration.deletedAt),
				inArray(registration.state, [...states]),
				ids ? inArray(registration.id, [...ids]) : undefined,
			),
		)
		.orderBy(registration.id);
	return rows.map(({ id, state, locale, email, institutionName, givenName, familyName, ...one }) => ({
		id,
		via: 'registration' as const,
		state,
		locale,
		name: personName({ givenName, familyName }),
		institutionName,
		addresses: email ? [email] : [],
		gap: noticeGap(kind, { ...one, hasAddress: email !== null }),
	}));
}

/** Whoever was invited and has not answered. The reasons of invitations hold. */
async function invited(tx: Tx, { eventId, kind, occasion, now, ids }: NoticeWanted): Promise<Judged[]> {
	const { recipients, leftOut } = await planSending(tx, {
		eventId,
		kind: 'change',
		now,
		where: and(
			inArray(invitation.state, [...unansweredInvitations]),
			ids ? inArray(invitation.id, [...ids]) : undefined,
		)!,
	});
	const all = [...recipients.map((one) => ({ ...one, why: undefined })), ...leftOut];
	if (all.length === 0) return [];
	const rows = await tx
		.select({ id: invitation.id })
		.from(invitation)
		.where(
			and(
				eq(invitation.eventId, eventId),
				told(sql`m.invitation_id = ${invitation.id}`, { eventId, kind, occasion }),
			),
		);
	const knows = new Set(rows.map(({ id }) => id));
	return all.map((one) => ({
		id: one.id,
		via: 'invitation' as const,
		state: null,
		locale: one.locale,
		name: one.name,
		institutionName: one.institutionName,
		addresses: 'addresses' in one ? one.addresses : [],
		gap: knows.has(one.id) ? 'told_already' : one.why,
	}));
}

function told(
	whom: SQL,
	{ eventId, kind, occasion }: Pick<NoticeWanted, 'eventId' | 'kind' | 'occasion'>,
): SQL<boolean> {
	return sql<boolean>`exists (select 1 from ${noticeMail} m join ${eventNotice} n on n.id = m.notice_id
		where ${whom} and n.event_id = ${eventId} and n.kind = ${kind} and n.occasion = ${occasion})`;
}

/** Notices of the last day; reminders, which nobody sends, are not counted. */
function mailsOf(whom: SQL, since: Date): SQL<number> {
	return sql<number>`(select count(*)::int from ${noticeMail} m join ${eventNotice} n on n.id = m.notice_id
		where ${whom} and n.kind <> 'reminder' and m.created_at > ${since.toISOString()}::timestamptz)`;
}

async function mailedToday(tx: Tx, eventId: string, since: Date): Promise<number> {
	const [found] = await tx
		.select({ count: mailsOf(sql`n.event_id = ${eventId}`, since) })
		.from(sql`(values (1)) as one`);
	return found?.count ?? 0;
}
