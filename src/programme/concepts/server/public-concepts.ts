import { and, asc, eq, isNull } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import { pagePaint } from '#shared/chart/svg.ts';
import type { Locale } from '#shared/locale.ts';
import type { PaperPart } from '#shared/paper.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isKept, publicStates } from '../concept.ts';
import { composeMore } from '../paper/compose-concept.ts';
import { dialoguesOf } from './concept-dialogues.ts';
import { nextReport, type DueReport } from './due-reports.ts';
import { heardOf, type ConceptRow } from './find-concept.ts';
import { findPublicConcept, isConsulted, isPublicConcept } from './public-concept.ts';
import { allParts, partsOf, type ConceptParts, type PartRows } from './read-parts.ts';
import { recordsOf, reportsOf } from './read-records.ts';
import { consultationComment } from './section-tables.ts';
import { concept } from './tables.ts';
import { toldDialogues } from './told-dialogues.ts';

export type PublicConceptLine = Pick<
	ConceptRow,
	'id' | 'title' | 'term' | 'state' | 'edition' | 'consultationEndsOn' | 'resolvedOn' | 'isExample'
> & { readonly institution: LocalizedText; readonly country: string };

/** What everybody may read: what one can still say something to first, then what holds, then what is past. */
export async function listPublicConcepts(deps: Deps, actor: Actor): Promise<readonly PublicConceptLine[]> {
	const rows = await deps.db.as(asVisitor(actor), (tx) =>
		tx
			.select({
				id: concept.id,
				title: concept.title,
				term: concept.term,
				state: concept.state,
				edition: concept.edition,
				consultationEndsOn: concept.consultationEndsOn,
				resolvedOn: concept.resolvedOn,
				isExample: concept.isExample,
				institution: institution.name,
				country: institution.country,
			})
			.from(concept)
			.innerJoin(institution, eq(institution.id, concept.institutionId))
			.where(isPublicConcept)
			.orderBy(asc(concept.id)),
	);
	const rank = (row: PublicConceptLine) => publicStates.indexOf(row.state as (typeof publicStates)[number]);
	return rows.toSorted((a, b) => rank(a) - rank(b));
}

export type ShownComment = {
	readonly id: string;
	readonly text: string;
	readonly language: Locale;
	readonly sectionId: string | null;
	readonly reply: LocalizedText | null;
};
type Edition = Pick<ConceptRow, 'id' | 'edition' | 'state'>;

export type PublicConcept = {
	readonly concept: ConceptRow;
	readonly house: { readonly name: LocalizedText; readonly slug: string };
	readonly parts: ConceptParts;
	/** Who heard of it, once it is adopted. */
	readonly heard: Awaited<ReturnType<typeof heardOf>>;
	readonly comments: readonly ShownComment[];
	/** Whether something can be said now. */
	readonly isOpen: boolean;
	/** Other editions that everybody may read. */
	readonly editions: readonly Edition[];
	/** Who took part, time and money as drawings and tables, and the sources: what the paper has and the records alone do not show. */
	readonly more: readonly PaperPart[];
};

/** A concept as everybody may read it; `missing` where it is not public. */
export async function readPublicConcept(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<PublicConcept> {
	const asked = await deps.db.as(asVisitor(actor), async (tx) => {
		const { participation } = (await findPublicConcept(tx, id)).concept;
		return { participation, dialogueIds: await dialoguesOf(tx, id) };
	});
	const told = await toldDialogues(deps, actor, asked);
	return deps.db.as(asVisitor(actor), async (tx) => {
		const found = await findPublicConcept(tx, id);
		const parts = await allParts(tx, id);
		const comments = await tx
			.select({
				id: consultationComment.id,
				text: consultationComment.text,
				language: consultationComment.language,
				sectionId: consultationComment.sectionId,
				reply: consultationComment.reply,
			})
			.from(consultationComment)
			.where(
				and(
					eq(consultationComment.conceptId, id),
					eq(consultationComment.state, 'shown'),
					isNull(consultationComment.deletedAt),
				),
			)
			.orderBy(asc(consultationComment.createdAt), asc(consultationComment.id));
		const editions = await tx
			.select({ id: concept.id, edition: concept.edition, state: concept.state })
			.from(concept)
			.innerJoin(institution, eq(institution.id, concept.institutionId))
			.where(and(eq(concept.institutionId, found.concept.institutionId), isPublicConcept))
			.orderBy(asc(concept.edition));
		return {
			concept: found.concept,
			house: found.house,
			parts,
			heard: isKept(found.concept.state) ? await heardOf(tx, found.concept) : [],
			comments,
			isOpen: isConsulted(found.concept, deps.now()),
			editions: editions.filter((one) => one.id !== id),
			more: composeMore(await recordsOf(tx, found.concept, parts, told), actor.locale, pagePaint),
		};
	});
}

export type PublicMonitoring = Pick<PublicConcept, 'concept' | 'house'> & {
	readonly fields: readonly PartRows['field'][];
	readonly measures: readonly PartRows['measure'][];
	/** The published ones, the latest period first. */
	readonly reports: Awaited<ReturnType<typeof reportsOf>>;
	/** What is promised next; null where no day is named. */
	readonly next: DueReport | null;
};

/** How far a public concept is, report by report; `missing` where it is not public. */
export async function readPublicMonitoring(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<PublicMonitoring> {
	const found = await deps.db.as(asVisitor(actor), async (tx) => ({
		...(await findPublicConcept(tx, id)),
		fields: await partsOf(tx, id, 'field'),
		measures: await partsOf(tx, id, 'measure'),
		reports: (await reportsOf(tx, id)).filter(({ state }) => state === 'published'),
	}));
	return { ...found, next: await nextReport(deps, found.concept) };
}

/** Addresses of all concepts that everybody may read. */
export async function listPublicConceptIds(deps: Deps, actor: Actor): Promise<readonly string[]> {
	return (await listPublicConcepts(deps, actor)).map(({ id }) => id);
}
