import { asc, eq, inArray } from 'drizzle-orm';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { votesOf, type SheetEntry } from '../ballot-sheet.ts';
import { participant, participantAnswer, vote } from './ballot-tables.ts';
import { questionsOf } from './find-dialogue.ts';
import type { SheetRow } from './sheet-shelf.ts';
import { statement } from './statement-tables.ts';

/** Makes a participant of a sheet, with its votes and answers, and statements of its own words, which wait to be moderated. Returns the participant. */
export async function countSheet(
	tx: Tx,
	{ dialogueId, statementIds, locale }: SheetRow,
	entry: SheetEntry,
	now: Date,
): Promise<string> {
	const id = crypto.randomUUID();
	await tx
		.insert(participant)
		.values({ id, dialogueId, ballotHash: null, category: entry.category, channel: 'paper' });
	const votes = votesOf(statementIds, entry, await successors(tx, statementIds));
	if (votes.size > 0)
		await tx.insert(vote).values(
			Array.from(votes, ([statementId, says]) => ({
				dialogueId,
				participantId: id,
				statementId,
				says,
				channel: 'paper' as const,
				at: now,
				nonce: crypto.randomUUID(),
			})),
		);
	const offered = await questionsOf(tx, dialogueId);
	const answers = Object.entries(entry.answers ?? {}).filter(([questionId, key]) =>
		offered.some((one) => one.id === questionId && one.options.some((option) => option.key === key)),
	);
	if (answers.length > 0)
		await tx
			.insert(participantAnswer)
			.values(answers.map(([questionId, option]) => ({ dialogueId, participantId: id, questionId, option })));
	if (entry.words.length > 0)
		await tx.insert(statement).values(
			entry.words.map((words) => ({
				id: newId(now.getTime()),
				dialogueId,
				text: textIn(locale, words),
				origin: 'paper' as const,
				createdAt: now,
				updatedAt: now,
			})),
		);
	return id;
}

/** Takes out what a sheet was counted for; maps are computed anew without it. Statements stay: they are moderated by themselves. */
export async function forgetVotes(tx: Tx, { participantId }: SheetRow): Promise<void> {
	if (participantId) await tx.delete(participant).where(eq(participant.id, participantId));
}

/** What became of statements that went into others, however often. Until the transaction ends, none of them is merged any further. */
export async function successors(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
	const into = new Map<string, string>();
	for (let left = [...ids]; left.length > 0;) {
		const rows = await tx
			.select({ id: statement.id, mergedIntoId: statement.mergedIntoId })
			.from(statement)
			.where(inArray(statement.id, left))
			.orderBy(asc(statement.id))
			.for('key share');
		left = [];
		for (const { id, mergedIntoId } of rows)
			if (mergedIntoId && !into.has(id)) {
				into.set(id, mergedIntoId);
				left.push(mergedIntoId);
			}
	}
	return (id) => {
		let last = id;
		for (const seen = new Set<string>(); into.has(last) && !seen.has(last); last = into.get(last)!)
			seen.add(last);
		return last;
	};
}
