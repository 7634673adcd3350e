import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { composeMail } from '#platform/server/mail/compose.ts';
import { factsOf, noticeStates, type HandKind, type NoticeFields, type Untold } from '../../notice.ts';
import type { RegistrationState } from '../../registration.ts';
import { findEvent, type FoundEvent } from '../find-event.ts';
import { findEventToAttend } from '../find-registration.ts';
import { eventMailing, eventNotice } from '../notice-tables.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { composeNotice, type NoticeWords } from './compose-notice.ts';
import { deliverNotice } from './deliver-notice.ts';
import { mailingOf } from './mailing.ts';
import { sealOf } from './seal.ts';
import { planNotice, type NoticePlan } from './plan-notice.ts';

type OneEvent = { readonly eventId: string };

/** Who may be written to about an event. For a message, those in one state or in all. `conflict`: `nothing_to_tell`, `not_over`. */
export async function noticeReaders(
	deps: Deps,
	actor: Actor,
	{
		eventId,
		kind,
		state,
	}: OneEvent & { readonly kind: HandKind; readonly state?: RegistrationState | undefined },
): Promise<NoticePlan> {
	const event = await deps.db.as(actor, (tx) => findEventToAttend(tx, actor, eventId));
	const now = deps.now();
	return deps.db.as(seatKeeping(actor), async (tx) => {
		const { untold } = await mailingOf(tx, eventId);
		if (whyNot(event, kind, untold, now)) return { readers: [], leftOut: [], count: 0 };
		const states = noticeStates[kind].filter((one) => !state || one === state);
		return planNotice(tx, { eventId, kind, occasion: occasionOf(event, kind, untold, ''), now, states });
	});
}

export type NoticePreview = {
	readonly count: number;
	/** Each language in which it goes out: to how many, and what they read. */
	readonly mails: readonly {
		readonly locale: Locale;
		readonly count: number;
		readonly subject: string;
		readonly text: string;
		/** To whom, where no list beside it says so. */
		readonly names?: readonly string[];
	}[];
	readonly leftOut: number;
	/** Handed back when it is sent. */
	readonly seal: string;
};

/** What each language gets, before anything is sent. */
export async function previewNotice(
	deps: Deps,
	actor: Actor,
	given: NoticeFields & OneEvent,
): Promise<NoticePreview> {
	const event = await deps.db.as(actor, (tx) => findEventToAttend(tx, actor, given.eventId));
	return deps.db.as(seatKeeping(actor), async (tx) => {
		const { said, plan, seal } = await look(tx, deps, event, given);
		const locales = [...new Set(plan.readers.map(({ locale }) => locale))];
		const mails = locales.map((locale) => {
			const readers = plan.readers.filter((one) => one.locale === locale);
			const via = readers[0]!.via;
			const href = `${deps.origin}/${locale}/${via === 'registration' ? 'my-registration' : 'invited'}/…`;
			const { subject, text } = composeMail(composeNotice(said, locale, { via, href }), deps.origin);
			const count = readers.reduce((sum, { addresses }) => sum + addresses.length, 0);
			return { locale, count, subject, text };
		});
		return { count: plan.count, mails, leftOut: plan.leftOut.length, seal };
	});
}

/**
 * Sends what the preview showed, once: sent again, or twice at once, nothing more goes out. Where the event or those who are
 * written to have changed since, nothing goes out: `conflict` / `look_again`. Others: `nothing_to_tell`, `not_over`, `event_over`.
 */
export async function sendNotice(
	deps: Deps,
	actor: Actor,
	given: NoticeFields & OneEvent,
): Promise<{ mails: number }> {
	const { eventId, kind, id } = given;
	await deps.db.as(actor, (tx) => findEventToAttend(tx, actor, eventId));
	return deps.db.as(seatKeeping(actor), async (tx) => {
		// One sending after the other: the caps are true, and the second of two finds that all are told.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('send invitations', 0))`);
		const event = await findEvent(tx, eventId);
		const [sent] = await tx
			.select({ eventId: eventNotice.eventId })
			.from(eventNotice)
			.where(eq(eventNotice.id, id));
		if (sent) return { mails: 0 };
		const { said, plan, seal, occasion } = await look(tx, deps, event, given);
		if (seal !== given.seal) throw new Fault('conflict', 'look_again');
		const now = deps.now();
		const notice = { id, eventId, kind, occasion, was: said.was ?? null, createdAt: now };
		const mails = await deliverNotice(tx, deps, said, plan.readers, {
			...notice,
			subject: said.subject ?? null,
			body: said.body ?? null,
		});
		if (kind === 'change') await noteTold(tx, deps, event, occasion);
		await audit(tx, actor, now, { noun: 'event', recordId: eventId, action: 'write', fields: [kind] });
		return { mails };
	});
}

/** Everybody knows, once there is nobody left to tell. */
async function noteTold(tx: Tx, deps: Deps, { id: eventId }: FoundEvent, occasion: string): Promise<void> {
	const { readers, leftOut } = await planNotice(tx, { eventId, kind: 'change', occasion, now: deps.now() });
	if (readers.length > 0 || leftOut.some(({ why }) => why === 'event_day' || why === 'person_day')) return;
	await tx
		.update(eventMailing)
		.set({ untold: null })
		.where(and(eq(eventMailing.eventId, eventId), isNotNull(eventMailing.untold)));
}

async function look(tx: Tx, deps: Deps, event: FoundEvent, given: NoticeFields) {
	const now = deps.now();
	const { untold } = await mailingOf(tx, event.id);
	const why = whyNot(event, given.kind, untold, now);
	if (why) throw new Fault('conflict', why);
	const { kind, ids, body } = given;
	const said: NoticeWords = {
		event,
		kind,
		body,
		subject: given.kind === 'message' ? given.subject : null,
		was: given.kind === 'change' ? untold!.facts : null,
	};
	const occasion = occasionOf(event, kind, untold, given.id);
	const plan = await planNotice(tx, { eventId: event.id, kind, occasion, now, ids });
	const seal = sealOf([
		kind,
		said.subject,
		said.body,
		said.was,
		factsOf(event),
		event.title,
		plan.readers.map(({ id, locale, addresses }) => [id, locale, addresses]),
	]);
	return { said, plan, seal, occasion };
}

/** Tells two notices of one kind apart; the same one goes to nobody twice. */
function occasionOf(event: FoundEvent, kind: HandKind, untold: Untold | null, id: string): string {
	if (kind === 'message') return id;
	return kind === 'thanks' ? 'thanks' : `${untold?.version}:${sealOf(factsOf(event)).slice(0, 12)}`;
}

function whyNot(event: FoundEvent, kind: HandKind, untold: Untold | null, now: Date): string | undefined {
	const { deletedAt, state, endsAt } = event;
	if (deletedAt || state === 'draft') return 'event_not_writing';
	if (kind === 'thanks') return endsAt > now || state === 'cancelled' ? 'not_over' : undefined;
	if (kind === 'change')
		return !untold || endsAt <= now || state === 'cancelled' ? 'nothing_to_tell' : undefined;
	return undefined;
}
