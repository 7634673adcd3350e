import { sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';

const system: Actor = { kind: 'system', name: 'retention', locale: 'en' };

/**
 * Lets go of whoever took part in a dialogue that is closed: no ballot leads to a participant any more, nobody's category, answers,
 * sheets and statements are known as theirs. Their votes stay, as nobody's, for results were made from them. Twice changes nothing.
 */
export async function forgetParticipants(deps: Deps): Promise<void> {
	const closed = sql`select id from dialogue where phase = 'closed'`;
	await deps.db.as(system, async (tx) => {
		await tx.execute(sql`delete from participant_answer where dialogue_id in (${closed})`);
		await tx.execute(sql`delete from statement_author using statement
			where statement.id = statement_author.statement_id and statement.dialogue_id in (${closed})`);
		await tx.execute(sql`delete from access_code where dialogue_id in (${closed})`);
		await tx.execute(sql`update ballot_sheet set typed = null, checked = null, participant_id = null
			where dialogue_id in (${closed}) and (typed is not null or checked is not null or participant_id is not null)`);
		await tx.execute(sql`update participant set ballot_hash = null, category = null
			where dialogue_id in (${closed}) and (ballot_hash is not null or category is not null)`);
	});
}

export const forgetParticipantsNightly: JobKind = {
	kind: 'dialogues.forget-participants',
	isNightly: true,
	run: (deps) => forgetParticipants(deps),
};
