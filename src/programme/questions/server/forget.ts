import { and, desc, eq, like, ne, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { worker, type JobKind } from '#platform/server/jobs/job.ts';
import { latestNight } from '#platform/server/jobs/nightly.ts';
import { job } from '#platform/server/jobs/tables.ts';
import { isPlausible } from '../retention.ts';

const retention: Actor = { kind: 'system', name: 'retention', locale: 'en' };

/**
 * Deletes what events promised to keep no longer: answers and letters whose day is over at the event's place, and at once those of
 * whoever withdrew, was declined or lies in the bin. A second time it finds nothing. No copy is kept anywhere that it could miss:
 * mails, the audit chain and the files never hold an answer, and exports are made as they are fetched.
 */
export async function forgetAnswers({
	db,
	now,
}: Pick<Deps, 'db' | 'now'>): Promise<{ answers: number; letters: number }> {
	const at = sql`${now().toISOString()}::timestamptz`;
	const isOver = (days: string) =>
		sql`((${at} at time zone e.zone)::date > e.ends_local::date + ${sql.raw(days)}
			or r.state in ('cancelled', 'declined') or r.deleted_at is not null)`;
	return db.as(retention, async (tx) => {
		let answers = 0;
		for (const table of ['answer', 'special_answer']) {
			const { rowCount } = await tx.execute(sql`
				delete from ${sql.identifier(table)} a using question q, registration r, event e
				where q.id = a.question_id and r.id = a.registration_id and e.id = r.event_id and ${isOver('q.retention_days')}`);
			answers += rowCount ?? 0;
		}
		const { rowCount } = await tx.execute(sql`
			delete from letter l using registration r, event e, asking s
			where r.id = l.registration_id and e.id = r.event_id and s.event_id = e.id and ${isOver('s.letter_days')}`);
		return { answers, letters: rowCount ?? 0 };
	});
}

const kind = 'questions.forget';

/** Nightly, unless the clock may have jumped: then the next night. */
export const forgetAnswersNightly: JobKind = {
	kind,
	isNightly: true,
	run: async (deps) => {
		const tonight = latestNight(deps.now());
		const last = await deps.db.as(worker, async (tx) => {
			const [before] = await tx
				.select({ key: job.key })
				.from(job)
				.where(and(like(job.key, `${kind} %`), ne(job.key, `${kind} ${tonight}`), eq(job.state, 'done')))
				.orderBy(desc(job.key))
				.limit(1);
			return before?.key?.slice(kind.length + 1) ?? null;
		});
		if (isPlausible(last, tonight)) await forgetAnswers(deps);
	},
};
