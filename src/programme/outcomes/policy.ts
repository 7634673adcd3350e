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
import type { ConsentScope } from './voice.ts';

export type VoiceSubject = {
	readonly institutionId: string | null;
	readonly consent: ConsentScope;
	readonly isWithdrawn: boolean;
	readonly isDeleted: boolean;
};

const isPublic: Predicate<VoiceSubject> = (_, { consent }) => consent === 'public';
const isShared: Predicate<VoiceSubject> = (_, { consent }) => consent !== 'none';
const stands: Predicate<VoiceSubject> = (_, { isWithdrawn, isDeleted }) => !isWithdrawn && !isDeleted;

/** Without consent the team alone reads a voice; after it was withdrawn nobody does, and the team keeps the proof. */
export const voicePolicy = {
	list: isSignedIn,
	read: any<VoiceSubject>(
		isTeam,
		every<VoiceSubject>(stands, isPublic),
		every<VoiceSubject>(
			stands,
			isShared,
			any<VoiceSubject>(programmeWide('reader'), atInstitution('coordinator')),
		),
	),
	create: isTeam,
	change: every<VoiceSubject>(isTeam, stands),
	withdraw: every<VoiceSubject>(isTeam, (_, { isWithdrawn }) => !isWithdrawn),
	remove: isTeam,
	history: isTeam,
} as const satisfies Policy<VoiceSubject, string>;
