import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Deps } from '#platform/server/deps.ts';
import type { DialoguePhase } from '#programme/dialogues/dialogue.ts';
import { dialogueFields, type DialogueFields } from '#programme/dialogues/dialogue-form.ts';
import {
	addStatement,
	castVote,
	createDialogue,
	moveDialogue,
	newBallot,
	type Ballot,
} from '#programme/dialogues/server/api.ts';
import { textIn } from '#shared/text.ts';
import { system, team } from './actors.ts';
import { makeInstitution } from './institutions.ts';

/** A whole dialogue, as its schema gives it. */
export function dialogueValues(changes: Partial<DialogueFields> = {}): DialogueFields {
	const usual = {
		question: textIn('tr', 'Birlikte nasıl yaşamak istiyoruz?'),
		languages: ['tr', 'ar'],
		phases: [],
	};
	return { ...v.parse(dialogueFields, usual), ...changes };
}

/** A dialogue of a house of its own, moved to a phase, with so many statements in Turkish. */
export async function makeDialogue(
	deps: Deps,
	{
		phase = 'collect',
		statements = 0,
		institutionId,
		...changes
	}: Partial<DialogueFields> & {
		readonly phase?: DialoguePhase;
		readonly statements?: number;
		readonly institutionId?: string;
	} = {},
) {
	const house = institutionId ?? (await makeInstitution(deps));
	const { id } = await createDialogue(deps, team, { institutionId: house, ...dialogueValues(changes) });
	if (phase !== 'prepare') await moveDialogue(deps, team, { id, to: phase });
	const ids: string[] = [];
	for (let number = 1; number <= statements; number++)
		ids.push(await makeStatement(deps, id, `Bir şey ${number}`));
	return { id, house, statements: ids };
}

export async function makeStatement(deps: Deps, dialogueId: string, text: string): Promise<string> {
	const fields = { text: textIn('tr', text), plain: null, origin: 'seed', isMeta: false } as const;
	return (await addStatement(deps, team, { id: dialogueId, fields })).id;
}

/** Somebody who has voted on the statements, from first to last: 1, 0, -1, or null for none. */
export async function makeVoter(
	deps: Deps,
	dialogueId: string,
	statements: readonly string[],
	says: readonly (1 | 0 | -1 | null)[],
): Promise<Ballot> {
	const ballot = newBallot(dialogueId);
	for (const [at, one] of says.entries())
		if (one !== null)
			await castVote(deps, {
				dialogueId,
				ballot,
				network: '192.0.2.1',
				statementId: statements[at]!,
				says: one,
			});
	return ballot;
}

export type Tally = { readonly agrees: number; readonly passes: number; readonly disagrees: number };

/** How often people really said what to each statement. No page tells it: pages show what the gate of figures lets out. */
export async function tallies(deps: Deps, dialogueId: string): Promise<ReadonlyMap<string, Tally>> {
	return deps.db.as(system, async (tx) => {
		const { rows } = await tx.execute<Tally & { id: string }>(sql`
			select statement_id as id, count(*) filter (where says = 1)::int as agrees,
				count(*) filter (where says = 0)::int as passes, count(*) filter (where says = -1)::int as disagrees
			from vote where dialogue_id = ${dialogueId} group by statement_id`);
		return new Map(rows.map(({ id, ...tally }) => [id, tally]));
	});
}
