/** What institutions exchange about. A closed list, so that offers and wishes can meet. */
export const themes = [
	'social_cohesion',
	'employment',
	'education',
	'volunteering',
	'protection',
	'gender_equality',
	'violence_prevention',
	'mental_health',
	'municipal_services',
	'participation',
	'data_and_monitoring',
	'language',
] as const;
export type Theme = (typeof themes)[number];
