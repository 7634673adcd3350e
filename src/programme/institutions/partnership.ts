/** How binding a partnership is (the classes of the municipal partnership database of RGRE, plus the project one). */
export const partnershipKinds = ['partnership', 'friendship', 'contact', 'project_partnership'] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];

/** What it rests on. */
export const partnershipBases = [
	'none',
	'joint_declaration',
	'memorandum',
	'council_decision',
	'contract',
] as const;
export type PartnershipBasis = (typeof partnershipBases)[number];

/** How far it has come; an axis of its own, beside the kind. */
export const partnershipPhases = [
	'interest',
	'matching',
	'first_contact',
	'agreement',
	'project_sketch',
	'application',
	'implementation',
	'closing',
	'dormant',
	'ended',
] as const;
export type PartnershipPhase = (typeof partnershipPhases)[number];
