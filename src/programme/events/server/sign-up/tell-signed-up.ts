import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { recordId } from '#shared/fields.ts';
import { readPlain } from '#shared/text.ts';
import { formatPeriod } from '#shared/time-text.ts';
import { localTime } from '#shared/time.ts';
import type { Locale } from '#shared/locale.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { own, type MailPart } from '#platform/server/mail/compose.ts';
import { sendEachLater, type MailToSend } from '#platform/server/mail/send-later.ts';
import { sessionMailMessages } from '../../messages/session-mail/index.ts';
import { signUpStanding } from '../../sign-up.ts';
import { findEvent } from '../find-event.ts';
import { issueRegistrationLinks } from '../registration-link.ts';
import { sessionSignUp } from '../seat-tables.ts';
import { takesSignUps } from '../session-rows.ts';
import { eventRoom, eventSession } from '../session-tables.ts';
import { registration } from '../tables.ts';

const kind = 'sessions.tell';
const system: Actor = { kind: 'system', name: 'sessions', locale: 'en' };
/** While a programme is moved about, nobody is written to: only how it stands a while after the first move. */
const quietMinutes = 15;

const place = v.object({
	startsLocal: v.string(),
	endsLocal: v.string(),
	roomId: v.nullable(recordId),
	isGone: v.boolean(),
});
type Place = v.InferOutput<typeof place>;
const payload = v.object({ eventId: recordId, id: recordId, was: place });

/** Before a session changes: lets the job tell those who chose it what has become of it, compared with how it is now. */
export async function tellSignedUpLater(
	tx: Tx,
	{ id, eventId }: { readonly id: string; readonly eventId: string },
	now: Date,
): Promise<void> {
	const [chosen] = await tx
		.select({ id: sessionSignUp.sessionId })
		.from(sessionSignUp)
		.where(eq(sessionSignUp.sessionId, id))
		.limit(1);
	const found = chosen && (await placeOf(tx, id));
	if (!found) return;
	const { startsLocal, endsLocal, roomId, isGone } = found;
	const runAt = new Date(now.getTime() + quietMinutes * 60_000);
	const was = { startsLocal, endsLocal, roomId, isGone };
	await enqueue(tx, kind, { eventId, id, was }, { key: `${kind} ${id}`, runAt });
}

async function placeOf(tx: Tx, id: string) {
	const [found] = await tx
		.select({
			startsLocal: eventSession.startsLocal,
			endsLocal: eventSession.endsLocal,
			roomId: eventSession.roomId,
			title: eventSession.title,
			version: eventSession.version,
			isGone: sql<boolean>`not (${takesSignUps})`,
		})
		.from(eventSession)
		.where(eq(eventSession.id, id));
	return (
		found && { ...found, startsLocal: localTime(found.startsLocal), endsLocal: localTime(found.endsLocal) }
	);
}

type News = 'moved' | 'gone' | 'back';

function newsOf(was: Place, is: Place): News | undefined {
	if (was.isGone && is.isGone) return undefined;
	if (was.isGone !== is.isGone) return is.isGone ? 'gone' : 'back';
	const fields = ['startsLocal', 'endsLocal', 'roomId'] as const;
	return fields.some((field) => was[field] !== is[field]) ? 'moved' : undefined;
}

/** Tells those with a seat who chose a session that it moved, went or came back. Run again, it writes nothing more. */
export const tellSignedUp: JobKind = {
	kind,
	run: async (deps, given) => {
		const { eventId, id, was } = v.parse(payload, given);
		const now = deps.now();
		await deps.db.as(system, async (tx) => {
			const is = await placeOf(tx, id);
			const news = is && newsOf(was, is);
			if (!news) return;
			const event = await findEvent(tx, eventId);
			if (signUpStanding(event, 'confirmed', now) !== 'open') return;
			const people = await signedUp(tx, id);
			const secrets = await issueRegistrationLinks(
				tx,
				people.map((one) => ({ registrationId: one.id, endsAt: event.endsAt, now })),
			);
			const rooms = await roomNames(tx, [was.roomId, is.roomId]);
			const mails = people.map(({ id: registrationId, locale, email }, index): MailToSend => {
				const words = sessionMailMessages[locale];
				const session = own(readPlain(is.title, locale));
				const at = (one: Place) => own(whenWhere(one, rooms, locale));
				const parts: MailPart[] = [
					{ say: words[news], with: { session, event: own(readPlain(event.title, locale)) } },
				];
				if (news === 'moved') parts.push({ say: words.was_is, with: { was: at(was), is: at(is) } });
				if (news === 'back') parts.push({ say: words.is, with: { is: at(is) } });
				const href = `${deps.origin}/${locale}/my-registration/${secrets[index]!}/sessions`;
				return {
					key: `session.${news}:${registrationId}:${id}:${is.version}`,
					kind: `session.${news}`,
					recipient: email!,
					locale,
					subject: words[`${news}_subject`],
					subjectWith: { session },
					parts: [...parts, { button: words.look, href }],
				};
			});
			await sendEachLater(tx, deps, mails);
		});
	},
};

function signedUp(tx: Tx, sessionId: string) {
	return tx
		.select({ id: registration.id, locale: registration.locale, email: person.email })
		.from(sessionSignUp)
		.innerJoin(registration, eq(registration.id, sessionSignUp.registrationId))
		.innerJoin(person, eq(person.id, registration.personId))
		.where(
			and(
				eq(sessionSignUp.sessionId, sessionId),
				inArray(registration.state, ['confirmed', 'attended']),
				isNull(registration.deletedAt),
				eq(registration.isExample, false),
				isNotNull(person.email),
				isNull(person.erasedAt),
			),
		)
		.orderBy(registration.id);
}

async function roomNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
	const wanted = ids.filter((id) => id !== null);
	if (wanted.length === 0) return new Map();
	const rows = await tx
		.select({ id: eventRoom.id, name: eventRoom.name })
		.from(eventRoom)
		.where(inArray(eventRoom.id, wanted));
	return new Map(rows.map(({ id, name }) => [id, name]));
}

function whenWhere(
	{ startsLocal, endsLocal, roomId }: Place,
	rooms: Map<string, string>,
	locale: Locale,
): string {
	const room = roomId && rooms.get(roomId);
	return [formatPeriod(startsLocal, endsLocal, locale), room].filter(Boolean).join(' · ');
}
