import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialoguePolicy } from '../policy.ts';
import { demandStatementStep, type StatementState } from '../statement.ts';
import type { Decision, MergeFields, SplitFields } from '../statement-form.ts';
import { statementAuthor, vote } from './ballot-tables.ts';
import { dialogueSubject, findDialogue, policyOf, type PolicyRow } from './find-dialogue.ts';
import { lockStatement, takeStep } from './find-statement.ts';
import { statement } from './statement-tables.ts';

type Of = { readonly id: string };

/** Moves votes, which nobody who is signed in may read: the application does it, after the policy was asked. */
const system: Actor = { kind: 'system', name: 'moderation', locale: 'en' };

async function demandModerator(deps: Deps, actor: Actor, id: string): Promise<PolicyRow> {
	return deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'moderate', actor, dialogueSubject(await findDialogue(tx, id)));
		return policyOf(tx, id);
	});
}

function demandReason(policy: PolicyRow, reason: string): string {
	if (policy.reasons.some(({ key }) => key === reason)) return reason;
	throw new Fault('invalid', 'check_fields', {
		issues: [{ field: 'reason', reason: reason === '' ? 'required' : 'choose_one' }],
	});
}

/** Accepts a statement, or rejects it for a reason of the policy. Later steps undo earlier ones; none is ever taken out of the log. */
export async function decideStatement(
	deps: Deps,
	actor: Actor,
	{ id, statementId, to, reason }: Of & Decision,
): Promise<{ from: StatementState }> {
	const policy = await demandModerator(deps, actor, id);
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const row = await lockStatement(tx, id, statementId);
		demandStatementStep(row.state, to);
		await takeStep(tx, actor, now, row, {
			to,
			reason: to === 'rejected' ? demandReason(policy, reason) : null,
			policyVersion: policy.version,
		});
		await audit(tx, actor, now, { noun: 'statement', recordId: statementId, action: `move.${to}` });
		return { from: row.state };
	});
}

/**
 * Lets one statement go into another that says the same: votes follow, and of somebody who voted on both the later one counts
 * (`mergeVotes`). One that waits is accepted first, in the same moment, so that the log has both steps.
 */
export async function mergeStatements(
	deps: Deps,
	actor: Actor,
	{ id, statementId, intoId }: Of & MergeFields,
): Promise<void> {
	const policy = await demandModerator(deps, actor, id);
	const now = deps.now();
	await deps.db.as(system, async (tx) => {
		// In one order everywhere, so that two who merge the other way round do not wait for each other.
		const locked = new Map<string, Awaited<ReturnType<typeof lockStatement>>>();
		for (const one of [statementId, intoId].toSorted()) locked.set(one, await lockStatement(tx, id, one));
		let from = locked.get(statementId)!;
		if (statementId === intoId || locked.get(intoId)!.state !== 'accepted')
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'intoId', reason: 'not_found_choice' }],
			});
		const by = { policyVersion: policy.version };
		if (from.state === 'pending')
			from = await takeStep(tx, actor, now, from, { to: 'accepted', reason: null, ...by });
		demandStatementStep(from.state, 'merged');
		await moveVotes(tx, id, statementId, intoId);
		const reason = policy.reasons.some(({ key }) => key === 'duplicate') ? 'duplicate' : null;
		await takeStep(tx, actor, now, from, { to: 'merged', reason, ...by, more: { mergedIntoId: intoId } });
		await audit(tx, actor, now, { noun: 'statement', recordId: statementId, action: 'merge' });
	});
}

async function moveVotes(tx: Tx, dialogueId: string, fromId: string, intoId: string): Promise<void> {
	await tx.execute(sql`
		insert into vote (dialogue_id, participant_id, statement_id, says, channel, at, nonce)
		select dialogue_id, participant_id, ${intoId}, says, channel, at, nonce from vote
		where dialogue_id = ${dialogueId} and statement_id = ${fromId}
		on conflict (dialogue_id, participant_id, statement_id) do update
		set says = excluded.says, channel = excluded.channel, at = excluded.at, nonce = excluded.nonce
		where (excluded.at, excluded.nonce) > (vote.at, vote.nonce)`);
	await tx.delete(vote).where(and(eq(vote.dialogueId, dialogueId), eq(vote.statementId, fromId)));
}

/** Replaces a statement that says several things by its parts. They begin without votes, for nobody agreed to a half. */
export async function splitStatement(
	deps: Deps,
	actor: Actor,
	{ id, statementId, parts }: Of & SplitFields,
): Promise<{ ids: readonly string[] }> {
	const policy = await demandModerator(deps, actor, id);
	const now = deps.now();
	return deps.db.as(system, async (tx) => {
		const row = await lockStatement(tx, id, statementId);
		demandStatementStep(row.state, 'split');
		const [author] = await tx
			.select()
			.from(statementAuthor)
			.where(eq(statementAuthor.statementId, statementId));
		const ids = parts.map(() => crypto.randomUUID());
		for (const [at, text] of parts.entries()) {
			await tx.insert(statement).values({
				id: ids[at]!,
				dialogueId: id,
				text,
				origin: row.origin,
				isMeta: row.isMeta,
				state: 'accepted',
				splitFromId: statementId,
				createdAt: now,
				updatedAt: now,
			});
			// Whoever said it sees what became of it.
			if (author)
				await tx
					.insert(statementAuthor)
					.values({ statementId: ids[at]!, participantId: author.participantId });
		}
		const reason = policy.reasons.some(({ key }) => key === 'compound') ? 'compound' : null;
		await takeStep(tx, actor, now, row, { to: 'split', reason, policyVersion: policy.version });
		await audit(tx, actor, now, { noun: 'statement', recordId: statementId, action: 'split' });
		return { ids };
	});
}
