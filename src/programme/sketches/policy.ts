import { hasRole, reach, type Actor } from '#shared/actor.ts';
import {
	any,
	every,
	isSignedIn,
	isTeam,
	programmeWide,
	type Policy,
	type Predicate,
} from '#shared/policy.ts';
import type { SketchMove, SketchState } from './sketch.ts';

export type SketchSubject = {
	readonly firstId: string;
	readonly secondId: string;
	readonly state: SketchState;
	readonly isDeleted: boolean;
};

/** Of the two sides, those the actor coordinates. */
export function sidesOf(
	actor: Actor,
	{ firstId, secondId }: Pick<SketchSubject, 'firstId' | 'secondId'>,
): string[] {
	const own = reach(actor, 'institution', 'coordinator');
	return [firstId, secondId].filter((id) => own.includes(id));
}

const writes: Predicate<SketchSubject> = (actor, subject) => sidesOf(actor, subject).length > 0;
const stands: Predicate<SketchSubject> = (_, { isDeleted }) => !isDeleted;
const is =
	(...states: readonly SketchState[]): Predicate<SketchSubject> =>
	(_, { state }) =>
		states.includes(state);

/** A sketch belongs to the two sides that write it; the team reads it, and writes nothing into it. */
export const sketchPolicy = {
	list: isSignedIn,
	read: any<SketchSubject>(programmeWide('team', 'reader'), writes),
	/** Asked before it is said for which partnership. */
	propose: (actor: Actor) => hasRole(actor, 'coordinator'),
	create: every<SketchSubject>(stands, writes),
	change: every<SketchSubject>(stands, is('draft', 'agreed'), writes),
	/** For one's own side; what was submitted stays as both agreed to it. */
	agree: every<SketchSubject>(stands, is('draft', 'agreed'), writes),
	nameContact: every<SketchSubject>(stands, writes),
	/** What became of it, which no side has to agree to. */
	linkProject: every<SketchSubject>(stands, any<SketchSubject>(isTeam, writes)),
	remove: any<SketchSubject>(isTeam, every(is('draft', 'withdrawn'), writes)),
	history: any<SketchSubject>(programmeWide('team', 'reader'), writes),
} as const satisfies Policy<SketchSubject, string>;

const bothSidesAndTeam = every<SketchSubject>(stands, any<SketchSubject>(isTeam, writes));
/** Who may take a step; whether it may follow at all is said by the transitions. */
export const sketchMovePolicy: Policy<SketchSubject, SketchMove> = {
	submitted: bothSidesAndTeam,
	granted: bothSidesAndTeam,
	refused: bothSidesAndTeam,
	withdrawn: every<SketchSubject>(stands, writes),
	/** Only to begin anew: back from `agreed` leads what the sides write, and no button. */
	draft: every<SketchSubject>(stands, is('refused', 'withdrawn'), writes),
};

export type CallSubject = { readonly isDeleted: boolean };
/** The conditions of funders are kept by the team and read by everybody who works here. */
export const callPolicy = {
	list: isSignedIn,
	read: isSignedIn,
	create: isTeam,
	change: every<CallSubject>(isTeam, (_, { isDeleted }) => !isDeleted),
	remove: isTeam,
} as const satisfies Policy<CallSubject, string>;
