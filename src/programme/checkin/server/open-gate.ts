import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { event } from '#programme/events/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { hashOf, newSecret } from '#platform/server/link-secret.ts';
import { lateDays } from '../gate.ts';
import { gate } from './tables.ts';

export type FoundGate = typeof gate.$inferSelect & {
	readonly title: LocalizedText;
	readonly startsAt: Date;
	readonly endsAt: Date;
	readonly zone: string;
};

/** Whoever holds a gate's credential acts; what it opens is one event, found by the hash. */
export function keeper({ locale }: Pick<Actor, 'locale'>): Actor {
	return { kind: 'system', name: 'gate', locale };
}

/** What a link would make of the device that follows it. `missing` where it was used, is too old or was taken back. */
export async function gateLink(
	deps: Deps,
	actor: Actor,
	{ secret }: { readonly secret: string },
): Promise<{ name: string; title: LocalizedText; validUntil: Date; zone: string }> {
	return deps.db.as(keeper(actor), async (tx) => {
		const [found] = await tx
			.select({ name: gate.name, title: event.title, validUntil: gate.validUntil, zone: event.zone })
			.from(gate)
			.innerJoin(event, eq(event.id, gate.eventId))
			.where(usable(deps.now(), secret));
		if (!found) throw new Fault('missing', 'link_not_valid');
		return found;
	});
}

/** Turns a device into the gate, once: of two devices that follow the link at the same moment one gets it. Returns its credential. */
export async function openGate(
	deps: Deps,
	actor: Actor,
	{ secret }: { readonly secret: string },
): Promise<{ device: string; validUntil: Date }> {
	return deps.db.as(keeper(actor), async (tx) => {
		const now = deps.now();
		const device = newSecret();
		const [opened] = await tx
			.update(gate)
			.set({ deviceHash: hashOf(device), linkHash: null, openedAt: now })
			.where(usable(now, secret))
			.returning({ validUntil: gate.validUntil });
		if (!opened) throw new Fault('missing', 'link_not_valid');
		return { device, validUntil: opened.validUntil };
	});
}

const usable = (now: Date, secret: string) =>
	and(eq(gate.linkHash, hashOf(secret)), isNull(gate.revokedAt), gt(gate.validUntil, now));

/**
 * The gate that a device is. `signed-out` / `gate_closed` for everybody else: never one, revoked, or its time is over; `late` lets a
 * device whose time is over hand in what it has.
 */
export async function findGate(
	tx: Tx,
	now: Date,
	device: string | undefined,
	late: 'late' | 'never' = 'never',
): Promise<FoundGate> {
	const [found] = device
		? await tx
				.select({
					gate,
					title: event.title,
					startsAt: event.startsAt,
					endsAt: event.endsAt,
					zone: event.zone,
				})
				.from(gate)
				.innerJoin(event, and(eq(event.id, gate.eventId), isNull(event.deletedAt)))
				.where(and(eq(gate.deviceHash, hashOf(device)), isNull(gate.revokedAt)))
		: [];
	const grace = late === 'late' ? lateDays * 24 * 60 * 60_000 : 0;
	if (!found || found.gate.validUntil.getTime() + grace <= now.getTime())
		throw new Fault('signed-out', 'gate_closed');
	const { gate: row, ...ofEvent } = found;
	return { ...row, ...ofEvent };
}
