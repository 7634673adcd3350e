import { and, eq, isNull, lt } from 'drizzle-orm';
import { isLocale } from '#shared/locale.ts';
import { readPlain } from '#shared/text.ts';
import { coordinatorsOf } from '#programme/institutions/server/api.ts';
import { accountPerson } from '#programme/people/server/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { own } from '#platform/server/mail/compose.ts';
import { sendLater } from '#platform/server/mail/send-later.ts';
import { account } from '#platform/server/session/tables.ts';
import { mailMessages } from '../messages/practice-mail/index.ts';
import type { PracticeRow } from './find-practice.ts';
import { practice } from './practice-tables.ts';
import { dueBefore } from './read-practices.ts';

/** What a mail about a practice says: a review is asked for, it came back, it is published, is it still right? */
const occasions = ['review', 'back', 'published', 'due'] as const;
type Occasion = (typeof occasions)[number];

const system = { kind: 'system', name: 'practices', locale: 'en' } as const;

/** Has those told whom it concerns, by a job: who moves a practice need not see who holds which role. */
export async function tellLater(tx: Tx, id: string, occasion: Occasion): Promise<void> {
	await enqueue(tx, 'practice.tell', { id, occasion });
}

export const tellOfPractice: JobKind = {
	kind: 'practice.tell',
	run: async (deps, { id, occasion }) => {
		const about = occasions.find((one) => one === occasion);
		await deps.db.as(system, async (tx) => {
			const [row] = await tx
				.select()
				.from(practice)
				.where(and(eq(practice.id, String(id)), isNull(practice.deletedAt)));
			if (row && about) await mailAll(tx, deps, row, about);
		});
	},
};

/** Nightly: asks about practices of which nobody has said for two years that they are still right; once for each. */
export const askWhetherRight: JobKind = {
	kind: 'practice.due',
	isNightly: true,
	run: async (deps) => {
		const now = deps.now();
		await deps.db.as(system, async (tx) => {
			const due = and(
				eq(practice.state, 'published'),
				isNull(practice.deletedAt),
				isNull(practice.remindedAt),
				lt(practice.confirmedAt, dueBefore(now)),
			);
			for (const row of await tx.select().from(practice).where(due).for('update', { skipLocked: true })) {
				await mailAll(tx, deps, row, 'due');
				await tx.update(practice).set({ remindedAt: now }).where(eq(practice.id, row.id));
			}
		});
	},
};

async function mailAll(tx: Tx, deps: Deps, row: PracticeRow, occasion: Occasion): Promise<void> {
	const readers =
		occasion === 'review' ? await reviewerOf(tx, row) : await coordinatorsOf(tx, deps, row.institutionId);
	for (const { email, locale: wanted } of readers) {
		const locale = isLocale(wanted) ? wanted : 'en';
		const words = mailMessages[locale];
		const title = own(readPlain(row.title, locale));
		await sendLater(tx, deps, {
			// The version makes a job that runs twice write once, and another round of the same review write again.
			key: `practice.${occasion}:${row.id}:${row.version}:${email}`,
			kind: 'practice',
			recipient: email,
			locale,
			subject: words[`${occasion}_subject`],
			subjectWith: { title },
			parts: [
				{ say: words[occasion], with: { title } },
				{ button: words.button, href: `${deps.origin}/${locale}/desk/practices/${row.id}` },
			],
			most: 20,
		});
	}
}

function reviewerOf(tx: Tx, { reviewerId }: PracticeRow) {
	return tx
		.select({ email: account.email, locale: account.locale })
		.from(account)
		.innerJoin(accountPerson, eq(accountPerson.accountId, account.id))
		.where(eq(accountPerson.personId, reviewerId!));
}
