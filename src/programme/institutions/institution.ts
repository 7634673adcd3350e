/** What an institution is; the closed list that results are broken down by. */
export const institutionKinds = [
	'ministry',
	'central_agency',
	'state_authority',
	'metropolitan_municipality',
	'city',
	'district_municipality',
	'municipal_association',
	'ngo',
	'foundation',
	'academic',
	'international_organisation',
	'development_agency',
] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

/** What an institution is to the programme; several may hold. */
export const programmeParts = ['commissioner', 'implementer', 'main_partner', 'partner', 'funder'] as const;
export type ProgrammePart = (typeof programmeParts)[number];

/** Population served: under 50,000, to 250,000, to a million, above; for matching partners of like size. */
export const sizeClasses = ['small', 'medium', 'large', 'metropolis'] as const;
export type SizeClass = (typeof sizeClasses)[number];
