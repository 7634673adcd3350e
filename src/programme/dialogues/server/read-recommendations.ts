import { and, asc, desc, eq, inArray, isNull, ne, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { asVisitor, reach, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities, demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution, isPublicInstitution } from '#programme/institutions/server/api.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { fewest } from '../figure.ts';
import { recommendationPolicy } from '../recommendation-policy.ts';
import { evidenceOf, publicEvents, publicPractices, type ToldEvent, type ToldPractice } from './evidence.ts';
import { fieldsOfRecommendation, findRecommendation, type RecommendationRow } from './find-recommendation.ts';
import { findPublicDialogue } from './find-dialogue.ts';
import { readShownRun, type NumberedStatement, type ResultsMap, type RunFacts } from './read-results.ts';
import { dialogueRecommendation, recommendationEvidence } from './recommendation-tables.ts';
import { dialogue } from './tables.ts';

/** One of a list: what it says, to whom, and how it stands. */
export type RecommendationLine = Pick<
	RecommendationRow,
	'id' | 'dialogueId' | 'state' | 'text' | 'institutionId' | 'office' | 'dueOn' | 'publishedAt' | 'isExample'
> & { readonly houseName: LocalizedText | null; readonly question: LocalizedText };

async function linesOf(
	tx: Tx,
	where: SQL | undefined,
	first: AnyColumn = dialogueRecommendation.createdAt,
): Promise<RecommendationLine[]> {
	const { id, dialogueId, state, text, institutionId, office, dueOn, publishedAt, isExample } =
		dialogueRecommendation;
	return tx
		.select({
			id,
			dialogueId,
			state,
			text,
			institutionId,
			office,
			dueOn,
			publishedAt,
			isExample,
			houseName: institution.name,
			question: dialogue.question,
		})
		.from(dialogueRecommendation)
		.innerJoin(dialogue, eq(dialogue.id, dialogueRecommendation.dialogueId))
		.leftJoin(institution, eq(institution.id, dialogueRecommendation.institutionId))
		.where(and(where, isNull(dialogueRecommendation.deletedAt)))
		.orderBy(asc(first), asc(dialogueRecommendation.id));
}

/** The map that everybody sees now, for those who write what rests on it. */
export async function publishedMap(
	deps: Deps,
	actor: Actor,
	{ dialogueId }: { readonly dialogueId: string },
) {
	return deps.db.as(actor, (tx) => readShownRun(tx, dialogueId));
}

/** The recommendations of a dialogue for those who look after it: drafts too. */
export async function listRecommendations(
	deps: Deps,
	actor: Actor,
	{ dialogueId }: { readonly dialogueId: string },
): Promise<RecommendationLine[]> {
	return deps.db.as(actor, (tx) => linesOf(tx, eq(dialogueRecommendation.dialogueId, dialogueId)));
}

/** What the houses that the actor coordinates still owe an answer to, the longest due first. */
export async function listOwedAnswers(deps: Deps, actor: Actor): Promise<RecommendationLine[]> {
	return deps.db.as(actor, (tx) => owedBy(tx, actor));
}

export async function owedBy(tx: Tx, actor: Actor): Promise<RecommendationLine[]> {
	const own = reach(actor, 'institution', 'coordinator');
	if (own.length === 0) return [];
	return linesOf(
		tx,
		and(
			inArray(dialogueRecommendation.institutionId, [...own]),
			inArray(dialogueRecommendation.state, ['published', 'deferred']),
		),
		dialogueRecommendation.dueOn,
	);
}

type Whose = { readonly dialogueIds?: readonly string[]; readonly institutionId?: string };

/** What is published: of these dialogues, to one house, or all. Read as a visitor, whoever asks. */
export async function publicDialogueRecommendations(
	deps: Deps,
	actor: Actor,
	{ dialogueIds, institutionId }: Whose = {},
): Promise<RecommendationLine[]> {
	return deps.db.as(asVisitor(actor), (tx) =>
		linesOf(
			tx,
			and(
				ne(dialogueRecommendation.state, 'draft'),
				isNull(dialogue.deletedAt),
				ne(dialogue.phase, 'prepare'),
				sql`(${dialogueRecommendation.institutionId} is null or ${isPublicInstitution})`,
				dialogueIds ? inArray(dialogueRecommendation.dialogueId, [...dialogueIds]) : undefined,
				institutionId ? eq(dialogueRecommendation.institutionId, institutionId) : undefined,
			),
		),
	);
}

/** A recommendation with the figures it rests on: those of its run, as everybody sees them. */
export type ToldRecommendation = {
	readonly row: RecommendationRow;
	readonly houseName: LocalizedText | null;
	readonly question: LocalizedText;
	readonly fewest: number;
	readonly run: RunFacts | null;
	readonly map: ResultsMap | null;
	readonly evidence: readonly NumberedStatement[];
	readonly practices: readonly ToldPractice[];
	/** Events whose minutes it rests on. */
	readonly events: readonly ToldEvent[];
	/** What it was written from that is shown no more. */
	readonly gone: number;
};

async function tell(tx: Tx, row: RecommendationRow, question: LocalizedText): Promise<ToldRecommendation> {
	const [house] = row.institutionId
		? await tx
				.select({ name: institution.name })
				.from(institution)
				.where(eq(institution.id, row.institutionId))
		: [];
	const shown = row.runId ? await readShownRun(tx, row.dialogueId, row.runId) : null;
	const chosen = await evidenceOf(tx, row.id);
	const practices = await publicPractices(tx, chosen.practices);
	const events = await publicEvents(tx, chosen.events);
	const all = [chosen.statements, chosen.practices, chosen.events].flat().length;
	const evidence = chosen.statements.flatMap(
		(id) => shown?.map.statements.find((one) => one.id === id) ?? [],
	);
	return {
		row,
		question,
		fewest,
		houseName: house?.name ?? null,
		run: shown?.run ?? null,
		map: shown?.map ?? null,
		evidence,
		practices,
		events,
		gone: all - evidence.length - practices.length - events.length,
	};
}

/** For the work area: with what the actor may do. `missing` for those who neither wrote it nor are asked. */
export async function getRecommendation(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	return deps.db.as(actor, async (tx) => {
		const { row, dialogue: asked, subject } = await findRecommendation(tx, id);
		if (!recommendationPolicy.read(actor, subject)) throw new Fault('missing', 'not_found');
		const can = abilities(recommendationPolicy, actor, subject);
		return {
			told: await tell(tx, row, asked.question),
			can,
			history: can.history ? await historyOf(tx, 'dialogue_recommendation', id) : ([] as Change[]),
		};
	});
}

/** The same for its form. */
export async function recommendationToChange(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	return deps.db.as(actor, async (tx) => {
		const { row, dialogue: asked, subject } = await findRecommendation(tx, id);
		if (!recommendationPolicy.read(actor, subject)) throw new Fault('missing', 'not_found');
		demand(recommendationPolicy, 'change', actor, subject);
		return { row, question: asked.question, fields: await fieldsOfRecommendation(tx, row) };
	});
}

/** For everybody: `missing` while it is a draft. Read as a visitor, whoever asks. */
export async function readPublicRecommendation(
	deps: Deps,
	actor: Actor,
	{ id, dialogueId }: { readonly id: string; readonly dialogueId: string },
): Promise<ToldRecommendation> {
	return deps.db.as(asVisitor(actor), async (tx) => {
		const asked = await findPublicDialogue(tx, dialogueId);
		const { row } = await findRecommendation(tx, id);
		if (row.dialogueId !== dialogueId || row.state === 'draft') throw new Fault('missing', 'not_found');
		return tell(tx, row, asked.question);
	});
}

/** Which published recommendations rest on which of these statements. */
export async function recommendationsOn(
	tx: Tx,
	statementIds: readonly string[],
): Promise<readonly { readonly statementId: string; readonly recommendationId: string }[]> {
	if (statementIds.length === 0) return [];
	const { statementId, recommendationId } = recommendationEvidence;
	return tx
		.select({ statementId, recommendationId })
		.from(recommendationEvidence)
		.innerJoin(dialogueRecommendation, eq(dialogueRecommendation.id, recommendationId))
		.where(and(inArray(statementId, [...statementIds]), ne(dialogueRecommendation.state, 'draft')))
		.orderBy(desc(dialogueRecommendation.publishedAt), recommendationId);
}
