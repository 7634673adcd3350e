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
import type { DialoguePhase } from './dialogue.ts';

export type DialogueSubject = {
	readonly institutionId: string | null;
	readonly phase: DialoguePhase;
	readonly isDeleted: boolean;
};

const keeps = any<DialogueSubject>(isTeam, atInstitution('coordinator'));
const stands: Predicate<DialogueSubject> = (_, { isDeleted }) => !isDeleted;
const isPrepared: Predicate<DialogueSubject> = (_, { phase }) => phase === 'prepare';
const isBegun: Predicate<DialogueSubject> = (_, { phase }) => phase !== 'prepare';

/**
 * A dialogue is looked after by the team and by the coordinators of the house that asks. Nobody who is signed in reads who voted what,
 * whatever their role: that is no action here, and the row policies of votes know nobody but the ballot itself.
 */
export const dialoguePolicy = {
	list: isSignedIn,
	read: any<DialogueSubject>(programmeWide('team', 'reader'), atInstitution('coordinator')),
	/** Asked before it is said for which institution. */
	propose: (actor: Actor) => isTeam(actor, undefined) || hasRole(actor, 'coordinator'),
	create: every<DialogueSubject>(stands, keeps),
	change: every<DialogueSubject>(stands, keeps),
	/** Phases and rests. */
	move: every<DialogueSubject>(stands, keeps),
	/** Statements: accept, reject, merge, split, translate, read aloud. */
	moderate: every<DialogueSubject>(stands, keeps),
	/** Access codes, ballot sheets, kiosks, the wall of the room. */
	assist: every<DialogueSubject>(stands, isBegun, keeps),
	/** Opinion maps. */
	publish: every<DialogueSubject>(stands, keeps),
	remove: every<DialogueSubject>(stands, isPrepared, keeps),
	restore: keeps,
	history: any<DialogueSubject>(programmeWide('team', 'reader'), atInstitution('coordinator')),
} as const satisfies Policy<DialogueSubject, string>;
