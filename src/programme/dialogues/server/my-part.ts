import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isOpenForVoting } from '../dialogue.ts';
import type { StatementState } from '../statement.ts';
import { presenting, type Ballot } from './ballot.ts';
import { participant, participantAnswer, statementAuthor, vote } from './ballot-tables.ts';
import { findPublicDialogue, questionsOf } from './find-dialogue.ts';
import { statement, statementStep } from './statement-tables.ts';
import { moderationPolicy } from './tables.ts';

const isMine = sql`participant_id = (select koprue.participant_presented())`;

type Mine = { readonly id: string; readonly ballot: Ballot | null };

/**
 * All that is kept of one ballot in one dialogue: what it voted, what it said and what became of that, and what it answered. Read by
 * presenting the ballot; row policies open nobody else's.
 */
export async function readMyPart(deps: Deps, actor: Actor, { id, ballot }: Mine) {
	const { statements, ...part } = await presenting(deps, actor, ballot, async (tx) => {
		const { question, phase, pausedAt, languages, asksCategory } = await findPublicDialogue(tx, id);
		const [me] = ballot
			? await tx
					.select({ category: participant.category })
					.from(participant)
					.where(eq(participant.ballotHash, ballot.hash))
			: [];
		return {
			dialogue: { id, question, phase, pausedAt, languages, asksCategory },
			canVote: isOpenForVoting({ phase, pausedAt }),
			isKnown: me !== undefined,
			category: me?.category ?? null,
			questions: await questionsOf(tx, id),
			answers: me ? await answersOf(tx, id) : {},
			votes: me ? await votesOf(tx, id) : [],
			statements: me ? await statementsOf(tx, id) : [],
		};
	});
	// Not before that is let go: who holds one connection and waits for a second one stands in everybody's way.
	return { ...part, statements: await withHeirs(deps, statements) };
}
export type MyPart = Awaited<ReturnType<typeof readMyPart>>;

/** The latest first. Of a statement that is no longer shown there is no text. */
const votesOf = (tx: Tx, id: string) =>
	tx
		.select({ statementId: vote.statementId, says: vote.says, at: vote.at, text: statement.text })
		.from(vote)
		.leftJoin(statement, eq(statement.id, vote.statementId))
		.where(and(eq(vote.dialogueId, id), isMine))
		.orderBy(desc(vote.at), asc(vote.statementId));

async function answersOf(tx: Tx, id: string): Promise<Readonly<Record<string, string>>> {
	const rows = await tx
		.select()
		.from(participantAnswer)
		.where(and(eq(participantAnswer.dialogueId, id), isMine));
	return Object.fromEntries(rows.map(({ questionId, option }) => [questionId, option]));
}

export type OwnStatement = {
	readonly id: string;
	readonly text: LocalizedText;
	readonly state: StatementState;
	/** Itself, what it was merged into, and what it was split into: what comes of those comes of it. */
	readonly livesOnIn: readonly string[];
	readonly saidAt: Date;
	/** The last decision: by which version of the rules, and why. */
	readonly reason: LocalizedText | null;
	readonly policyVersion: number | null;
};

async function statementsOf(tx: Tx, id: string): Promise<Omit<OwnStatement, 'livesOnIn'>[]> {
	const rows = await tx
		.select()
		.from(statement)
		.innerJoin(statementAuthor, eq(statementAuthor.statementId, statement.id))
		.where(and(eq(statement.dialogueId, id), isMine))
		.orderBy(desc(statement.createdAt), asc(statement.id));
	if (rows.length === 0) return [];
	const steps = await tx
		.select({
			statementId: statementStep.statementId,
			reason: statementStep.reason,
			policyVersion: statementStep.policyVersion,
			reasons: moderationPolicy.reasons,
		})
		.from(statementStep)
		.innerJoin(
			moderationPolicy,
			and(
				eq(moderationPolicy.dialogueId, statementStep.dialogueId),
				eq(moderationPolicy.version, statementStep.policyVersion),
			),
		)
		.where(eq(statementStep.dialogueId, id))
		.orderBy(asc(statementStep.number));
	return rows.map(({ statement: one }) => {
		const last = steps.findLast(({ statementId }) => statementId === one.id);
		return {
			id: one.id,
			text: one.text,
			state: one.state,
			saidAt: one.createdAt,
			reason: last?.reasons.find(({ key }) => key === last.reason)?.name ?? null,
			policyVersion: last?.policyVersion ?? null,
		};
	});
}

/** Along the whole way, over statements of others that are shown no more, too; ids alone. */
async function withHeirs(
	deps: Deps,
	statements: readonly Omit<OwnStatement, 'livesOnIn'>[],
): Promise<OwnStatement[]> {
	if (statements.length === 0) return [];
	const heirs = await deps.db.as({ kind: 'system', name: 'dialogues', locale: 'en' }, async (tx) => {
		const { rows } = await tx.execute<{ root: string; id: string }>(sql`
			with recursive heir (root, id) as (
				select id, id from statement where id in ${statements.map(({ id }) => id)}
				union select heir.root, next.id from heir join statement one on one.id = heir.id
					join statement next on next.id = one.merged_into_id or next.split_from_id = one.id)
			select root, id from heir order by root, id`);
		return rows;
	});
	return statements.map((one) => ({
		...one,
		livesOnIn: heirs.flatMap(({ root, id }) => (root === one.id ? [id] : [])),
	}));
}
