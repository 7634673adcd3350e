import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { hashOf, newSecret } from '#platform/server/link-secret.ts';
import { wallHours, type CountFields } from '../hall.ts';
import { cardCount, roomWall } from './ballot-tables.ts';
import { findToAssist } from './sheet-shelf.ts';
import { letOutOfCards } from './read-cards.ts';
import { acceptedStatements } from './find-statement.ts';
import { statement } from './statement-tables.ts';

type Of = { readonly id: string };

/** Opens the wall of a room and returns the secret of its link, told this once. A wall that was open before is closed by it. */
export async function openWall(
	deps: Deps,
	actor: Actor,
	{ id, languages }: Of & { readonly languages: readonly Locale[] },
): Promise<string> {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		const now = deps.now();
		const secret = newSecret();
		const open = {
			languages: [...languages],
			linkHash: hashOf(secret),
			validUntil: new Date(now.getTime() + wallHours * 60 * 60_000),
		};
		await tx
			.insert(roomWall)
			.values({ dialogueId: id, shownAt: now, ...open })
			.onConflictDoUpdate({ target: roomWall.dialogueId, set: open });
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'open_wall' });
		return secret;
	});
}

/** Ends the link of the wall: whatever shows it goes dark. A second time changes nothing. */
export async function closeWall(deps: Deps, actor: Actor, { id }: Of): Promise<void> {
	await change(deps, actor, id, { linkHash: null, countId: null }, 'close_wall');
}

/** Puts a statement on the wall, or the question. A show of cards that was open is closed. `statement_closed` where it is not shown at all. */
export async function showOnWall(
	deps: Deps,
	actor: Actor,
	{ id, statementId }: Of & { readonly statementId: string | null },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		if (statementId) await demandShown(tx, id, statementId);
		await tx
			.update(roomWall)
			.set({ statementId, countId: null, shownAt: deps.now() })
			.where(eq(roomWall.dialogueId, id));
	});
}

/** Asks the room to hold up cards, or to put them down. */
export async function askForCards(
	deps: Deps,
	actor: Actor,
	{ id, isOpen }: Of & { readonly isOpen: boolean },
): Promise<void> {
	await change(deps, actor, id, { countId: isOpen ? crypto.randomUUID() : null });
}

/**
 * Keeps what was counted in the room, beside the votes. The same count sent again replaces itself; corrected by fewer people than the minimum, it is
 * told as it was.
 */
export async function takeCount(
	deps: Deps,
	actor: Actor,
	{ id, fields }: Of & { readonly fields: CountFields },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		await demandShown(tx, id, fields.statementId);
		const { countId, statementId, ...numbers } = fields;
		const [fresh] = await tx
			.insert(cardCount)
			.values({ id: countId, dialogueId: id, statementId, countedAt: deps.now(), ...numbers })
			.onConflictDoNothing()
			.returning({ id: cardCount.id });
		const wanted = and(
			eq(cardCount.id, countId),
			eq(cardCount.dialogueId, id),
			eq(cardCount.statementId, statementId),
		);
		const [before] = await tx.select().from(cardCount).where(wanted).for('update');
		if (!before) throw new Fault('conflict', 'count_of_another');
		const letOut = letOutOfCards(deps, { ...before, ...numbers }, fresh ? null : before);
		await tx
			.update(cardCount)
			.set({ ...numbers, letOut })
			.where(wanted);
		await tx.update(roomWall).set({ countId: null }).where(eq(roomWall.dialogueId, id));
		await audit(tx, actor, deps.now(), { noun: 'dialogue', recordId: id, action: 'count_cards' });
	});
}

/** What the facilitator has in the hand: the wall, the statements in order, and what the room said to each. */
export async function readHall(deps: Deps, actor: Actor, { id }: Of) {
	return deps.db.as(actor, async (tx) => {
		const dialogue = await findToAssist(tx, actor, id);
		const [wall] = await tx.select().from(roomWall).where(eq(roomWall.dialogueId, id));
		const statements = await acceptedStatements(tx, id);
		const counts = await tx
			.select()
			.from(cardCount)
			.where(eq(cardCount.dialogueId, id))
			.orderBy(asc(cardCount.countedAt));
		const isOpen = Boolean(wall?.linkHash) && wall!.validUntil > deps.now();
		const at = statements.findIndex((one) => one.id === wall?.statementId);
		return {
			languages: dialogue.languages,
			wall: wall ? { isOpen, validUntil: wall.validUntil, countId: wall.countId } : null,
			statements,
			/** Of the statement on the wall; -1 while it shows the question. */
			at,
			counts: counts.filter(({ statementId }) => statementId === statements[at]?.id),
		};
	});
}
export type Hall = Awaited<ReturnType<typeof readHall>>;

async function demandShown(tx: Tx, dialogueId: string, id: string): Promise<void> {
	const found = await tx.$count(
		statement,
		and(eq(statement.dialogueId, dialogueId), eq(statement.id, id), eq(statement.state, 'accepted')),
	);
	if (found === 0) throw new Fault('conflict', 'statement_closed');
}

async function change(
	deps: Deps,
	actor: Actor,
	id: string,
	changes: Partial<typeof roomWall.$inferInsert>,
	action?: string,
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		const changed = await tx
			.update(roomWall)
			.set(changes)
			.where(eq(roomWall.dialogueId, id))
			.returning({ id: roomWall.dialogueId });
		if (action && changed.length > 0)
			await audit(tx, actor, deps.now(), { noun: 'dialogue', recordId: id, action });
	});
}
