import { and, countDistinct, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { adaptation, practice } from './practice-tables.ts';
import { isPublicPractice } from './public-practices.ts';

/** What became of good practice: counted from what stands on public pages one by one, so that nothing is told that is not there. */
export type PracticeFigures = {
	/** Reviewed by somebody of another house, and published. */
	readonly reviewed: number;
	/** Those of them that somebody else has adapted, and how often. */
	readonly adapted: number;
	readonly adaptations: number;
};

/** The same for everybody; null before anything was published. */
export async function practiceFigures(deps: Deps, actor: Actor): Promise<PracticeFigures | null> {
	return deps.db.as(asVisitor(actor), async (tx) => {
		const [all] = await tx
			.select({ reviewed: count() })
			.from(practice)
			.innerJoin(institution, eq(institution.id, practice.institutionId))
			.where(isPublicPractice);
		if (!all || all.reviewed === 0) return null;
		const [taken] = await tx
			.select({ adapted: countDistinct(adaptation.practiceId), adaptations: count() })
			.from(adaptation)
			.innerJoin(practice, eq(practice.id, adaptation.practiceId))
			.innerJoin(institution, eq(institution.id, practice.institutionId))
			.where(and(isPublicPractice, isNotNull(adaptation.approvedAt), isNull(adaptation.deletedAt)));
		return { ...all, adapted: taken?.adapted ?? 0, adaptations: taken?.adaptations ?? 0 };
	});
}
