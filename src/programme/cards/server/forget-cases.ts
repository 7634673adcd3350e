import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { isLocale } from '#shared/locale.ts';
import { addDays } from '#shared/time.ts';
import { accountPerson } from '#programme/people/server/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { sendLater } from '#platform/server/mail/send-later.ts';
import { account } from '#platform/server/session/tables.ts';
import { warnedDays } from '../centre.ts';
import { mailWords } from '../messages/mail/index.ts';
import { house } from './at-centre.ts';
import { dropMediaOfClosed } from './card-media.ts';
import { dropCases } from './cases.ts';
import { counsellingCase, counsellorIdentity, sealedFor } from './tables.ts';

/**
 * Nightly: deletes cases whose time is over, and tells counsellors a month before. The mail says how many, and names no case. Photos
 * and recordings of centres that were closed so long ago go as well.
 */
export const forgetCases: JobKind = {
	kind: 'counselling.forget',
	isNightly: true,
	run: async (deps) => {
		const today = deps.now().toISOString().slice(0, 10);
		await deps.db.as(house, async (tx) => {
			// Whoever was erased, or joined with another record, did not leave by way of the centre: their cases wait for a successor now.
			const left = tx
				.select({ id: counsellorIdentity.id })
				.from(counsellorIdentity)
				.where(eq(counsellorIdentity.state, 'left'));
			await tx.delete(sealedFor).where(inArray(sealedFor.identityId, left));
			const over = await tx.select().from(counsellingCase).where(lte(counsellingCase.deletedOn, today));
			await dropCases(tx, over, 'retention', deps.now());
			await dropMediaOfClosed(tx, deps.now());
			const soon = await tx
				.select()
				.from(counsellingCase)
				.where(
					and(
						gt(counsellingCase.deletedOn, today),
						lte(counsellingCase.deletedOn, addDays(today, warnedDays)),
						sql`${counsellingCase.toldOf} is distinct from ${counsellingCase.deletedOn}`,
					),
				);
			if (soon.length === 0) return;
			const ids = soon.map(({ id }) => id);
			await tell(tx, deps, ids, today);
			await tx
				.update(counsellingCase)
				.set({ toldOf: sql`${counsellingCase.deletedOn}` })
				.where(inArray(counsellingCase.id, ids));
		});
	},
};

async function tell(tx: Tx, deps: Deps, ids: readonly string[], today: string): Promise<void> {
	const readers = await tx
		.select({
			personId: accountPerson.personId,
			email: account.email,
			locale: account.locale,
			caseId: sealedFor.caseId,
		})
		.from(sealedFor)
		.innerJoin(counsellorIdentity, eq(counsellorIdentity.id, sealedFor.identityId))
		.innerJoin(accountPerson, eq(accountPerson.personId, counsellorIdentity.personId))
		.innerJoin(account, eq(account.id, accountPerson.accountId))
		.where(and(inArray(sealedFor.caseId, [...ids]), eq(counsellorIdentity.state, 'active')));
	const byPerson = Map.groupBy(readers, ({ personId }) => personId);
	for (const [personId, own] of byPerson) {
		const { email, locale: kept } = own[0]!;
		const locale = isLocale(kept) ? kept : 'en';
		const say = mailWords[locale];
		await sendLater(tx, deps, {
			key: `counselling.forget:${personId}:${today}`,
			kind: 'counselling',
			recipient: email,
			locale,
			subject: say.subject,
			parts: [
				{ say: say.text, with: { count: own.length } },
				{ button: say.button, href: `${deps.origin}/${locale}/counselling` },
			],
		});
	}
}
