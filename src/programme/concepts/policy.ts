import { hasRole, type Actor } from '#shared/actor.ts';
import {
	any,
	atInstitution,
	every,
	isSignedIn,
	isTeam,
	programmeWide,
	type Policy,
	type Predicate,
} from '#shared/policy.ts';
import { isKept, isOpen, type ConceptMove, type ConceptState } from './concept.ts';

export type ConceptSubject = {
	readonly institutionId: string;
	readonly state: ConceptState;
	readonly isDeleted: boolean;
};

/** A concept is its municipality's own: whoever coordinates the house writes it, and nobody for them. */
const writes: Predicate<ConceptSubject> = atInstitution('coordinator');
const oversees = programmeWide('team', 'reader');
const stands: Predicate<ConceptSubject> = (_, { isDeleted }) => !isDeleted;
const is =
	(...states: readonly ConceptState[]): Predicate<ConceptSubject> =>
	(_, { state }) =>
		states.includes(state);
const isWritten: Predicate<ConceptSubject> = (_, { state }) => isOpen(state);

export const conceptPolicy = {
	list: isSignedIn,
	read: any<ConceptSubject>(oversees, writes),
	/** Asked before it is said for which house. */
	begin: (actor: Actor) => hasRole(actor, 'coordinator'),
	create: writes,
	/** The words: concept and parts, while they are written. */
	change: every<ConceptSubject>(stands, isWritten, writes),
	comment: every<ConceptSubject>(stands, (_, { state }) => !isKept(state), writes),
	/** What came in from the public. */
	moderate: every<ConceptSubject>(stands, writes),
	/** That a body heard of it. */
	present: every<ConceptSubject>(stands, is('presented'), writes),
	adopt: every<ConceptSubject>(stands, is('presented'), writes),
	/** How measures stand, readings, reports: once there is something to be held to. */
	monitor: every<ConceptSubject>(stands, is('adopted', 'in_revision'), writes),
	revise: every<ConceptSubject>(stands, is('adopted'), writes),
	/** What was adopted is not thrown away. */
	remove: every<ConceptSubject>((_, { state }) => !isKept(state), any<ConceptSubject>(isTeam, writes)),
	history: any<ConceptSubject>(oversees, writes),
} as const satisfies Policy<ConceptSubject, string>;

const step = every<ConceptSubject>(stands, writes);
/** Who may take a step; whether it may follow at all is said by the transitions. */
export const conceptMovePolicy: Policy<ConceptSubject, ConceptMove> = {
	drafting: step,
	consultation: step,
	presented: step,
};

export type RunSubject = { readonly institutionId: string; readonly isDeleted: boolean };

/** A checklist is held by the house that looks at itself; partners read what it shares, as the database lets them. */
export const checklistPolicy = {
	read: any<RunSubject>(oversees, atInstitution('coordinator')),
	keep: every<RunSubject>((_, { isDeleted }) => !isDeleted, atInstitution('coordinator')),
} as const satisfies Policy<RunSubject, string>;
