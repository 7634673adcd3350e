import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { LocalizedText } from '#shared/text.ts';
import { person } from '#programme/people/server/api.ts';
import type { AffiliationKind } from '../affiliation.ts';
import { affiliationPolicy } from '../policy.ts';
import { affiliation, institution } from './tables.ts';

type Post = {
	readonly id: string;
	readonly kind: AffiliationKind;
	readonly title: LocalizedText | null;
	readonly startsOn: string | null;
	readonly endsOn: string | null;
	readonly version: number;
};
export type PostOfPerson = Post & {
	readonly person: { readonly id: string; readonly givenName: string; readonly familyName: string };
};
export type PostAtInstitution = Post & {
	readonly institution: { readonly id: string; readonly name: LocalizedText };
};

const post = {
	id: affiliation.id,
	kind: affiliation.kind,
	title: affiliation.title,
	startsOn: affiliation.startsOn,
	endsOn: affiliation.endsOn,
	version: affiliation.version,
};

/** Who holds and held posts at an institution, the open ones first. Ask the policy before. */
export function postsAt(tx: Tx, institutionId: string): Promise<PostOfPerson[]> {
	return tx
		.select({
			...post,
			person: { id: person.id, givenName: person.givenName, familyName: person.familyName },
		})
		.from(affiliation)
		.innerJoin(person, eq(person.id, affiliation.personId))
		.where(
			and(
				eq(affiliation.institutionId, institutionId),
				isNull(affiliation.deletedAt),
				isNull(person.deletedAt),
				isNull(person.erasedAt),
			),
		)
		.orderBy(asc(affiliation.endsOn), asc(affiliation.startsOn), asc(affiliation.id));
}

/** The posts of a person, as far as the actor sees them. */
export function postsOf(tx: Tx, personId: string): Promise<PostAtInstitution[]> {
	return tx
		.select({ ...post, institution: { id: institution.id, name: institution.name } })
		.from(affiliation)
		.innerJoin(institution, eq(institution.id, affiliation.institutionId))
		.where(and(eq(affiliation.personId, personId), isNull(affiliation.deletedAt)))
		.orderBy(asc(affiliation.endsOn), asc(affiliation.startsOn), asc(affiliation.id));
}

/** The institutions where people work today, by person; one query for a page of them. */
export async function workplaces(
	deps: Deps,
	actor: Actor,
	personIds: readonly string[],
	today: string,
): Promise<Record<string, readonly { readonly id: string; readonly name: LocalizedText }[]>> {
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.selectDistinct({ personId: affiliation.personId, id: institution.id, name: institution.name })
			.from(affiliation)
			.innerJoin(institution, eq(institution.id, affiliation.institutionId))
			.where(
				and(
					inArray(affiliation.personId, [...personIds]),
					isNull(affiliation.deletedAt),
					or(isNull(affiliation.startsOn), lte(affiliation.startsOn, today)),
					or(isNull(affiliation.endsOn), gte(affiliation.endsOn, today)),
				),
			),
	);
	return Object.groupBy(rows, ({ personId }) => personId) as Record<string, typeof rows>;
}

/** The posts of a person whom the actor sees. */
export async function postsOfPerson(
	deps: Deps,
	actor: Actor,
	personId: string,
): Promise<(PostAtInstitution & { readonly mayChange: boolean })[]> {
	const posts = await deps.db.as(actor, (tx) => postsOf(tx, personId));
	return posts.map((one) => ({
		...one,
		mayChange: affiliationPolicy.change(actor, { institutionId: one.institution.id }),
	}));
}
