import {
	any,
	atInstitution,
	every,
	isTeam,
	programmeWide,
	type Policy,
	type Predicate,
} from '#shared/policy.ts';
import type { RecommendationState } from './recommendation.ts';

export type RecommendationSubject = {
	/** The house that asks in the dialogue. */
	readonly askedBy: string;
	/** The addressee, if it is an institution of the programme. */
	readonly institutionId: string | null;
	readonly state: RecommendationState;
	readonly isDeleted: boolean;
};

const keeps: Predicate<RecommendationSubject> = (actor, { askedBy }) =>
	isTeam(actor, undefined) || atInstitution('coordinator')(actor, { institutionId: askedBy });
const stands: Predicate<RecommendationSubject> = (_, { isDeleted }) => !isDeleted;
const isDraft: Predicate<RecommendationSubject> = (_, { state }) => state === 'draft';
const isOut: Predicate<RecommendationSubject> = (_, { state }) => state !== 'draft';

/**
 * Written by those who look after the dialogue, answered by the house it is addressed to and by nobody for it. Where the addressee is no
 * institution of the programme, those who look after the dialogue write down what it said.
 */
export const recommendationPolicy = {
	read: any<RecommendationSubject>(
		keeps,
		programmeWide('reader'),
		every<RecommendationSubject>(isOut, atInstitution('coordinator')),
	),
	create: every<RecommendationSubject>(stands, keeps),
	change: every<RecommendationSubject>(stands, isDraft, keeps),
	publish: every<RecommendationSubject>(stands, isDraft, keeps),
	/** What is out by mistake, as long as nobody has answered: for the team alone, so that no house takes back what it is asked. */
	takeBack: every<RecommendationSubject>((_, { state }) => state === 'published', isTeam),
	answer: every<RecommendationSubject>(isOut, (actor, subject) =>
		subject.institutionId === null ? keeps(actor, subject) : atInstitution('coordinator')(actor, subject),
	),
	remove: every<RecommendationSubject>(isDraft, keeps),
	history: keeps,
} as const satisfies Policy<RecommendationSubject, string>;
