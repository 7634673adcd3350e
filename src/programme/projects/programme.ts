/** The texts a programme is told with; each kept in several languages. The brochure and the public pages read them. */
export const programmeTextKeys = [
	'title',
	'short_title',
	'motto',
	'frame',
	'context',
	'aim',
	'approach',
	'target_group',
	'partners_intro',
	'results_intro',
	'imprint',
	'contact',
	'privacy_contact',
] as const;
export type ProgrammeTextKey = (typeof programmeTextKeys)[number];
