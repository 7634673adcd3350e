import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { sortForReader } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { personName } from '#programme/people/person.ts';
import { accessGrant, accountPerson, person } from '#programme/people/server/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { practicePolicy } from '../practice-policy.ts';
import { findPractice, practiceSubject } from './find-practice.ts';

/** Those with an account who hold nothing at the house that tells: whom one may ask for a review. */
function candidates(tx: Tx, institutionId: string) {
	return tx
		.select({ id: person.id, givenName: person.givenName, familyName: person.familyName })
		.from(person)
		.innerJoin(accountPerson, eq(accountPerson.personId, person.id))
		.where(
			and(
				isNull(person.deletedAt),
				isNull(person.erasedAt),
				sql`not exists (select 1 from ${accessGrant} held where held.person_id = ${person.id}
					and held.scope_id = ${institutionId})`,
			),
		)
		.$dynamic();
}

/** People to choose a reviewer from; for those who may name one. */
export async function reviewerOptions(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<{ value: string; label: string }[]> {
	return deps.db.as(actor, async (tx) => {
		const found = await findPractice(tx, id);
		demand(practicePolicy, 'appoint', actor, practiceSubject(found));
		const people = await candidates(tx, found.institutionId);
		return sortForReader(
			people.map((one) => ({ value: one.id, label: personName(one) })),
			({ label }) => label,
			actor.locale,
		);
	});
}

/** Refuses a reviewer who is not there, has no account, or belongs to the house that tells. */
export async function demandReviewer(
	tx: Tx,
	reviewerId: string | null,
	institutionId: string,
): Promise<void> {
	const refuse = (reason: string) =>
		new Fault('invalid', 'check_fields', { issues: [{ field: 'reviewerId', reason }] });
	if (!reviewerId) throw refuse('reviewer_missing');
	const found = await candidates(tx, institutionId);
	if (!found.some(({ id }) => id === reviewerId)) throw refuse('not_found_choice');
}
