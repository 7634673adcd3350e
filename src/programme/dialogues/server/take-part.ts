import { createHash } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isOpenForStatements, isOpenForVoting } from '../dialogue.ts';
import { nextStatement, type Candidate } from '../next-statement.ts';
import type { Says } from '../vote.ts';
import { presenting, type Ballot } from './ballot.ts';
import { vote } from './ballot-tables.ts';
import { findPublicDialogue, type DialogueRow } from './find-dialogue.ts';
import { statement, statementRecording } from './statement-tables.ts';

export type ShownStatement = {
	readonly id: string;
	readonly text: LocalizedText;
	readonly plain: LocalizedText | null;
	/** The languages it can be heard in. */
	readonly recordings: readonly string[];
	/** What this ballot says to it so far. */
	readonly says: Says | null;
};

export type VotePage = {
	readonly dialogue: Pick<
		DialogueRow,
		'id' | 'question' | 'languages' | 'phase' | 'pausedAt' | 'asksCategory'
	>;
	readonly canVote: boolean;
	readonly canSay: boolean;
	readonly statement: ShownStatement | null;
	readonly voted: number;
	readonly total: number;
	readonly last: string | null;
};

type Wanted = { readonly id: string; readonly ballot: Ballot | null; readonly statementId?: string | null };

/**
 * What somebody sees who votes: one statement, and how far they are. The next one is drawn by its priority; the same ballot is shown the
 * same one again until it has voted. `statementId` asks for a certain one, to change what was said to it.
 */
export async function readVotePage(
	deps: Deps,
	actor: Actor,
	{ id, ballot, statementId = null }: Wanted,
): Promise<VotePage> {
	return presenting(deps, actor, ballot, async (tx) => {
		const dialogue = await findPublicDialogue(tx, id);
		const candidates = await candidatesOf(tx, actor, id);
		const votes = ballot ? await ownVotes(tx, id) : [];
		const voted = new Set(votes.map((one) => one.statementId));
		const asked = candidates.find((one) => one.id === statementId)?.id;
		const shown = asked ?? nextStatement(candidates, voted, drawing(ballot, voted.size));
		const { question, languages, phase, pausedAt, asksCategory } = dialogue;
		return {
			dialogue: { id, question, languages, phase, pausedAt, asksCategory },
			canVote: isOpenForVoting(dialogue),
			canSay: isOpenForStatements(dialogue),
			statement: shown
				? await shownStatement(tx, shown, votes.find((one) => one.statementId === shown)?.says ?? null)
				: null,
			voted: candidates.filter((one) => voted.has(one.id)).length,
			total: candidates.length,
			last: votes.at(-1)?.statementId ?? null,
		};
	});
}

/** Without a ballot by chance; with one by what it has voted on, so that a page that is loaded again shows the same. */
function drawing(ballot: Ballot | null, voted: number): () => number {
	if (!ballot) return () => Math.random();
	const digest = createHash('sha256').update(`${ballot.hash} ${voted}`).digest();
	return () => digest.readUInt32BE(0) / 2 ** 32;
}

/** Ids and weights alone: the texts of hundreds of statements are not read for one. */
async function candidatesOf(tx: Tx, { locale }: Actor, id: string): Promise<Candidate[]> {
	const rows = await tx
		.select({
			id: statement.id,
			priority: statement.priority,
			state: sql<string | null>`${statement.text} #>> ${sql.param(['texts', locale, 'state'])}::text[]`,
			original: sql<string>`${statement.text} ->> 'original'`,
		})
		.from(statement)
		.where(and(eq(statement.dialogueId, id), eq(statement.state, 'accepted')))
		.orderBy(asc(statement.id));
	return rows.map(({ state, original, ...one }) => ({
		...one,
		isReadable: original === locale || (state !== null && state !== 'machine'),
	}));
}

const ownVotes = (tx: Tx, id: string) =>
	tx
		.select({ statementId: vote.statementId, says: vote.says })
		.from(vote)
		.where(and(eq(vote.dialogueId, id), sql`${vote.participantId} = (select koprue.participant_presented())`))
		.orderBy(asc(vote.at), asc(vote.nonce));

async function shownStatement(tx: Tx, id: string, says: Says | null): Promise<ShownStatement> {
	const [row] = await tx
		.select({ id: statement.id, text: statement.text, plain: statement.plain })
		.from(statement)
		.where(eq(statement.id, id));
	const recordings = await tx
		.select({ locale: statementRecording.locale })
		.from(statementRecording)
		.where(eq(statementRecording.statementId, id));
	return { ...row!, recordings: recordings.map(({ locale }) => locale), says };
}
