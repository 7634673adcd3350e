import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Said } from '../figure.ts';
import { dialoguePolicy } from '../policy.ts';
import type { StatementState } from '../statement.ts';
import { dialogueSubject, findDialogue, policyOf } from './find-dialogue.ts';
import { acceptedStatements, findStatement, type StatementRow } from './find-statement.ts';
import { readCards } from './read-cards.ts';
import { analysisRun } from './run-tables.ts';
import { statement, statementRecording, statementStep } from './statement-tables.ts';

type Of = { readonly id: string };

/** `said`: what people say to it, as the last map that may be shown has it; null where that shows no figures. `cards`: what rooms said. */
export type ListedStatement = StatementRow & { readonly said: Said | null; readonly cards: Said | null };

/**
 * Out of the gate alone (`protectMap`): exact counts would tell those who look before and after somebody votes what it was. Whoever looks after
 * the dialogue sees the last run that lets anything out, all others the one that is published.
 */
async function figuresOf(tx: Tx, dialogueId: string): Promise<ReadonlyMap<string, Said | null>> {
	const [last] = await tx
		.select({ result: analysisRun.result })
		.from(analysisRun)
		.where(and(eq(analysisRun.dialogueId, dialogueId), isNotNull(analysisRun.result)))
		.orderBy(desc(analysisRun.queuedAt), desc(analysisRun.id))
		.limit(1);
	return new Map(last?.result?.statements.map(({ id, all }) => [id, all]));
}

/** The statements of a dialogue in one state, the oldest first, with what may be told of their votes. Who wrote them is not known here. */
export async function listStatements(
	deps: Deps,
	actor: Actor,
	{ id, state }: Of & { readonly state: StatementState },
): Promise<ListedStatement[]> {
	return deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'read', actor, dialogueSubject(await findDialogue(tx, id)));
		const rows = await tx
			.select()
			.from(statement)
			.where(and(eq(statement.dialogueId, id), eq(statement.state, state)))
			.orderBy(asc(statement.createdAt), asc(statement.id));
		// What waits has no votes.
		const figures = state === 'pending' ? null : await figuresOf(tx, id);
		const cards = await readCards(tx, deps, id);
		return rows.map((row) => ({
			...row,
			said: figures?.get(row.id) ?? null,
			cards: cards.get(row.id) ?? null,
		}));
	});
}

/** One statement with its way through moderation. */
export async function getStatement(
	deps: Deps,
	actor: Actor,
	{ id, statementId }: Of & { statementId: string },
) {
	return deps.db.as(actor, async (tx) => {
		const subject = dialogueSubject(await findDialogue(tx, id));
		demand(dialoguePolicy, 'moderate', actor, subject);
		return {
			row: await findStatement(tx, id, statementId),
			said: (await figuresOf(tx, id)).get(statementId) ?? null,
			policy: await policyOf(tx, id),
			recordings: await tx
				.select({ locale: statementRecording.locale })
				.from(statementRecording)
				.where(eq(statementRecording.statementId, statementId)),
			steps: await tx
				.select({
					number: statementStep.number,
					from: statementStep.from,
					to: statementStep.to,
					reason: statementStep.reason,
					policyVersion: statementStep.policyVersion,
					at: statementStep.at,
				})
				.from(statementStep)
				.where(and(eq(statementStep.dialogueId, id), eq(statementStep.statementId, statementId)))
				.orderBy(asc(statementStep.number)),
			others: (await acceptedStatements(tx, id)).filter((one) => one.id !== statementId),
		};
	});
}
export type StatementDetail = Awaited<ReturnType<typeof getStatement>>;
