import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { addDays } from '#shared/time.ts';
import { retentionDays as badgeDays } from '#programme/checkin/gate.ts';
import { invitationDays } from '#programme/events/invitation.ts';
import { noticeDays } from '#programme/events/notice.ts';
import { linkDaysAfterEvent } from '#programme/events/public-registration.ts';
import { findEventToAttend } from '#programme/events/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';

export type KeptKey = (typeof sources)[number]['key'] | 'answers';
export type Kept = {
	readonly key: KeptKey;
	/** The question, where it is about answers. */
	readonly question: LocalizedText | null;
	/** How many people it is about. */
	readonly people: number;
	/** The last day on which it is kept, or what ends it. */
	readonly until: { readonly day: string } | 'erased' | 'withdrawn' | 'settled';
	/** Where it is looked at, below the event's page. */
	readonly href: string;
};

type Ends = 'erased' | 'withdrawn' | 'settled' | 'letters' | { readonly days: number };

/**
 * Everything kept of people at one event but answers, with the tables it stands in and how its people are counted (`e` is the event,
 * `r` its registrations of people who were not erased). A test asks the database whether a table that names an event or a registration is missing.
 */
export const sources = [
	of(
		'registrations',
		['registration', 'registration_seat', 'session_sign_up', 'delegate'],
		ofRegistrations(),
		'erased',
		'/registrations',
	),
	of('notes', [], sql`select r.person_id from r where r.note is not null`, 'erased', '/registrations'),
	of(
		'links',
		['registration_link'],
		through('registration_link'),
		{ days: linkDaysAfterEvent },
		'/registrations',
	),
	of(
		'invitations',
		['invitation', 'invitation_link'],
		sql`select coalesce(i.person_id, i.id) from invitation i where i.event_id = (select id from e) and i.seats is null`,
		{ days: invitationDays },
		'/invitations',
	),
	of(
		'notices',
		['event_notice', 'notice_mail'],
		sql`select r.person_id from notice_mail m join r on r.id = m.registration_id union all
			select coalesce(i.person_id, i.id) from notice_mail m join invitation i on i.id = m.invitation_id
				where i.event_id = (select id from e)`,
		{ days: noticeDays },
		'/mails',
	),
	of('consents', ['consent_step'], through('consent_step'), 'erased', '/participants'),
	of('letters', ['letter'], through('letter'), 'letters', '/letters'),
	of('badges', ['badge', 'badge_key', 'gate'], through('badge'), { days: badgeDays }, '/check-in/badges'),
	of(
		'check_ins',
		['check_in'],
		sql`select r.person_id from check_in c join badge b on b.id = c.badge_id join r on r.id = b.registration_id`,
		{ days: badgeDays },
		'/check-in',
	),
	of(
		'sessions',
		['session_person'],
		sql`select coalesce(s.person_id, s.id) from session_person s where s.event_id = (select id from e)`,
		'erased',
		'/agenda',
	),
	of(
		'feeds',
		['calendar_feed'],
		sql`select f.person_id from calendar_feed f where f.event_id = (select id from e)`,
		'erased',
		'/registrations',
	),
	of(
		'voices',
		['voice'],
		sql`select v.id from voice v where v.event_id = (select id from e) and v.withdrawn_at is null and v.deleted_at is null`,
		'withdrawn',
		'/outcomes',
	),
	of(
		'tasks',
		['task'],
		sql`select k.owner_id from task k where k.event_id = (select id from e) and k.owner_id is not null and k.deleted_at is null`,
		'erased',
		'/outcomes',
	),
	of(
		'minutes',
		['minutes'],
		sql`select m.author_id from minutes m where m.event_id = (select id from e) and m.author_id is not null and m.deleted_at is null`,
		'erased',
		'/minutes',
	),
	of(
		'practices',
		['practice'],
		sql`select p.author_id from practice p where p.event_id = (select id from e) and p.author_id is not null and p.deleted_at is null`,
		'erased',
		'/outcomes',
	),
	of(
		'sketches',
		['sketch'],
		sql`select c.person_id from sketch k join event_session s on s.id = k.session_id
			cross join lateral (values (k.first_contact_id), (k.second_contact_id)) as c (person_id)
			where s.event_id = (select id from e) and c.person_id is not null and k.deleted_at is null`,
		'erased',
		'/outcomes',
	),
	of(
		'imports',
		['import_run'],
		sql`select i.id from import_run i where i.event_id = (select id from e)`,
		'settled',
		'/registrations',
	),
] as const;

function of<K extends string>(key: K, tables: readonly string[], people: SQL, ends: Ends, href: string) {
	return { key, tables, people, ends, href };
}

function ofRegistrations(): SQL {
	return sql`select r.person_id from r`;
}

function through(table: string): SQL {
	return sql`select r.person_id from ${sql.identifier(table)} t join r on r.id = t.registration_id`;
}

/** What personal data of an event is still here at this moment: kinds, how many people, until when. For whoever organises it. */
export async function personalDataOfEvent(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<Kept[]> {
	const event = await deps.db.as(actor, (tx) => findEventToAttend(tx, actor, eventId));
	const last = event.endsLocal.slice(0, 10);
	const base = sql`with e as (select * from event where id = ${eventId}), r as (select r.* from registration r
		join person p on p.id = r.person_id where r.event_id = (select id from e) and p.erased_at is null)`;
	// Counting needs what nobody who asks may open.
	const system: Actor = { kind: 'system', name: 'report', locale: actor.locale };
	return deps.db.as(system, async (tx) => {
		const counts = sql.join(
			sources.map(
				({ key, people }) =>
					sql`select ${key}::text as key, count(distinct person)::int as people from (${people}) as x (person)`,
			),
			sql` union all `,
		);
		const { rows } = await tx.execute<{ key: string; people: number }>(sql`${base} ${counts}`);
		const found = new Map(rows.map(({ key, people }) => [key, people]));
		const { rows: settings } = await tx.execute<{ days: number }>(
			sql`select letter_days as days from asking where event_id = ${eventId}`,
		);
		const { rows: answers } = await tx.execute<{
			text: LocalizedText;
			days: number;
			people: number;
		}>(sql`${base}
			select q.text, q.retention_days as days, count(distinct r.person_id)::int as people from question q
				join (select question_id, registration_id from answer union all select question_id, registration_id from special_answer) a on a.question_id = q.id
				join r on r.id = a.registration_id group by q.id order by q.position`);
		const untilOf = (ends: Ends): Kept['until'] => {
			if (ends === 'letters') return { day: addDays(last, settings[0]?.days ?? 0) };
			return typeof ends === 'string' ? ends : { day: addDays(last, ends.days) };
		};
		return [
			...sources.flatMap(({ key, ends, href }): Kept[] => {
				const people = found.get(key) ?? 0;
				return people === 0 ? [] : [{ key, question: null, people, until: untilOf(ends), href }];
			}),
			...answers.map(({ text, days, people }): Kept => ({
				key: 'answers',
				question: text,
				people,
				until: { day: addDays(last, days) },
				href: '/questions',
			})),
		];
	});
}
