import { and, eq } from 'drizzle-orm';
import { programmeWide } from '#shared/policy.ts';
import { institution, isPublicInstitution } from '#programme/institutions/server/api.ts';
import type { Keeper } from '#platform/server/files/documents.ts';
import { practicePolicy } from '../practice-policy.ts';
import { findPractice, practiceSubject } from './find-practice.ts';

/**
 * Documents of a practice: the house that tells and its reviewer are inside. Whoever may change the practice keeps them, so that
 * nothing is added unseen to what was reviewed.
 */
export const practiceKeeper: Keeper = {
	noun: 'practice',
	access: async (tx, actor, id) => {
		const row = await findPractice(tx, id);
		const subject = practiceSubject(row);
		const reads = practicePolicy.read(actor, subject) && !subject.isDeleted;
		const [shown] =
			actor.kind === 'visitor'
				? await tx
						.select({ id: institution.id })
						.from(institution)
						.where(and(isPublicInstitution, eq(institution.id, row.institutionId)))
				: [{}];
		return {
			reads: reads && shown !== undefined,
			inside:
				practicePolicy.history(actor, subject) ||
				programmeWide('reader')(actor, undefined) ||
				practicePolicy.reviews(actor, subject),
			keeps: practicePolicy.change(actor, subject),
		};
	},
};
