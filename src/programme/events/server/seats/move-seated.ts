import type { Actor } from '#shared/actor.ts';
import type { AuditEvent } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { goingStates } from '../../event.ts';
import { freeSeats } from '../../quota.ts';
import type { RegistrationState } from '../../registration.ts';
import { served } from '../../waiting.ts';
import type { EventRow } from '../find-event.ts';
import { moveLocked } from '../move-locked.ts';
import type { LockedQuota } from './lock-seats.ts';
import { expireLater } from './offer-later.ts';
import { newsOf, tellMoved, type SeatNews } from './seat-mail.ts';
import { settleSeats, type SettleOptions } from './settle-seats.ts';
import { seatingOf, waitingLine } from './waiting-line.ts';

export type Seats = {
	readonly deps: Deps;
	readonly event: EventRow;
	/** As `lockSeats` gave them; changed along with what happens to them. */
	readonly quotas: LockedQuota[];
};

export type MoveOptions = SettleOptions & {
	/** What they are written about it, where that is not plain from the state; false: nothing. */
	readonly tell?: SeatNews | false;
};

const hour = 60 * 60_000;

/** When an offer made now ends: after the event's hours, but not after the event has begun. */
export function offerEnd(now: Date, hours: number, startsAt: Date): Date {
	const end = new Date(now.getTime() + hours * hour);
	return startsAt > now && startsAt < end ? startsAt : end;
}

/**
 * Writes the new state of registrations with their seats, tells those concerned, and offers what became free to those who wait.
 * Quotas and registrations are locked; that the step is allowed, the caller has seen. Returns what the caller writes into the
 * audit chain at its end. `conflict` / `quota_full`.
 */
export async function moveSeated(
	tx: Tx,
	seats: Seats,
	ids: readonly string[],
	to: RegistrationState,
	options: MoveOptions = {},
): Promise<AuditEvent[]> {
	if (ids.length === 0) return [];
	const { deps, event, quotas } = seats;
	const now = deps.now();
	const offerEndsAt =
		to === 'offered' ? offerEnd(now, (await seatingOf(tx, event.id)).offerHours, event.startsAt) : null;
	await moveLocked(tx, ids, to, now, offerEndsAt);
	if (offerEndsAt) await expireLater(tx, event.id, offerEndsAt);
	const { released } = await settleSeats(tx, quotas, ids, options);
	const news = options.tell ?? newsOf(to);
	if (news) await tellMoved(tx, deps, event, ids, news);
	const done = ids.map((recordId) => ({
		noun: 'registration',
		recordId,
		action: `move_${to}`,
		fields: ['state'],
	}));
	return released ? [...done, ...(await offerFree(tx, seats, ids))] : done;
}

/** Whether seats of the event are still offered: not of one that is a draft, cancelled, over or in the bin. */
function mayOffer({ state, deletedAt, endsAt }: EventRow, now: Date): boolean {
	return !deletedAt && endsAt > now && goingStates.includes(state);
}

/** Offers the free seats to those who wait, in the order of the line. The quotas are locked: nobody is offered a seat twice. */
export async function offerFree(
	tx: Tx,
	seats: Seats,
	/** Who has just given theirs back. */
	except: readonly string[] = [],
): Promise<AuditEvent[]> {
	const { event, quotas, deps } = seats;
	if (!mayOffer(event, deps.now())) return [];
	const line = await waitingLine(tx, event.id, quotas);
	const next = served(
		line.filter(({ id }) => !except.includes(id)),
		freeIn(quotas),
	);
	return moveSeated(tx, seats, next, 'offered');
}

/**
 * Lets newcomers in: they have just been written as `submitted`. Who finds seats, and nobody before them in line for the same,
 * is confirmed at once where the event gives its seats to whoever comes first; else the team answers. Who finds none waits.
 */
export async function admit(
	tx: Tx,
	seats: Seats,
	ids: readonly string[],
): Promise<Map<string, RegistrationState>> {
	const { event, quotas, deps } = seats;
	if (quotas.length === 0) return new Map(ids.map((id) => [id, 'submitted']));
	const { admission } = await seatingOf(tx, event.id);
	const found = new Set(await servedNow(tx, event.id, quotas, ids));
	const own = [...ids];
	const seated = own.filter((id) => found.has(id));
	const waiting = own.filter((id) => !found.has(id));
	const now = deps.now();
	if (admission === 'first_come' && seated.length > 0) {
		await moveLocked(tx, seated, 'confirmed', now);
		await settleSeats(tx, quotas, seated);
	}
	if (waiting.length > 0) await moveLocked(tx, waiting, 'waitlisted', now);
	return new Map<string, RegistrationState>([
		...seated.map((id) => [id, admission === 'first_come' ? 'confirmed' : 'submitted'] as const),
		...waiting.map((id) => [id, 'waitlisted'] as const),
	]);
}

/** Which newcomers find seats. The line is read only where there are free seats that somebody before them may wait for. */
async function servedNow(
	tx: Tx,
	eventId: string,
	quotas: readonly LockedQuota[],
	ids: readonly string[],
): Promise<string[]> {
	const free = freeIn(quotas);
	const newcomers = await waitingLine(tx, eventId, quotas, { only: ids });
	if (served(newcomers, free).length === 0) return [];
	return served([...(await waitingLine(tx, eventId, quotas, { except: ids })), ...newcomers], free);
}

function freeIn(quotas: readonly LockedQuota[]): Map<string, number> {
	return new Map(quotas.map((one) => [one.id, freeSeats(one)]));
}

/** The system acting for whoever holds a link or coordinates an institution: they may write nothing else of an event. */
export function seatKeeping({ locale }: Actor): Actor {
	return { kind: 'system', name: 'seats', locale };
}
