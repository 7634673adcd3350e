import { reach, type Actor } from '#shared/actor.ts';
import {
	any,
	atEvent,
	atInstitution,
	every,
	isTeam,
	onProject,
	programmeWide,
	type Policy,
	type Predicate,
} from '#shared/policy.ts';
import type { Confidentiality, EventKind, EventState } from './event.ts';

/** What the policies look at: the event, and whether the actor (or an institution of theirs) takes part in it. */
export type EventSubject = {
	readonly eventId: string | null;
	readonly projectId: string | null;
	readonly kind: EventKind;
	readonly state: EventState;
	readonly confidentiality: Confidentiality;
	readonly isDeleted: boolean;
	readonly takesPart: boolean;
};

type Scope = Pick<EventSubject, 'eventId' | 'projectId' | 'kind'>;

const isTraining: Predicate<Pick<EventSubject, 'kind'>> = (_, { kind }) => kind === 'training';
const isShown: Predicate<EventSubject> = (_, { state, isDeleted }) => state !== 'draft' && !isDeleted;
const isPublic: Predicate<EventSubject> = (_, { confidentiality }) => confidentiality === 'public';
const isParticipant: Predicate<EventSubject> = (_, { takesPart, confidentiality }) =>
	takesPart && confidentiality !== 'internal';
/** Holds a grant that covers the whole event; who reads one registration or another only does not. */
export const isInReach: Predicate<Scope> = any<Scope>(
	programmeWide('team', 'reader'),
	onProject('team', 'organiser', 'reader'),
	atEvent('team', 'organiser', 'trainer', 'reader'),
);

const organises: Predicate<Scope> = any<Scope>(
	isTeam,
	onProject('team', 'organiser'),
	atEvent('team', 'organiser'),
	every<Scope>(isTraining, atEvent('trainer')),
);

/** Events and, with `change`, their sessions and hosts. `attend` is everything about who comes. */
export const eventPolicy = {
	read: any<EventSubject>(
		isInReach,
		every<EventSubject>(isShown, any<EventSubject>(isPublic, isParticipant)),
	),
	create: any<Pick<EventSubject, 'projectId'>>(isTeam, onProject('team', 'organiser')),
	change: organises,
	move: organises,
	remove: any<Scope>(isTeam, onProject('team', 'organiser')),
	history: organises,
	readRegistrations: any<EventSubject>(isInReach, coordinates),
	/** Under the Chatham House rule no list of names is handed on by anybody but those who answer for the event. */
	exportRegistrations: any<EventSubject>(
		organises,
		every<EventSubject>(isNotChathamHouse, any<EventSubject>(isInReach, coordinates)),
	),
	attend: organises,
	/** Quotas, the waiting list and who has a seat by country, part and sex: for those who see everybody anyway. */
	readSeats: isInReach,
} as const satisfies Policy<EventSubject, string>;

function isNotChathamHouse(_: Actor, { confidentiality }: EventSubject): boolean {
	return confidentiality !== 'chatham_house';
}

/** Coordinators see the registrations of their institutions alone; which those are, the query knows. */
function coordinates(actor: Actor): boolean {
	return (
		actor.kind === 'account' &&
		actor.grants.some(({ role, scope }) => role === 'coordinator' && scope === 'institution')
	);
}

export type RegistrationSubject = Scope & {
	readonly institutionId: string | null;
	readonly personId: string | null;
};

const isOwn: Predicate<RegistrationSubject> = (actor, { personId }) =>
	actor.kind === 'account' && personId !== null && actor.personId === personId;

export const registrationPolicy = {
	read: any<RegistrationSubject>(isInReach, atInstitution('coordinator'), isOwn),
	add: organises,
	change: organises,
	move: organises,
	remove: organises,
} as const satisfies Policy<RegistrationSubject, string>;

/** Whether there is anything the actor could create an event for: the programme, or a project of theirs. */
export const mayCreateEvents: Predicate<unknown> = any<unknown>(
	isTeam,
	(actor) => reach(actor, 'project', 'team', 'organiser').length > 0,
);
