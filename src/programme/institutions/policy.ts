import { hasRole, reach, type Actor } from '#shared/actor.ts';
import {
	any,
	atInstitution,
	isSignedIn,
	isTeam,
	programmeWide,
	type Policy,
	type Predicate,
} from '#shared/policy.ts';

export type InstitutionSubject = {
	readonly institutionId: string | null;
	readonly isPublished: boolean;
	readonly isDeleted: boolean;
};

const coordinates = atInstitution('coordinator');
const isShown: Predicate<{ readonly isPublished: boolean; readonly isDeleted: boolean }> = (
	_,
	{ isPublished, isDeleted },
) => isPublished && !isDeleted;
const sees = any<{ institutionId: string | null }>(
	programmeWide('team', 'reader'),
	atInstitution('coordinator', 'organiser', 'trainer', 'counsellor', 'reader'),
);

export const institutionPolicy = {
	list: isSignedIn,
	read: any<InstitutionSubject>(sees, isShown),
	create: isTeam,
	change: any<InstitutionSubject>(isTeam, coordinates),
	/** Whether it is shown in public and what it is to the programme is for the team to say. */
	publish: isTeam,
	remove: isTeam,
	history: any<InstitutionSubject>(isTeam, coordinates),
} as const satisfies Policy<InstitutionSubject, string>;

/** Posts of people at an institution. */
export const affiliationPolicy = {
	read: any<{ institutionId: string }>(isTeam, coordinates),
	change: any<{ institutionId: string }>(isTeam, coordinates),
} as const satisfies Policy<{ institutionId: string }, string>;

export type PartnershipSubject = {
	readonly firstId: string;
	readonly secondId: string;
	readonly isPublished: boolean;
	readonly isDeleted: boolean;
};

function coordinatesOneSide(actor: Actor, { firstId, secondId }: PartnershipSubject): boolean {
	const own = reach(actor, 'institution', 'coordinator');
	return own.includes(firstId) || own.includes(secondId);
}
function seesOneSide(actor: Actor, { firstId, secondId }: PartnershipSubject): boolean {
	return sees(actor, { institutionId: firstId }) || sees(actor, { institutionId: secondId });
}

export const partnershipPolicy = {
	list: isSignedIn,
	read: any<PartnershipSubject>(seesOneSide, isShown),
	/** Asked before there are two sides: who coordinates something may propose one for it. */
	propose: any<unknown>(isTeam, (actor) => hasRole(actor, 'coordinator')),
	create: any<PartnershipSubject>(isTeam, coordinatesOneSide),
	change: any<PartnershipSubject>(isTeam, coordinatesOneSide),
	/** To the next phase. Later both sides will have to confirm; who may move for which side is asked here. */
	move: any<PartnershipSubject>(isTeam, coordinatesOneSide),
	publish: isTeam,
	remove: isTeam,
	history: any<PartnershipSubject>(isTeam, coordinatesOneSide),
} as const satisfies Policy<PartnershipSubject, string>;
