import { sql } from 'drizzle-orm';
import type { Deps } from '#platform/server/deps.ts';
import { retentionMonths } from '../registration-notice.ts';

/**
 * People who registered on a public page, whose last event ended longer ago than the notice there promises, and whom nothing
 * else ties to the programme: no post, no account, no role. They are to be erased.
 */
export async function pastParticipants({ db, now }: Deps): Promise<string[]> {
	return db.as({ kind: 'system', name: 'retention', locale: 'en' }, async (tx) => {
		const { rows } = await tx.execute<{ id: string }>(sql`
			select p.id from person p
			where p.erased_at is null
				and exists (select 1 from registration r where r.person_id = p.id and r.agreed_wording is not null)
				and not exists (select 1 from registration r join event e on e.id = r.event_id
					where r.person_id = p.id and e.ends_at > ${now().toISOString()}::timestamptz - make_interval(months => ${retentionMonths}))
				and not exists (select 1 from affiliation a where a.person_id = p.id)
				and not exists (select 1 from account_person a where a.person_id = p.id)
				and not exists (select 1 from access_grant g where g.person_id = p.id)
			limit 1000`);
		return rows.map(({ id }) => id);
	});
}
