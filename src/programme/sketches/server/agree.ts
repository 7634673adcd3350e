import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { standingOf } from '../agreement.ts';
import { sidesOf, sketchMovePolicy, sketchPolicy } from '../policy.ts';
import { sketchTransitions, type SketchMove, type SketchState } from '../sketch.ts';
import { personOptionsAt } from './contacts.ts';
import { findSketch, findVersion, sketchSubject, type SketchRow } from './find-sketch.ts';
import { sketch, sketchAgreement } from './tables.ts';
import { addVersion } from './write-sketch.ts';

async function setState(tx: Tx, row: SketchRow, state: SketchState, now: Date): Promise<void> {
	if (row.state === state) return;
	demandStep(sketchTransitions, row.state, state);
	const submittedAt = state === 'submitted' ? now : row.submittedAt;
	await tx
		.update(sketch)
		.set({ state, submittedAt, version: row.version + 1, updatedAt: now })
		.where(eq(sketch.id, row.id));
}

/** A side's yes to the version it has read: the number and hash that its page showed. */
export type Agree = {
	readonly id: string;
	readonly institutionId: string;
	readonly number: number;
	readonly hash: string;
};

/**
 * Notes that a side agrees to a version. Refuses with `conflict` / `sketch_changed` when another version stands by now: nobody
 * agrees to words they have not read. With the second yes to the same hash the sketch is agreed.
 */
export async function agreeToSketch(
	deps: Deps,
	actor: Actor,
	{ id, institutionId, number, hash }: Agree,
): Promise<{ isAgreed: boolean }> {
	return deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id, { lock: true });
		demandSide(actor, row, institutionId);
		const current = await findVersion(tx, id, row.number);
		if (number !== current.number || hash !== current.hash) throw new Fault('conflict', 'sketch_changed');
		const now = deps.now();
		const yes = { number, hash, agreedAt: now, personId: actor.kind === 'account' ? actor.personId : null };
		await tx
			.insert(sketchAgreement)
			.values({ id: newId(now.getTime()), sketchId: id, institutionId, ...yes })
			.onConflictDoUpdate({
				target: [sketchAgreement.sketchId, sketchAgreement.institutionId],
				set: yes,
			});
		const all = await tx.select().from(sketchAgreement).where(eq(sketchAgreement.sketchId, id));
		const { isAgreed } = standingOf([row.firstId, row.secondId], all, current);
		if (isAgreed) await setState(tx, row, 'agreed', now);
		await audit(tx, actor, now, { noun: 'sketch', recordId: id, action: 'agree' });
		return { isAgreed };
	});
}

/** Takes a side's yes back, before the sketch is submitted. */
export async function disagreeWithSketch(
	deps: Deps,
	actor: Actor,
	{ id, institutionId }: Pick<Agree, 'id' | 'institutionId'>,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id, { lock: true });
		demandSide(actor, row, institutionId);
		const { rowCount } = await tx
			.delete(sketchAgreement)
			.where(and(eq(sketchAgreement.sketchId, id), eq(sketchAgreement.institutionId, institutionId)));
		if (rowCount === 0) return;
		await setState(tx, row, 'draft', now);
		await audit(tx, actor, now, { noun: 'sketch', recordId: id, action: 'disagree' });
	});
}

function demandSide(actor: Actor, row: SketchRow, institutionId: string): void {
	demand(sketchPolicy, 'agree', actor, sketchSubject(row));
	if (!sidesOf(actor, row).includes(institutionId)) throw new Fault('forbidden', 'not_allowed');
}

/** Brings a sketch into another state; to `agreed` it gets by agreements alone. Begun anew, it asks both sides anew. */
export async function moveSketch(
	deps: Deps,
	actor: Actor,
	{ id, to }: { readonly id: string; readonly to: SketchMove },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id, { lock: true });
		demand(sketchPolicy, 'read', actor, sketchSubject(row));
		// What may not follow is refused as such to everybody: a button may be older than the sketch.
		if (row.state === to) throw new Fault('conflict', 'step_not_allowed');
		demandStep(sketchTransitions, row.state, to);
		demand(sketchMovePolicy, to, actor, sketchSubject(row));
		await setState(tx, row, to, now);
		if (to === 'draft') await beginAnew(tx, actor, row, now);
		await audit(tx, actor, now, { noun: 'sketch', recordId: id, action: `move.${to}` });
	});
}

/** The same words as a new version, to which nobody has agreed: what each side said of the one before stays as it is. */
async function beginAnew(tx: Tx, actor: Actor, row: SketchRow, now: Date): Promise<void> {
	const { content } = await findVersion(tx, row.id, row.number);
	const number = row.number + 1;
	await addVersion(tx, actor, now, row, { number, content, changed: [] });
	await tx.update(sketch).set({ number, submittedAt: null }).where(eq(sketch.id, row.id));
}

export type NameContact = {
	readonly id: string;
	readonly institutionId: string;
	readonly personId: string | null;
};

/** Names whom to ask on one's own side: somebody who holds a post there. */
export async function nameContact(
	deps: Deps,
	actor: Actor,
	{ id, institutionId, personId }: NameContact,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id, { lock: true });
		demand(sketchPolicy, 'nameContact', actor, sketchSubject(row));
		if (!sidesOf(actor, row).includes(institutionId)) throw new Fault('forbidden', 'not_allowed');
		const people = await personOptionsAt(tx, institutionId, actor.locale);
		if (personId !== null && !people.some(({ value }) => value === personId))
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'personId', reason: 'not_found_choice' }],
			});
		const side = institutionId === row.firstId ? 'firstContactId' : 'secondContactId';
		await tx
			.update(sketch)
			.set({ [side]: personId, version: row.version + 1, updatedAt: now })
			.where(eq(sketch.id, id));
		await audit(tx, actor, now, { noun: 'sketch', recordId: id, action: 'contact' });
	});
}
