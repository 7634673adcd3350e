import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { formatDate } from '#shared/time-text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import { own } from '#platform/server/mail/compose.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { centrePolicy } from '../policy.ts';
import { centreOf, house, noteChange, reachedUntil, type Centre } from './at-centre.ts';
import { counsellingCentre, counsellorIdentity } from './tables.ts';
import { tellCounsellors } from './tell-counsellors.ts';

/** Institutions that counsel, for whoever opens and closes centres. */
export async function listCentres(deps: Deps, actor: Actor) {
	demand(centrePolicy, 'list', actor, { institutionId: '' });
	return deps.db.as(actor, (tx) =>
		tx
			.select({
				id: counsellingCentre.id,
				institutionId: counsellingCentre.institutionId,
				name: institution.name,
				openedAt: counsellingCentre.openedAt,
				hasRecoveryKey: counsellingCentre.recoveryMadeAt,
			})
			.from(counsellingCentre)
			.innerJoin(institution, eq(institution.id, counsellingCentre.institutionId))
			.where(isNull(counsellingCentre.closedAt)),
	);
}

/** Makes an institution a centre. Its keys it makes itself; one that was closed begins where it ended. */
export async function openCentre(
	deps: Deps,
	actor: Actor,
	{ institutionId }: { readonly institutionId: string },
): Promise<{ readonly id: string }> {
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		demand(centrePolicy, 'open', actor, { institutionId });
		const [closed] = await tx
			.select()
			.from(counsellingCentre)
			.where(eq(counsellingCentre.institutionId, institutionId));
		const id = closed?.id ?? newId(now.getTime());
		if (closed && !closed.closedAt) throw new Fault('conflict', 'centre_is_there');
		if (closed)
			await tx.update(counsellingCentre).set({ closedAt: null }).where(eq(counsellingCentre.id, id));
		else
			await tx
				.insert(counsellingCentre)
				.values({ id, institutionId, openedAt: now })
				.catch((error: unknown) => {
					throw isTaken(error, 'counselling_centre_of') ? new Fault('conflict', 'centre_is_there') : error;
				});
		await audit(tx, actor, now, { noun: 'counselling_centre', recordId: id, action: 'create' });
		return { id };
	});
}

/**
 * Closes a centre: nobody joins it, and its counsellors, who are told, reach its cases for `closingDays` more. Then nobody does, and they are
 * deleted when their time is over.
 */
export async function closeCentre(deps: Deps, actor: Actor, { id }: { readonly id: string }): Promise<void> {
	const now = deps.now();
	const centre = await deps.db.as(actor, async (tx) => {
		const found = await centreOf(tx, id);
		demand(centrePolicy, 'close', actor, found);
		return found;
	});
	// Who counsels there, the team does not reach.
	await deps.db.as(house, async (tx) => {
		const { rowCount } = await tx
			.update(counsellingCentre)
			.set({ closedAt: now })
			.where(and(eq(counsellingCentre.id, id), isNull(counsellingCentre.closedAt)));
		if (rowCount === 0) return;
		await audit(tx, actor, now, { noun: 'counselling_centre', recordId: id, action: 'delete' });
		await tellOfClosing(tx, deps, centre, now);
	});
}

async function tellOfClosing(tx: Tx, deps: Deps, { id, institutionId }: Centre, now: Date): Promise<void> {
	const keys = await tx.select().from(counsellorIdentity).where(eq(counsellorIdentity.centreId, id));
	const [at] = await tx.select().from(institution).where(eq(institution.id, institutionId));
	const ids = keys.map((key) => key.id);
	const until = reachedUntil(now).toISOString().slice(0, 10);
	await tellCounsellors(tx, deps, ids, `counselling.closed:${id}:${until}`, (say, locale) => ({
		subject: say.closed_subject,
		say: {
			say: say.closed_text,
			with: { name: own(readPlain(at!.name, locale)), date: own(formatDate(until, locale)) },
		},
	}));
}

/** Sets the public half of the recovery key that the centre made and printed. A new one counts for what is sealed from now on. */
export async function setRecoveryKey(
	deps: Deps,
	actor: Actor,
	{ id, publicKey }: { readonly id: string; readonly publicKey: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, id);
		demand(centrePolicy, 'manage', actor, { institutionId });
		await tx
			.update(counsellingCentre)
			.set({ recoveryKey: publicKey, recoveryMadeAt: now, drilledAt: null })
			.where(eq(counsellingCentre.id, id));
		await noteChange(tx, actor, now, id, { fields: ['recovery_key'] });
	});
}

/**
 * Keeps that somebody typed the words of the sheet of this key and they fitted; that was found out on their device. Throws `conflict` /
 * `other_key` where another sheet counts meanwhile, which nobody has tried.
 */
export async function noteDrill(
	deps: Deps,
	actor: Actor,
	{ id, publicKey }: { readonly id: string; readonly publicKey: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, id);
		demand(centrePolicy, 'manage', actor, { institutionId });
		const { rowCount } = await tx
			.update(counsellingCentre)
			.set({ drilledAt: now })
			.where(and(eq(counsellingCentre.id, id), eq(counsellingCentre.recoveryKey, publicKey)));
		if (rowCount === 0) throw new Fault('conflict', 'other_key');
		await noteChange(tx, actor, now, id, { fields: ['drilled_at'] });
	});
}
