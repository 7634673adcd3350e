import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { textIn } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spendEach } from '#platform/server/limits/spend.ts';
import { demandOpen } from '../dialogue.ts';
import type { OwnWords } from '../statement-form.ts';
import { admitBallots } from './admit-ballots.ts';
import type { Ballot } from './ballot.ts';
import { participant, statementAuthor } from './ballot-tables.ts';
import { findPublicDialogue } from './find-dialogue.ts';
import { statement } from './statement-tables.ts';

const system: Actor = { kind: 'system', name: 'ballot', locale: 'en' };
const hour = 3_600;

export type SayStatement = {
	readonly dialogueId: string;
	readonly ballot: Ballot;
	readonly network: string;
	readonly fields: OwnWords;
};

/**
 * Takes what somebody says in their own words; it waits for moderation. The same words of one ballot, sent twice, are one statement.
 * Faults: `missing`, `invalid` at `language`, `conflict` / `dialogue_paused`, `dialogue_not_open`, `dialogue_only_votes`,
 * `limit` / `too_many_statements`.
 */
export async function sayStatement(
	deps: Deps,
	{ dialogueId, ballot, network, fields: { words, language } }: SayStatement,
): Promise<void> {
	const [tooMany] = await spendEach(deps, [
		[
			{ purpose: 'say.ballot', subject: ballot.hash, most: 20, seconds: hour },
			{ purpose: 'say.network', subject: network, most: 300, seconds: hour },
		],
	]);
	if (tooMany) throw new Fault('limit', 'too_many_statements');
	const now = deps.now();
	await deps.db.as(system, async (tx) => {
		const dialogue = await findPublicDialogue(tx, dialogueId);
		demandOpen(dialogue, 'statements');
		if (!dialogue.languages.includes(language))
			throw new Fault('invalid', 'check_fields', { issues: [{ field: 'language', reason: 'choose_one' }] });
		const admitted = await admitBallots(tx, deps, dialogueId, [{ ballot, network }]);
		if (!admitted.has(ballot.hash)) throw new Fault('limit', 'too_many_statements');
		const [author] = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(eq(participant.ballotHash, ballot.hash))
			.for('no key update');
		const [said] = await tx
			.select({ id: statement.id })
			.from(statement)
			.innerJoin(statementAuthor, eq(statementAuthor.statementId, statement.id))
			.where(
				and(
					eq(statementAuthor.participantId, author!.id),
					sql`${statement.text} #>> ${sql.param(['texts', language, 'text'])}::text[] = ${words}`,
				),
			);
		if (said) return;
		const id = crypto.randomUUID();
		await tx.insert(statement).values({
			id,
			dialogueId,
			text: textIn(language, words),
			origin: 'online',
			createdAt: now,
			updatedAt: now,
		});
		await tx.insert(statementAuthor).values({ statementId: id, participantId: author!.id });
	});
}
