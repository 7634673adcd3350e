import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { hashOf, newSecret } from '#platform/server/link-secret.ts';
import { kioskGraceDays, kioskState, type KioskFields, type KioskState } from '../kiosk.ts';
import { kiosk, voteUpload } from './ballot-tables.ts';
import { findToAssist } from './sheet-shelf.ts';
import { dialogue } from './tables.ts';

const dayMs = 24 * 60 * 60_000;

/** Whoever holds a kiosk's credential acts; what it opens is one dialogue, found by the hash. */
export const kioskActor = ({ locale }: Pick<Actor, 'locale'>): Actor => ({
	kind: 'system',
	name: 'kiosk',
	locale,
});

/** Makes a kiosk and the secret of the link that turns one device into it. The secret is told this once. */
export async function makeKiosk(
	deps: Deps,
	actor: Actor,
	{ dialogueId, fields }: { readonly dialogueId: string; readonly fields: KioskFields },
): Promise<string> {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, dialogueId);
		const now = deps.now();
		const secret = newSecret();
		await tx.insert(kiosk).values({
			id: newId(now.getTime()),
			dialogueId,
			name: fields.name,
			createdAt: now,
			validUntil: new Date(now.getTime() + fields.days * dayMs),
			linkHash: hashOf(secret),
		});
		await audit(tx, actor, now, { noun: 'dialogue', recordId: dialogueId, action: 'make_kiosk' });
		return secret;
	});
}

/** Ends a kiosk at once, as when its device is lost. What it has not handed in is lost. A second time changes nothing. */
export async function revokeKiosk(
	deps: Deps,
	actor: Actor,
	{ dialogueId, id }: { readonly dialogueId: string; readonly id: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, dialogueId);
		const now = deps.now();
		const revoked = await tx
			.update(kiosk)
			.set({ revokedAt: now, linkHash: null })
			.where(and(eq(kiosk.id, id), eq(kiosk.dialogueId, dialogueId), isNull(kiosk.revokedAt)))
			.returning({ id: kiosk.id });
		if (revoked.length > 0)
			await audit(tx, actor, now, { noun: 'dialogue', recordId: dialogueId, action: 'revoke_kiosk' });
	});
}

export type ListedKiosk = {
	readonly id: string;
	readonly name: string;
	readonly state: KioskState;
	readonly validUntil: Date;
	readonly seenAt: Date | null;
	/** How many people's votes it has handed in. */
	readonly people: number;
};

/** The kiosks of a dialogue, the newest first. */
export async function listKiosks(
	deps: Deps,
	actor: Actor,
	{ dialogueId }: { readonly dialogueId: string },
): Promise<ListedKiosk[]> {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, dialogueId);
		const rows = await tx
			.select({
				kiosk,
				people: sql<number>`(select count(*)::int from ${voteUpload} where ${voteUpload.kioskId} = ${kiosk.id})`,
			})
			.from(kiosk)
			.where(eq(kiosk.dialogueId, dialogueId))
			.orderBy(desc(kiosk.createdAt), desc(kiosk.id));
		return rows.map(({ kiosk: row, people }) => ({
			id: row.id,
			name: row.name,
			state: kioskState(row, deps.now()),
			validUntil: row.validUntil,
			seenAt: row.seenAt,
			people,
		}));
	});
}

const usable = (now: Date, secret: string) =>
	and(eq(kiosk.linkHash, hashOf(secret)), isNull(kiosk.revokedAt), gt(kiosk.validUntil, now));

/** What a link would make of the device that follows it; looking uses nothing up. `missing` where it was used, is too old or was taken back. */
export async function kioskLink(deps: Deps, actor: Actor, { secret }: { readonly secret: string }) {
	return deps.db.as(kioskActor(actor), async (tx) => {
		const [found] = await tx
			.select({ name: kiosk.name, question: dialogue.question })
			.from(kiosk)
			.innerJoin(dialogue, eq(dialogue.id, kiosk.dialogueId))
			.where(usable(deps.now(), secret));
		if (!found) throw new Fault('missing', 'link_not_valid');
		return found;
	});
}

/** Turns a device into the kiosk, once: of two that follow the link at the same moment one gets it. Returns its credential. */
export async function openKiosk(
	deps: Deps,
	actor: Actor,
	{ secret }: { readonly secret: string },
): Promise<string> {
	return deps.db.as(kioskActor(actor), async (tx) => {
		const now = deps.now();
		const device = newSecret();
		const opened = await tx
			.update(kiosk)
			.set({ deviceHash: hashOf(device), linkHash: null, openedAt: now })
			.where(usable(now, secret))
			.returning({ id: kiosk.id });
		if (opened.length === 0) throw new Fault('missing', 'link_not_valid');
		return device;
	});
}

/** The kiosk that a device is. `signed-out` / `kiosk_closed` for all others; `late` lets one whose time is over hand in what it has. */
export async function findKiosk(
	tx: Tx,
	now: Date,
	device: string | undefined,
	late: 'late' | 'never' = 'never',
) {
	const [found] = device
		? await tx
				.select({ kiosk, dialogue })
				.from(kiosk)
				.innerJoin(dialogue, and(eq(dialogue.id, kiosk.dialogueId), isNull(dialogue.deletedAt)))
				.where(and(eq(kiosk.deviceHash, hashOf(device)), isNull(kiosk.revokedAt)))
		: [];
	const grace = late === 'late' ? kioskGraceDays * dayMs : 0;
	if (!found || found.kiosk.validUntil.getTime() + grace <= now.getTime())
		throw new Fault('signed-out', 'kiosk_closed');
	return found;
}
