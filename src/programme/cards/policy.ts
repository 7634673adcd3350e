import { hasRole } from '#shared/actor.ts';
import {
	any,
	anyone,
	atInstitution,
	every,
	isTeam,
	nobody,
	type Policy,
	type Predicate,
} from '#shared/policy.ts';
import type { IdentityState } from './centre.ts';

type AtCentre = { readonly institutionId: string };
const counsels: Predicate<AtCentre> = atInstitution('counsellor');
const coordinates: Predicate<AtCentre> = atInstitution('coordinator');

/** The house that counsels. Its recovery key is its own: the programme's team opens a centre, and cannot open a case. */
export const centrePolicy = {
	list: isTeam,
	open: isTeam,
	close: isTeam,
	read: any<AtCentre>(counsels, coordinates),
	manage: coordinates,
} as const satisfies Policy<AtCentre, string>;

export type IdentitySubject = AtCentre & { readonly state: IdentityState };
const is =
	(...states: readonly IdentityState[]): Predicate<IdentitySubject> =>
	(_, { state }) =>
		states.includes(state);

/** A counsellor's key: made by its owner alone; whether it counts is for the centre to say, once it has heard its words. */
export const identityPolicy = {
	make: counsels,
	confirm: every<IdentitySubject>(coordinates, is('new')),
	end: every<IdentitySubject>(coordinates, is('new', 'active')),
} as const;

/** `isMine`: sealed to a key of the actor's that counts. No role reads a case, not an administrator's either. */
export type CaseSubject = AtCentre & { readonly isMine: boolean };
const isMine: Predicate<CaseSubject> = every<CaseSubject>(counsels, (_, { isMine }) => isMine);
export const casePolicy = {
	begin: counsels,
	see: isMine,
	write: isMine,
	share: isMine,
	close: isMine,
	delete: isMine,
} as const satisfies Policy<CaseSubject, string>;

export const deckPolicy = {
	read: anyone,
	overlay: counsels,
} as const satisfies Policy<AtCentre, 'read' | 'overlay'>;

export const countPolicy = {
	read: any<AtCentre>(counsels, coordinates),
	send: counsels,
	/** All of them together, which tells of no centre. */
	sum: anyone,
	change: nobody,
} as const satisfies Policy<AtCentre, string>;

/** Counselling as a whole; where and what, the nouns above say. */
export const counsellingPolicy = {
	enter: (actor) => hasRole(actor, 'counsellor', 'coordinator'),
} as const satisfies Policy<unknown, 'enter'>;

/** A film of the programme has no house, and is the team's; one of a centre is its coordinator's, and shown to nobody else. */
export const trainingPolicy = {
	enter: any<unknown>(isTeam, counsellingPolicy.enter),
	keep: (actor, at) =>
		at.institutionId === null ? isTeam(actor, at) : coordinates(actor, { institutionId: at.institutionId }),
} as const satisfies Policy<{ readonly institutionId: string | null }, 'enter' | 'keep'>;
