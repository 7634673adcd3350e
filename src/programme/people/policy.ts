import { hasRole, reach, type Actor } from '#shared/actor.ts';
import { any, every, isTeam, type Policy, type Predicate } from '#shared/policy.ts';

export type PersonSubject = {
	readonly personId: string;
	/** Where the person holds a post today. */
	readonly institutionIds: readonly string[];
	readonly isErased: boolean;
};

const isSelf: Predicate<PersonSubject> = (actor, { personId }) =>
	actor.kind === 'account' && actor.personId === personId;

/** Coordinates an institution where the person holds a post today. */
function coordinatesThem(actor: Actor, { institutionIds }: PersonSubject): boolean {
	const own = reach(actor, 'institution', 'coordinator');
	return institutionIds.some((id) => own.includes(id));
}

/** Has to do with people at all. Which of them, row-level security says: those of their institutions and events. */
const worksWithPeople: Predicate<unknown> = any<unknown>(isTeam, (actor) =>
	hasRole(actor, 'coordinator', 'organiser', 'trainer'),
);

const isThere: Predicate<PersonSubject> = (_, { isErased }) => !isErased;

export const personPolicy = {
	list: worksWithPeople,
	read: any<PersonSubject>(worksWithPeople, isSelf),
	/** Coordinators give the new person a post at their institution in the same step. */
	create: any<unknown>(isTeam, (actor) => hasRole(actor, 'coordinator')),
	change: every<PersonSubject>(any<PersonSubject>(isTeam, coordinatesThem), isThere),
	remove: isTeam,
	merge: every<PersonSubject>(isTeam, isThere),
	/** Everything kept about somebody, for them alone and for who answers their request. */
	disclose: any<PersonSubject>(isTeam, isSelf),
	erase: every<PersonSubject>(isTeam, isThere),
	history: any<PersonSubject>(isTeam, coordinatesThem),
} as const satisfies Policy<PersonSubject, string>;
