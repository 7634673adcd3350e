import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { abilities } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { mayFollow } from '#shared/transition.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import { checklists } from '../checklist.ts';
import { conceptMoves, conceptTransitions, type ConceptMove, type ConceptState } from '../concept.ts';
import type { Body } from '../monitoring.ts';
import { partKinds, type PartKind } from '../parts.ts';
import { conceptMovePolicy, conceptPolicy } from '../policy.ts';
import { gapsFor, nextState, whoseTurn, type Gap } from '../readiness.ts';
import { conceptContent, hashOfContent } from './concept-content.ts';
import { dayOf, factsOf } from './concept-facts.ts';
import { conceptInside, conceptSubject, heardOf, type ConceptRow } from './find-concept.ts';
import { runsOf, type RunWithAnswers } from './find-run.ts';
import { allParts } from './read-parts.ts';
import { consultationComment } from './section-tables.ts';
import { concept } from './tables.ts';

export type Heard = Awaited<ReturnType<typeof heardOf>>[number];
type Related = { readonly id: string; readonly title: LocalizedText; readonly edition: number };

export type ConceptDetail = {
	readonly concept: ConceptRow;
	readonly institution: LocalizedText;
	readonly counts: Readonly<Record<PartKind, number>>;
	/** The checksum of the words as they stand: what is adopted with. */
	readonly hash: string;
	/** Whether what was adopted is still what stands; null before. */
	readonly isIntact: boolean | null;
	readonly next: ConceptState | null;
	readonly gaps: readonly Gap[];
	readonly heard: readonly Heard[];
	readonly turn: Body | null;
	readonly steps: readonly ConceptMove[];
	readonly consultation: { readonly pending: number; readonly all: number };
	/** The latest look by each list, where there was one. */
	readonly looks: readonly RunWithAnswers[];
	readonly predecessor: Related | null;
	readonly successor: Related | null;
	readonly history: readonly Change[];
	readonly can: Readonly<Record<keyof typeof conceptPolicy, boolean>>;
};

/** A concept as those who write it see it: what is in it, what is missing for the next state; `missing` for all others. */
export async function getConcept(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<ConceptDetail> {
	const found = await deps.db.as(actor, async (tx) => {
		const row = await conceptInside(tx, actor, id);
		const [house] = await tx
			.select({ name: institution.name })
			.from(institution)
			.where(eq(institution.id, row.institutionId));
		const parts = await allParts(tx, id);
		const heard = await heardOf(tx, row);
		const comments = await tx
			.select({ state: consultationComment.state })
			.from(consultationComment)
			.where(eq(consultationComment.conceptId, id));
		const line = {
			id: concept.id,
			title: concept.title,
			edition: concept.edition,
			deletedAt: concept.deletedAt,
		};
		const before = row.predecessorId
			? await tx.select(line).from(concept).where(eq(concept.id, row.predecessorId))
			: [];
		const after = await tx.select(line).from(concept).where(eq(concept.predecessorId, id));
		const history = await historyOf(tx, 'concept', id);
		const runs = await runsOf(tx, row.institutionId);
		return { runs, row, house, parts, heard, comments, before, after, history };
	});
	const { row, parts, heard } = found;
	const subject = conceptSubject(row);
	const hash = hashOfContent(conceptContent(row, parts));
	const next = nextState[row.state];
	const counts = Object.fromEntries(partKinds.map((kind) => [kind, parts[kind].length]));
	return {
		concept: row,
		institution: found.house?.name ?? { original: 'en', texts: {} },
		counts: counts as Record<PartKind, number>,
		hash,
		isIntact: row.hash === null ? null : row.hash === hash,
		next,
		gaps: next ? gapsFor(next, factsOf(row, parts, heard), dayOf(deps.now())) : [],
		heard,
		turn: row.state === 'presented' ? whoseTurn(heard) : null,
		steps: conceptMoves.filter(
			(to) => mayFollow(conceptTransitions, row.state, to) && conceptMovePolicy[to](actor, subject),
		),
		consultation: {
			pending: found.comments.filter(({ state }) => state === 'pending').length,
			all: found.comments.length,
		},
		looks: checklists.flatMap((list) => found.runs.find(({ checklist }) => checklist === list) ?? []),
		predecessor: found.before[0] ?? null,
		successor: found.after.find(({ deletedAt }) => deletedAt === null) ?? null,
		history: found.history,
		can: abilities(conceptPolicy, actor, subject),
	};
}
