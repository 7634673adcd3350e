import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { followCheckIns } from '#programme/events/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { readCode, readToken } from '../badge.ts';
import type { Upload } from '../gate.ts';
import { correctedTime, type Standing, type Verdict } from '../scan.ts';
import { keyOf } from './badge-key.ts';
import { findGate, keeper, type FoundGate } from './open-gate.ts';
import { readStanding } from './read-standing.ts';
import { badge, checkIn, gate } from './tables.ts';

export type Taken = { readonly nonce: string; readonly verdict: Verdict };

/**
 * Takes what a device has scanned, in one transaction; attendance follows. What was handed in before is known by its nonce and
 * changes nothing, so a device that heard no answer asks again. Answers what became of each scan.
 */
export async function takeScans(
	deps: Deps,
	actor: Actor,
	{ device, upload }: { readonly device: string | undefined; readonly upload: Upload },
): Promise<{ taken: Taken[] }> {
	const system = keeper(actor);
	return deps.db.as(system, async (tx) => {
		const now = deps.now();
		const found = await findGate(tx, now, device, 'late');
		await lockEvent(tx, found.eventId);
		const badges = await badgesOf(tx, found.eventId, upload);
		const rows = upload.scans
			.map((scan) => ({ ...scan, at: correctedTime(scan.at, upload.now, now), deviceAt: new Date(scan.at) }))
			// When its time was over, the gate was none.
			.filter(({ at }) => at < found.validUntil)
			.map(({ nonce, counter, kind, undoes, at, deviceAt }) => ({
				nonce,
				counter,
				kind,
				undoes,
				at,
				deviceAt,
				eventId: found.eventId,
				gateId: found.id,
				badgeId: badges.get(nonce) ?? null,
				receivedAt: now,
			}));
		if (rows.length > 0) await tx.insert(checkIn).values(rows).onConflictDoNothing();
		const clockBehindSeconds = Math.round((now.getTime() - upload.now) / 1000);
		await tx
			.update(gate)
			.set({ seenAt: now, clockBehindSeconds: Math.max(-2e9, Math.min(2e9, clockBehindSeconds)) })
			.where(eq(gate.id, found.id));
		const standing = await followScans(tx, system, now, found);
		const verdicts = new Map(standing.scans.map(({ nonce, verdict }) => [nonce, verdict]));
		return {
			taken: upload.scans.map(({ nonce, kind }) => ({
				nonce,
				verdict: kind === 'undo' ? 'undone' : (verdicts.get(nonce) ?? 'too_late'),
			})),
		};
	});
}

/** Uploads for one event follow each other, so that each judges all that came before. */
export async function lockEvent(tx: Tx, eventId: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`koprue.check-in ${eventId}`}, 0))`);
}

/** Makes the attendance of an event what its scans say; for a transaction that has locked it. */
export async function followScans(
	tx: Tx,
	actor: Actor,
	now: Date,
	{ eventId, startsAt, endsAt }: Pick<FoundGate, 'eventId' | 'startsAt' | 'endsAt'>,
): Promise<Standing> {
	const standing = await readStanding(tx, { id: eventId, startsAt, endsAt });
	const undone = Map.groupBy(
		standing.scans.filter(({ verdict, registrationId }) => verdict === 'undone' && registrationId),
		({ registrationId }) => registrationId!,
	);
	await followCheckIns(tx, actor, now, {
		eventId,
		arrived: new Map([...standing.present].map(([id, { first }]) => [id, first.at])),
		undone: new Map([...undone].map(([id, scans]) => [id, scans.map(({ at }) => at)])),
	});
	return standing;
}

/** Which badge of this event each scan is of, by nonce. */
async function badgesOf(tx: Tx, eventId: string, { scans }: Upload): Promise<Map<string, string>> {
	const { publicKey } = await keyOf(tx, eventId);
	const named = await Promise.all(
		scans.map(async ({ nonce, token, code }) => ({
			nonce,
			serial: token === null ? undefined : await readToken(publicKey, eventId, token),
			code: code === null ? undefined : readCode(code),
		})),
	);
	const serials = named.flatMap(({ serial }) => serial ?? []);
	const codes = named.flatMap(({ code }) => code ?? []);
	if (serials.length + codes.length === 0) return new Map();
	const rows = await tx
		.select({ id: badge.id, serial: badge.serial, code: badge.code })
		.from(badge)
		.where(and(eq(badge.eventId, eventId), or(inArray(badge.serial, serials), inArray(badge.code, codes))));
	const bySerial = new Map(rows.map(({ id, serial }) => [serial, id]));
	const byCode = new Map(rows.map(({ id, code }) => [code, id]));
	return new Map(
		named.flatMap(({ nonce, serial, code }) => {
			const id = serial ? bySerial.get(serial) : code ? byCode.get(code) : undefined;
			return id ? [[nonce, id] as const] : [];
		}),
	);
}
