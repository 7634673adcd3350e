import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault, type Issue } from '#shared/fault.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { agendaDays, type AgendaDay } from '../../agenda.ts';
import { clashesOf, signUpStanding, type SignUpStanding } from '../../sign-up.ts';
import { sessionSignUp } from '../seat-tables.ts';
import { lockSeats } from '../seats/lock-seats.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { settleSeats } from '../seats/settle-seats.ts';
import { registration } from '../tables.ts';
import { asParticipant, type Participant } from './participant.ts';
import { sessionsToChoose, type SessionToChoose } from './sessions-to-choose.ts';

export type MySessionChoice = {
	readonly event: { readonly id: string; readonly title: LocalizedText; readonly zone: string };
	readonly standing: SignUpStanding;
	readonly days: readonly AgendaDay<SessionToChoose>[];
};

/** The sessions a participant may sign up for and has signed up for. `missing` as of their registration. */
export async function mySessionChoice(deps: Deps, actor: Actor, who: Participant): Promise<MySessionChoice> {
	return asParticipant(deps, actor, who, async (tx, { id, state, event }) => {
		const now = deps.now();
		const { title, zone } = event;
		return {
			event: { id: event.id, title, zone },
			standing: signUpStanding(event, state, now),
			days: agendaDays(await sessionsToChoose(tx, event, id, now)),
		};
	});
}

/**
 * Signs a participant up for exactly these sessions and off all others, all or none. `conflict` / `sign_up_waiting`, `sign_up_ended`,
 * `sign_up_over` where nothing is chosen now. `invalid` with an issue at each session that is full, has begun, or goes on at the
 * time of another. An id that is not to be chosen, known or not, is `session_gone`.
 */
export async function chooseSessions(
	deps: Deps,
	actor: Actor,
	{ who, sessions }: { readonly who: Participant; readonly sessions: readonly string[] },
): Promise<void> {
	await asParticipant(deps, actor, who, async (tx, { id, event }) => {
		const now = deps.now();
		const quotas = await lockSeats(tx, event.id);
		const [own] = await tx.select().from(registration).where(eq(registration.id, id)).for('update');
		if (!own || own.deletedAt) throw new Fault('missing', 'link_not_valid');
		const standing = signUpStanding(event, own.state, now);
		if (standing !== 'open') throw new Fault('conflict', `sign_up_${standing}`);
		// Read after the seats are locked: whoever makes a session vanish waits for us, or we for them.
		const offered = await sessionsToChoose(tx, event, id, now);
		if (sessions.some((one) => !offered.some((session) => session.id === one)))
			throw new Fault('invalid', 'session_gone');
		const isWanted = (one: SessionToChoose) => (one.hasBegun ? one.isChosen : sessions.includes(one.id));
		const wanted = offered.filter(isWanted);
		demandRoomFor(offered, sessions);
		demandApart(wanted, actor);
		const gained = wanted.filter(({ isChosen }) => !isChosen);
		const lost = offered.filter((one) => one.isChosen && !isWanted(one));
		if (gained.length + lost.length === 0) return;
		await writeSignUps(tx, id, gained, lost);
		await settleSeats(tx, quotas, [id]);
		const done = { noun: 'registration', recordId: id, action: 'choose_sessions' };
		await audit(tx, seatKeeping(actor), now, done);
	});
}

/** Nobody is signed up for what is full or has begun; whoever has a seat keeps it. */
function demandRoomFor(offered: readonly SessionToChoose[], sessions: readonly string[]): void {
	const issues = offered
		.filter((one) => sessions.includes(one.id) && !one.isChosen)
		.flatMap((one): Issue[] => {
			const reason = one.hasBegun ? 'session_begun' : one.free === 0 ? 'session_full' : undefined;
			return reason ? [{ field: `session.${one.id}`, reason }] : [];
		});
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}

/** Nobody is in two places at once: each of the two names the other. */
function demandApart(wanted: readonly SessionToChoose[], { locale }: Actor): void {
	const issues = clashesOf(wanted)
		.filter(({ one, other }) => !(one.isChosen && other.isChosen))
		.map(({ one, other }) => ({
			field: `session.${one.id}`,
			reason: 'sessions_overlap',
			params: { title: readPlain(other.title, locale) },
		}));
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}

async function writeSignUps(
	tx: Tx,
	registrationId: string,
	gained: readonly SessionToChoose[],
	lost: readonly SessionToChoose[],
): Promise<void> {
	if (lost.length > 0)
		await tx.delete(sessionSignUp).where(
			and(
				eq(sessionSignUp.registrationId, registrationId),
				inArray(
					sessionSignUp.sessionId,
					lost.map(({ id }) => id),
				),
			),
		);
	if (gained.length > 0)
		await tx.insert(sessionSignUp).values(gained.map(({ id }) => ({ registrationId, sessionId: id })));
}
