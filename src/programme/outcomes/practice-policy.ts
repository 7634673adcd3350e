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
import type { PracticeState } from './practice.ts';

export type PracticeSubject = {
	readonly institutionId: string | null;
	readonly state: PracticeState;
	readonly reviewerId: string | null;
	readonly isDeleted: boolean;
};

const coordinates = atInstitution('coordinator');
const stands: Predicate<PracticeSubject> = (_, { isDeleted }) => !isDeleted;
const is =
	(...states: readonly PracticeState[]): Predicate<PracticeSubject> =>
	(_, { state }) =>
		states.includes(state);
/** Named for this practice; nobody reviews what their own house tells. */
const reviews: Predicate<PracticeSubject> = (actor, subject) =>
	actor.kind === 'account' &&
	subject.reviewerId !== null &&
	actor.personId === subject.reviewerId &&
	!coordinates(actor, subject);
const tells = any<PracticeSubject>(isTeam, coordinates);

export const practicePolicy = {
	list: isSignedIn,
	read: any<PracticeSubject>(
		programmeWide('team', 'reader'),
		atInstitution('coordinator', 'organiser', 'trainer', 'counsellor', 'reader'),
		every<PracticeSubject>(is('expert_review'), reviews),
		every<PracticeSubject>(stands, is('published')),
	),
	/** Asked before it is said which institution tells it. */
	propose: any<unknown>(isTeam, (actor: Actor) => hasRole(actor, 'coordinator')),
	create: tells,
	/** What is under review or published stays as it was read, except for the team's corrections. */
	change: every<PracticeSubject>(stands, any<PracticeSubject>(isTeam, every(coordinates, is('draft')))),
	/** Says of a published practice that it is still right. */
	confirm: every<PracticeSubject>(stands, is('published'), tells),
	/** Names who reviews it, or somebody else. */
	appoint: every<PracticeSubject>(stands, is('formal_check', 'expert_review'), isTeam),
	reviews: every<PracticeSubject>(stands, is('expert_review'), reviews),
	remove: any<PracticeSubject>(isTeam, every(coordinates, is('draft'))),
	history: tells,
} as const satisfies Policy<PracticeSubject, string>;

/** Who may bring a practice into a state, by that state; whether it may follow at all is said by the transitions. */
export const practiceMoves: Policy<PracticeSubject, PracticeState> = {
	draft: every(
		stands,
		any<PracticeSubject>(
			every(is('submitted', 'outdated'), tells),
			every(is('formal_check'), isTeam),
			every(is('expert_review'), any<PracticeSubject>(isTeam, reviews)),
		),
	),
	submitted: every(stands, tells),
	formal_check: every(stands, isTeam),
	expert_review: every(stands, isTeam),
	published: every(stands, reviews),
	outdated: every(stands, tells),
};

export type AdaptationSubject = {
	readonly institutionId: string | null;
	readonly isApproved: boolean;
};
const isWaiting: Predicate<AdaptationSubject> = (_, { isApproved }) => !isApproved;

/** What other institutions made of a practice: told by their coordinators, shown after the team's yes. */
export const adaptationPolicy = {
	add: any<AdaptationSubject>(isTeam, coordinates),
	approve: every<AdaptationSubject>(isTeam, isWaiting),
	remove: any<AdaptationSubject>(isTeam, every(coordinates, isWaiting)),
} as const satisfies Policy<AdaptationSubject, string>;
