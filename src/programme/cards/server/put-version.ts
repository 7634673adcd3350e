import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { addDays, type LocalDate } from '#shared/time.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { casePolicy, counsellingPolicy } from '../policy.ts';
import { countStanzas } from '../age-head.ts';
import { warnedDays } from '../centre.ts';
import { deletionDay } from '../retention.ts';
import { activeIdentity, centreOfCases, type Centre, type Identity } from './at-centre.ts';
import { headsOf, outdatedBy } from '../heads.ts';
import { caseReceipt, counsellingCase, counsellorIdentity, sealedFor, sealedVersion } from './tables.ts';

export type Handed = {
	readonly centreId: string;
	readonly caseId: string;
	readonly code: string;
	readonly lastMetOn: string;
	/** Keys of counsellors it was sealed to, beside the centre's own for recovery. */
	readonly recipients: readonly string[];
	/** Whether the circle of counsellors is to be another from now on. */
	readonly isShare: boolean;
	readonly version: { readonly id: string; readonly follows: readonly string[]; readonly sealed: Uint8Array };
};

/**
 * Takes a sealed version of a case, and begins the case with the first. Handed in twice it is there once. One that follows another than the
 * latest is kept beside it. Refused: what is not sealed, and what was sealed to others than the case's counsellors as they are now
 * (`recipients_changed`), so that nobody who left opens a new version.
 */
export async function putVersion(
	deps: Deps,
	actor: Actor,
	handed: Handed,
): Promise<{ readonly number: number; readonly heads: readonly string[] }> {
	demand(counsellingPolicy, 'enter', actor, undefined);
	const { sealed } = handed.version;
	if (countStanzas(sealed) !== handed.recipients.length + 1) throw new Fault('invalid', 'not_sealed');
	// A device whose clock is ahead keeps nothing longer.
	const today = deps.now().toISOString().slice(0, 10);
	const input = { ...handed, lastMetOn: handed.lastMetOn > today ? today : handed.lastMetOn };
	return deps.db.as(actor, async (tx) => {
		const centre = await centreOfCases(tx, input.centreId, deps.now());
		if (!centre.recoveryKey) throw new Fault('conflict', 'no_recovery_key');
		const own = await activeIdentity(tx, actor, centre.id);
		const [kept] = await tx
			.select()
			.from(counsellingCase)
			.where(eq(counsellingCase.id, input.caseId))
			.for('update');
		const [gone] = await tx.select().from(caseReceipt).where(eq(caseReceipt.caseId, input.caseId));
		if (gone) throw new Fault('missing', 'case_deleted');
		// A case stays at its centre, also where its counsellor has a key at two.
		if (kept && kept.centreId !== centre.id) throw new Fault('missing', 'not_found');
		if (kept) await change(tx, actor, input, kept, centre, own);
		else await begin(tx, actor, input, centre, own, today);
		return add(deps, tx, input, own);
	});
}

async function begin(
	tx: Tx,
	actor: Actor,
	input: Handed,
	centre: Centre,
	own: Identity,
	today: LocalDate,
): Promise<void> {
	demand(casePolicy, 'begin', actor, { institutionId: centre.institutionId, isMine: false });
	if (!input.recipients.includes(own.id)) throw new Fault('invalid', 'not_sealed_to_you');
	await demandCounsellors(tx, centre.id, input.recipients);
	const { lastMetOn } = input;
	// Of a device whose clock fell back to an early year a case must not go the next night: its counsellor is told before.
	try {
		await tx.insert(counsellingCase).values({
			id: input.caseId,
			centreId: centre.id,
			code: input.code,
			lastMetOn,
			deletedOn: later(deletionDay(lastMetOn, centre.keptMonths), addDays(today, warnedDays)),
		});
	} catch (error) {
		// It is there, and not for the actor: how, is not theirs to know.
		if (isTaken(error, 'counselling_case_pkey')) throw new Fault('missing', 'not_found');
		throw error;
	}
	await tx.insert(sealedFor).values({ caseId: input.caseId, identityId: own.id });
	const others = input.recipients.filter((id) => id !== own.id);
	if (others.length > 0)
		await tx.insert(sealedFor).values(others.map((identityId) => ({ caseId: input.caseId, identityId })));
}

async function change(
	tx: Tx,
	actor: Actor,
	input: Handed,
	kept: typeof counsellingCase.$inferSelect,
	centre: Centre,
	own: Identity,
): Promise<void> {
	const subject = { institutionId: centre.institutionId, isMine: true };
	demand(casePolicy, input.isShare ? 'share' : 'write', actor, subject);
	const now = await tx.select().from(sealedFor).where(eq(sealedFor.caseId, kept.id));
	const wanted = new Set(input.recipients);
	const current = new Set(now.map(({ identityId }) => identityId));
	const isSame = wanted.symmetricDifference(current).size === 0;
	if (!input.isShare && !isSame) throw new Fault('conflict', 'recipients_changed');
	if (!wanted.has(own.id)) throw new Fault('invalid', 'not_sealed_to_you');
	if (!isSame) {
		await demandCounsellors(tx, centre.id, input.recipients);
		const added = [...wanted.difference(current)];
		if (added.length > 0)
			await tx.insert(sealedFor).values(added.map((identityId) => ({ caseId: kept.id, identityId })));
		const removed = [...current.difference(wanted)];
		if (removed.length > 0)
			await tx
				.delete(sealedFor)
				.where(and(eq(sealedFor.caseId, kept.id), inArray(sealedFor.identityId, removed)));
	}
	// Whoever sealed it has opened it: they are nobody's successor any more.
	await tx
		.update(sealedFor)
		.set({ isSuccessor: false })
		.where(and(eq(sealedFor.caseId, kept.id), eq(sealedFor.identityId, own.id)));
	const lastMetOn = later(input.lastMetOn, kept.lastMetOn);
	await tx
		.update(counsellingCase)
		.set({
			// Somebody has worked on it, perhaps before they could know that it was closed.
			state: 'open',
			lastMetOn,
			// Never sooner than its counsellors were told of, as by a clock that fell back.
			deletedOn: later(deletionDay(lastMetOn, centre.keptMonths), kept.deletedOn),
		})
		.where(eq(counsellingCase.id, kept.id));
}

const later = (one: LocalDate, other: LocalDate) => (one > other ? one : other);

async function demandCounsellors(tx: Tx, centreId: string, ids: readonly string[]): Promise<void> {
	const found = await tx
		.select()
		.from(counsellorIdentity)
		.where(inArray(counsellorIdentity.id, [...ids]));
	const counts = found.filter((one) => one.centreId === centreId && one.state === 'active');
	if (counts.length !== new Set(ids).size) throw new Fault('conflict', 'recipients_changed');
}

async function add(deps: Deps, tx: Tx, { caseId, version }: Handed, own: Identity) {
	const before = await tx
		.select({ id: sealedVersion.id, number: sealedVersion.number, follows: sealedVersion.follows })
		.from(sealedVersion)
		.where(eq(sealedVersion.caseId, caseId));
	const there = before.find(({ id }) => id === version.id);
	if (there) return { number: there.number, heads: headsOf(before) };
	const number = Math.max(0, ...before.map((one) => one.number)) + 1;
	const row = { id: version.id, caseId, number, follows: [...version.follows] };
	await tx.insert(sealedVersion).values({
		...row,
		sealed: version.sealed,
		size: version.sealed.length,
		sealedBy: own.id,
		receivedAt: deps.now(),
	});
	const all = [...before, row];
	const outdated = outdatedBy(all);
	if (outdated.length > 0) await tx.delete(sealedVersion).where(inArray(sealedVersion.id, outdated));
	return { number, heads: headsOf(all) };
}
