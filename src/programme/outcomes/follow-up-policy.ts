import { any, atInstitution, every, isTeam, type Policy, type Predicate } from '#shared/policy.ts';
import { eventPolicy, isInReach, type EventSubject } from '#programme/events/policy.ts';
import type { PracticeSubject } from './practice-policy.ts';
import type { RecommendationState } from './recommendation.ts';
import type { MinutesState } from './task.ts';

/** Where something was drawn from: an event, a practice, or both. */
export type SourceSubject = {
	readonly event: EventSubject | null;
	readonly practice: PracticeSubject | null;
};

/** Who answers for the source: those who organise the event, or the house that tells the practice. */
const keeps: Predicate<SourceSubject> = (actor, { event, practice }) =>
	isTeam(actor, undefined) ||
	(event
		? eventPolicy.change(actor, event)
		: practice !== null && atInstitution('coordinator')(actor, practice));
/** Reads what is not published: whoever reaches the whole event, or works at the house that tells. */
const reaches: Predicate<SourceSubject> = (actor, subject) =>
	keeps(actor, subject) || (subject.event !== null && isInReach(actor, subject.event));

export const lessonPolicy = {
	read: reaches,
	keep: keeps,
	publish: isTeam,
} as const satisfies Policy<SourceSubject, string>;

export type RecommendationSubject = SourceSubject & {
	/** The addressee, if it is an institution of the programme. */
	readonly institutionId: string | null;
	readonly state: RecommendationState;
};

const isAddressed: Predicate<RecommendationSubject> = (_, { state }) => state !== 'draft';
const isOpen: Predicate<RecommendationSubject> = (_, { state }) => state === 'draft' || state === 'addressed';
const addressee: Predicate<RecommendationSubject> = every<RecommendationSubject>(
	isAddressed,
	atInstitution('coordinator'),
);

export const recommendationPolicy = {
	read: any<RecommendationSubject>(reaches, addressee),
	keep: keeps,
	/** What has been answered stays as it was answered. */
	change: every<RecommendationSubject>(isOpen, keeps),
	address: every<RecommendationSubject>((_, { state }) => state === 'draft', keeps),
	answer: every<RecommendationSubject>(
		(_, { state }) => state !== 'draft' && state !== 'done',
		any<RecommendationSubject>(isTeam, atInstitution('coordinator')),
	),
	publish: isTeam,
} as const satisfies Policy<RecommendationSubject, string>;

export type MinutesSubject = { readonly event: EventSubject; readonly state: MinutesState };

/** Minutes are as confidential as their event: drafts for those who organise it, agreed ones also for those who took part. */
export const minutesPolicy = {
	read: any<MinutesSubject>(
		(actor, { event }) => isInReach(actor, event),
		(_, { event, state }) =>
			state === 'agreed' && event.takesPart && event.confidentiality !== 'internal' && !event.isDeleted,
	),
	keep: (actor, { event }) => eventPolicy.change(actor, event),
} as const satisfies Policy<MinutesSubject, string>;

export type TaskSubject = { readonly event: EventSubject | null; readonly ownerId: string | null };

export const taskPolicy = {
	keep: (actor, { event }) => event !== null && eventPolicy.change(actor, event),
	/** Whose task it is says how it stands. */
	move: (actor, { event, ownerId }) =>
		(event !== null && eventPolicy.change(actor, event)) ||
		(actor.kind === 'account' && ownerId !== null && actor.personId === ownerId),
} as const satisfies Policy<TaskSubject, string>;
