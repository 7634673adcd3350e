import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { LocalizedText } from '#shared/text.ts';
import { person } from '#programme/people/server/api.ts';
import type { AffiliationKind } from '../affiliation.ts';
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
