import { eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities, demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { actionField } from '#programme/projects/server/tables.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialoguePhases, phaseMoves } from '../dialogue.ts';
import { dialoguePolicy } from '../policy.ts';
import type { StatementState } from '../statement.ts';
import {
	dialogueSubject,
	fieldsOf,
	findDialogue,
	phasesOf,
	policyOf,
	questionsOf,
	type DialogueRow,
} from './find-dialogue.ts';
import { statement } from './statement-tables.ts';

type One = { readonly id: string };

/** A dialogue for the work area: what it is, how it stands, what of it waits, and what the actor may do. */
export async function getDialogue(deps: Deps, actor: Actor, { id }: One) {
	const found = await deps.db.as(actor, async (tx) => {
		const row = await findDialogue(tx, id);
		demand(dialoguePolicy, 'read', actor, dialogueSubject(row));
		const can = abilities(dialoguePolicy, actor, dialogueSubject(row));
		if (row.deletedAt && !can.restore) throw new Fault('missing', 'not_found');
		const phases = await phasesOf(tx, id);
		return {
			row,
			can,
			fields: fieldsOf(row, phases),
			phases: dialoguePhases.map(
				(phase) =>
					phases.find((one) => one.phase === phase) ?? {
						dialogueId: id,
						phase,
						startsOn: null,
						endsOn: null,
						begunAt: null,
					},
			),
			policy: await policyOf(tx, id),
			questions: await questionsOf(tx, id),
			house: await houseOf(tx, row),
			fieldNames: await fieldNamesOf(tx, row),
			statements: await countStatements(tx, id),
			history: can.history ? await historyOf(tx, 'dialogue', id) : ([] as Change[]),
		};
	});
	return {
		...found,
		moves: found.can.move ? phaseMoves[found.row.phase] : [],
		takesPart: await countParticipants(deps, id),
	};
}
/** The same for those who may do that with it. */
export async function dialogueFor(
	deps: Deps,
	actor: Actor,
	{ id, action }: One & { readonly action: 'change' | 'moderate' | 'publish' },
) {
	const found = await getDialogue(deps, actor, { id });
	demand(dialoguePolicy, action, actor, dialogueSubject(found.row));
	return found;
}

export type DialogueDetail = Awaited<ReturnType<typeof getDialogue>>;

async function houseOf(tx: Tx, { institutionId }: DialogueRow): Promise<LocalizedText | null> {
	const [found] = await tx
		.select({ name: institution.name })
		.from(institution)
		.where(eq(institution.id, institutionId));
	return found?.name ?? null;
}

function fieldNamesOf(tx: Tx, { actionFields }: DialogueRow) {
	if (actionFields.length === 0) return [];
	return tx
		.select({ number: actionField.number, name: actionField.name })
		.from(actionField)
		.where(inArray(actionField.number, actionFields))
		.orderBy(actionField.number);
}

async function countStatements(tx: Tx, id: string): Promise<Readonly<Record<StatementState, number>>> {
	const rows = await tx
		.select({ state: statement.state, count: sql<number>`count(*)::int` })
		.from(statement)
		.where(eq(statement.dialogueId, id))
		.groupBy(statement.state);
	const none = { pending: 0, accepted: 0, rejected: 0, merged: 0, split: 0 };
	return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** How many take part and how often they voted. Two numbers of the whole; who they are, nobody who is signed in reads. */
export async function countParticipants(
	deps: Deps,
	id: string,
): Promise<{ readonly participants: number; readonly votes: number }> {
	return deps.db.as({ kind: 'system', name: 'dialogues', locale: 'en' }, async (tx) => {
		const { rows } = await tx.execute<{ participants: number; votes: number }>(sql`
			select (select count(*)::int from participant where dialogue_id = ${id}) as participants,
				(select count(*)::int from vote where dialogue_id = ${id}) as votes`);
		return rows[0]!;
	});
}
