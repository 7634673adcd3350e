import { and, asc, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { pagePaint } from '#shared/chart/svg.ts';
import type { LocalizedText } from '#shared/text.ts';
import { localDateAt } from '#shared/time.ts';
import { institution, isPublicInstitution } from '#programme/institutions/server/api.ts';
import { recommendation } from '#programme/outcomes/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { publicStates, type ConceptState } from '../concept.ts';
import { composeConcept } from '../paper/compose-concept.ts';
import { houseMap } from '../paper/house-map.ts';
import type { ConceptRecords, ReportRecords, ToldDialogue } from '../paper/concept-records.ts';
import type { ConceptRow } from './find-concept.ts';
import { recommendationResponse } from './monitoring-tables.ts';
import { asVisitor, readRecords, reportsOf } from './read-records.ts';
import { concept } from './tables.ts';

const isShown = and(
	inArray(concept.state, [...publicStates]),
	isNull(concept.deletedAt),
	isPublicInstitution,
);

export type PublicConceptLine = Pick<
	ConceptRow,
	'id' | 'title' | 'term' | 'state' | 'edition' | 'startsOn' | 'endsOn' | 'resolvedOn' | 'isExample'
> & { readonly houseName: LocalizedText; readonly consultationEndsOn: string | null };

function select(tx: Tx) {
	return tx
		.select({
			id: concept.id,
			title: concept.title,
			term: concept.term,
			state: concept.state,
			edition: concept.edition,
			startsOn: concept.startsOn,
			endsOn: concept.endsOn,
			resolvedOn: concept.resolvedOn,
			consultationEndsOn: concept.consultationEndsOn,
			isExample: concept.isExample,
			houseName: institution.name,
		})
		.from(concept)
		.innerJoin(institution, eq(institution.id, concept.institutionId));
}

/** A recommendation whose answer is due and has not come. */
export type OverdueAnswer = {
	readonly id: string;
	readonly text: LocalizedText;
	readonly dueOn: string;
	readonly houseName: LocalizedText;
};

/** Public concepts, those that hold now first, and the answers that municipalities owe. */
export async function listPublicConcepts(
	deps: Deps,
	actor: Actor,
): Promise<{ concepts: PublicConceptLine[]; overdue: OverdueAnswer[] }> {
	return deps.db.as(asVisitor(actor), async (tx) => ({
		concepts: await select(tx).where(isShown).orderBy(desc(concept.updatedAt), asc(concept.id)),
		overdue: await overdueAnswers(tx, deps.now()),
	}));
}

/** What is due before today and has neither an answer of a body nor one of its own. */
async function overdueAnswers(tx: Tx, now: Date, institutionId?: string): Promise<OverdueAnswer[]> {
	const today = localDateAt(now, 'Europe/Istanbul');
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

export type Edition = {
	readonly id: string;
	readonly title: LocalizedText;
	readonly edition: number;
	readonly state: ConceptState;
	readonly resolvedOn: string | null;
};

/** A public concept with all that is in it; `missing` for any other. */
export async function readPublicConcept(
	deps: Deps,
	actor: Actor,
	{ id, dialogues = [] }: { readonly id: string; readonly dialogues?: readonly ToldDialogue[] },
): Promise<{ row: ConceptRow; records: ConceptRecords }> {
	return readRecords(deps, asVisitor(actor), { find: (tx) => findPublicConcept(tx, id), dialogues });
}

/** A public concept as its page shows it: the paper that a council reads, painted for the screen. */
export async function showPublicConcept(
	deps: Deps,
	actor: Actor,
	which: { readonly id: string; readonly dialogues?: readonly ToldDialogue[] },
) {
	const { records } = await readPublicConcept(deps, actor, which);
	const { concept: head, hash, house } = records;
	const paper = composeConcept(records, houseMap(house), actor.locale, pagePaint);
	const { id, state, title, term, edition, startsOn, endsOn, resolution, resolvedOn, isExample } = head;
	return {
		concept: { id, state, title, term, edition, startsOn, endsOn, resolution, resolvedOn, isExample },
		hash,
		house: { name: house.name },
		paper,
	};
}

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

/** What stands beside a public concept: the published reports, its other editions, the answers its municipality owes. */
export async function besidesConcept(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<{ reports: ReportRecords[]; editions: Edition[]; overdue: OverdueAnswer[] }> {
	return deps.db.as(asVisitor(actor), async (tx) => {
		const row = await findPublicConcept(tx, id);
		const editions: Edition[] = await select(tx)
			.where(and(isShown, eq(concept.institutionId, row.institutionId)))
			.orderBy(desc(concept.edition), asc(concept.id));
		const reports = await reportsOf(tx, id);
		return {
			reports: reports.filter(({ state }) => state === 'published'),
			editions: editions.filter((one) => one.id !== id),
			overdue: await overdueAnswers(tx, deps.now(), row.institutionId),
		};
	});
}

/** The addresses of all public concepts, for the sitemap. */
export async function listPublicConceptIds(deps: Deps, actor: Actor): Promise<string[]> {
	const rows = await deps.db.as(asVisitor(actor), (tx) => select(tx).where(isShown).orderBy(asc(concept.id)));
	return rows.map(({ id }) => id);
}
