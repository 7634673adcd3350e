import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { readPlain } from '#shared/text.ts';
import { dialogueRecommendation, type RecommendationRow } from '#programme/dialogues/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { own, type MailText } from '#platform/server/mail/compose.ts';
import { answerMailMessages } from '../messages/answer-mail/index.ts';
import { dayOf } from './concept-facts.ts';
import { tellHouse } from './tell-house.ts';

const system = { kind: 'system', name: 'recommendations', locale: 'en' } as const;

/** Nightly: tells a house that its answer is overdue; once for each day it was due. */
export const remindOfAnswers: JobKind = {
	kind: 'recommendation.overdue',
	isNightly: true,
	run: async (deps) => {
		const now = deps.now();
		await deps.db.as(system, async (tx) => {
			const due = and(
				inArray(dialogueRecommendation.state, ['published', 'deferred']),
				isNull(dialogueRecommendation.remindedAt),
				lt(dialogueRecommendation.dueOn, dayOf(now)),
			);
			const rows = await tx
				.select()
				.from(dialogueRecommendation)
				.where(due)
				.for('update', { skipLocked: true });
			for (const row of rows) {
				await remind(tx, deps, row);
				await tx
					.update(dialogueRecommendation)
					.set({ remindedAt: now })
					.where(eq(dialogueRecommendation.id, row.id));
			}
		});
	},
};

/** Where the addressee is no institution of the programme nobody is written to: it stands in the list that everybody reads. */
async function remind(tx: Tx, deps: Deps, row: RecommendationRow): Promise<void> {
	if (!row.institutionId) return;
	await tellHouse(tx, deps, row.institutionId, {
		key: `recommendation.overdue:${row.id}:${row.dueOn}`,
		kind: 'recommendation',
		write: (locale): MailText => {
			const words = answerMailMessages[locale];
			const text = own(readPlain(row.text, locale));
			const href = `${deps.origin}/${locale}/desk/dialogues/${row.dialogueId}/recommendations/${row.id}`;
			return {
				locale,
				subject: words.subject,
				subjectWith: { text },
				parts: [
					{ say: words.overdue, with: { text } },
					{ button: words.button, href },
				],
			};
		},
	});
}
