import { and, eq, inArray } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { optionalLine } from '#shared/form.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { demandStep } from '#shared/transition.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { composeMail } from '#platform/server/mail/compose.ts';
import { eventTransitions } from '../event.ts';
import { unansweredInvitations } from '../invitation.ts';
import { eventPolicy } from '../policy.ts';
import { findEvent, subjectOf, type FoundEvent } from './find-event.ts';
import { invitation } from './invitation-tables.ts';
import { planSending } from './invitations/plan-sending.ts';
import { isComing, moveEvent, moveEventInput } from './move-event.ts';
import { sealOf } from './notices/seal.ts';
import type { NoticePreview } from './notices/send-notice.ts';
import { seatKeeping } from './seats/move-seated.ts';
import { composeSeatMail, isWrittenTo, type SeatNews } from './seats/seat-mail.ts';
import { registration } from './tables.ts';

export const stepInput = v.object({
	...moveEventInput.entries,
	/** Of the preview that was looked at. */
	seal: optionalLine(100),
});

const newsOfStep: Readonly<Record<string, SeatNews>> = {
	cancelled: 'event_cancelled',
	postponed: 'event_postponed',
};

/**
 * Takes an event one step on. Where people would be written to, nothing is done before whoever acts has seen who gets what: the
 * preview comes back, and comes back again when other people would be written to by then. Null: it is done.
 */
export async function moveEventSeen(
	deps: Deps,
	actor: Actor,
	{ seal, ...step }: v.InferOutput<typeof stepInput>,
): Promise<NoticePreview | null> {
	const preview = await foresee(deps, actor, step);
	if (preview && preview.seal !== seal) return preview;
	await moveEvent(deps, actor, step);
	return null;
}

type Reader = { readonly id: string; readonly name: string; readonly locale: Locale; readonly mails: number };

async function foresee(
	deps: Deps,
	actor: Actor,
	{ id, to }: v.InferOutput<typeof moveEventInput>,
): Promise<NoticePreview | null> {
	const news = newsOfStep[to];
	const event = await deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, id);
		demand(eventPolicy, 'move', actor, subjectOf(found));
		demandStep(eventTransitions, found.state, to);
		return found;
	});
	if (!news || event.endsAt <= deps.now()) return null;
	const { readers, leftOut } = await readersOf(deps, actor, event, news);
	if (readers.length === 0) return null;
	const mails = [...Map.groupBy(readers, ({ locale }) => locale)].map(([locale, of]) => ({
		locale,
		count: of.reduce((sum, one) => sum + one.mails, 0),
		...textOf(deps, event, news, locale),
		names: of.map(({ name }) => name),
	}));
	return {
		count: mails.reduce((sum, { count }) => sum + count, 0),
		mails,
		leftOut,
		seal: sealOf([to, readers.map((one) => [one.id, one.locale, one.mails])]),
	};
}

function textOf({ origin }: Deps, event: FoundEvent, news: SeatNews, locale: Locale) {
	const href = `${origin}/${locale}/my-registration/…`;
	const { subject, text } = composeMail(composeSeatMail(event, news, { locale, href }), origin);
	return { subject, text };
}

/** Those who are registered; of what is cancelled, those too who were invited and have not answered. */
async function readersOf(deps: Deps, actor: Actor, { id: eventId }: FoundEvent, news: SeatNews) {
	return deps.db.as(seatKeeping(actor), async (tx) => {
		const coming = await tx.$count(registration, isComing(eventId));
		const written = await tx
			.select({
				id: registration.id,
				locale: registration.locale,
				givenName: person.givenName,
				familyName: person.familyName,
			})
			.from(registration)
			.innerJoin(person, eq(person.id, registration.personId))
			.where(and(isComing(eventId), isWrittenTo))
			.orderBy(registration.id);
		const unanswered = inArray(invitation.state, [...unansweredInvitations]);
		const invited =
			news === 'event_cancelled'
				? await planSending(tx, { eventId, kind: 'cancelled', now: deps.now(), where: unanswered })
				: { recipients: [], leftOut: [] };
		const readers: Reader[] = [
			...written.map(({ id, locale, ...one }) => ({ id, locale, name: personName(one), mails: 1 })),
			...invited.recipients.map(({ id, locale, name, institutionName, addresses }) => ({
				id,
				locale,
				name: name ?? readPlain(institutionName, actor.locale),
				mails: addresses.length,
			})),
		];
		return { readers, leftOut: coming - written.length + invited.leftOut.length };
	});
}
