import { and, asc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { pagePaint } from '#shared/chart/svg.ts';
import { Fault } from '#shared/fault.ts';
import type { PaperPart } from '#shared/paper.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution, isPublicInstitution } from '#programme/institutions/server/api.ts';
import { recommendation } from '#programme/outcomes/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { publicStates } from '../concept.ts';
import { composeMore } from '../paper/compose-concept.ts';
import type { ConceptRecords, ReportRecords, ToldDialogue } from '../paper/concept-records.ts';
import { dayOf } from './concept-facts.ts';
import type { ConceptRow } from './find-concept.ts';
import { recommendationResponse } from './monitoring-tables.ts';
import { asVisitor, readRecords, reportsOf } from './read-records.ts';
import { concept } from './tables.ts';

const isShown = and(
	inArray(concept.state, [...publicStates]),
	isNull(concept.deletedAt),
	isPublicInstitution,
);

export type WhichPublic = { readonly id: string; readonly dialogues?: readonly ToldDialogue[] };

/** The concept where everybody may read it; otherwise `missing`. */
export async function findPublicConcept(tx: Tx, id: string): Promise<ConceptRow> {
	const [found] = await tx
		.select({ concept })
		.from(concept)
		.innerJoin(institution, eq(institution.id, concept.institutionId))
		.where(and(isShown, eq(concept.id, id)));
	if (!found) throw new Fault('missing', 'not_found');
	return found.concept;
}

/** A public concept with all that papers are made from. */
export async function readPublicRecords(
	deps: Deps,
	actor: Actor,
	{ id, dialogues = [] }: WhichPublic,
): Promise<{ row: ConceptRow; records: ConceptRecords }> {
	return readRecords(deps, asVisitor(actor), { find: (tx) => findPublicConcept(tx, id), dialogues });
}

/** A recommendation whose answer is due and has not come. */
export type OverdueAnswer = {
	readonly id: string;
	readonly text: LocalizedText;
	readonly dueOn: string;
	readonly houseName: LocalizedText;
};

/** What is due before today and has neither an answer of a body nor one of its own. */
async function overdue(tx: Tx, today: string, institutionId?: string): Promise<OverdueAnswer[]> {
	const rows = await tx
		.select({
			id: recommendation.id,
			text: recommendation.text,
			dueOn: recommendation.dueOn,
			houseName: institution.name,
		})
		.from(recommendation)
		.innerJoin(institution, eq(institution.id, recommendation.institutionId))
		.leftJoin(
			recommendationResponse,
			and(
				eq(recommendationResponse.recommendationId, recommendation.id),
				isNull(recommendationResponse.deletedAt),
			),
		)
		.where(
			and(
				eq(recommendation.isPublished, true),
				eq(recommendation.state, 'addressed'),
				isNull(recommendation.deletedAt),
				isNotNull(recommendation.dueOn),
				lt(recommendation.dueOn, today),
				isNull(recommendationResponse.id),
				isPublicInstitution,
				institutionId ? eq(recommendation.institutionId, institutionId) : undefined,
			),
		)
		.orderBy(asc(recommendation.dueOn), asc(recommendation.id));
	return rows.flatMap((row) => (row.dueOn ? [{ ...row, dueOn: row.dueOn }] : []));
}

/** The answers that municipalities owe: to be read by everybody. */
export async function overdueAnswers(deps: Deps, actor: Actor): Promise<OverdueAnswer[]> {
	return deps.db.as(asVisitor(actor), (tx) => overdue(tx, dayOf(deps.now())));
}

export type BesideConcept = {
	/** The published ones, the latest period first. */
	readonly reports: readonly ReportRecords[];
	readonly overdue: readonly OverdueAnswer[];
	/** Who took part, money and time as drawings and tables, and the sources: what the paper has and the records alone do not show. */
	readonly more: readonly PaperPart[];
};

/** What stands beside the words of a public concept. */
export async function besidesConcept(deps: Deps, actor: Actor, which: WhichPublic): Promise<BesideConcept> {
	const { row, records } = await readPublicRecords(deps, actor, which);
	return deps.db.as(asVisitor(actor), async (tx) => ({
		reports: (await reportsOf(tx, row.id)).filter(({ state }) => state === 'published'),
		overdue: await overdue(tx, dayOf(deps.now()), row.institutionId),
		more: composeMore(records, actor.locale, pagePaint),
	}));
}
