import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialoguePhases, isOpenForStatements, isOpenForVoting } from '../dialogue.ts';
import type { StatementState } from '../statement.ts';
import { presenting } from './ballot.ts';
import { countParticipants } from './get-dialogue.ts';
import { findPublicDialogue, phasesOf, policyOf, type DialogueRow } from './find-dialogue.ts';
import { dialogue } from './tables.ts';

type Public = Pick<
	DialogueRow,
	'id' | 'question' | 'introduction' | 'languages' | 'phase' | 'pausedAt' | 'isExample'
>;
export type PublicDialogue = Public & { readonly house: LocalizedText };

const columns = {
	id: dialogue.id,
	question: dialogue.question,
	introduction: dialogue.introduction,
	languages: dialogue.languages,
	phase: dialogue.phase,
	pausedAt: dialogue.pausedAt,
	isExample: dialogue.isExample,
	house: institution.name,
};

/** All dialogues that the public sees, the open ones first. */
export async function listPublicDialogues(deps: Deps, actor: Actor): Promise<PublicDialogue[]> {
	const rows = await presenting(deps, actor, null, (tx) =>
		tx
			.select(columns)
			.from(dialogue)
			.innerJoin(institution, eq(institution.id, dialogue.institutionId))
			.where(and(isNull(dialogue.deletedAt), ne(dialogue.phase, 'prepare')))
			.orderBy(desc(dialogue.createdAt)),
	);
	return rows.toSorted((a, b) => Number(isOpenForVoting(b)) - Number(isOpenForVoting(a)));
}

/** The page of one dialogue: question, rules, how far it is, and whether one can take part now. */
export async function readPublicDialogue(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	const found = await presenting(deps, actor, null, async (tx) => {
		const row = await findPublicDialogue(tx, id);
		const [house] = await tx
			.select({ name: institution.name, slug: institution.slug })
			.from(institution)
			.where(eq(institution.id, row.institutionId));
		const phases = await phasesOf(tx, id);
		return {
			dialogue: row,
			house: house ?? null,
			canVote: isOpenForVoting(row),
			canSay: isOpenForStatements(row),
			phases: dialoguePhases.flatMap((phase) => phases.filter((one) => one.phase === phase)),
		};
	});
	return { ...found, takesPart: await countParticipants(deps, id) };
}
export type PublicDialoguePage = Awaited<ReturnType<typeof readPublicDialogue>>;

export type LogRow = {
	readonly to: StatementState;
	readonly reason: LocalizedText | null;
	readonly count: number;
};

/** By which rules statements are moderated, and how often for which reason: numbers alone, no text of what was rejected. */
export async function readModeration(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	const found = await presenting(deps, actor, null, async (tx) => ({
		dialogue: await findPublicDialogue(tx, id),
		policy: await policyOf(tx, id),
	}));
	const rows = await deps.db.as({ kind: 'system', name: 'dialogues', locale: 'en' }, async (tx) => {
		const { rows } = await tx.execute<{
			to: StatementState;
			reason: LocalizedText | null;
			count: number;
		}>(sql`
			with counted as (
				select "to", reason, count(*)::int as count, max(policy_version) as version
				from statement_step where dialogue_id = ${id} group by "to", reason)
			select c."to", c.count, (
				select r -> 'name' from moderation_policy p, jsonb_array_elements(p.reasons) r
				where p.dialogue_id = ${id} and p.version = c.version and r ->> 'key' = c.reason) as reason
			from counted c order by c."to", c.count desc, c.reason`);
		return rows;
	});
	return { ...found, log: rows };
}
