/**
 * What a field of a concept can be held beside. Codes are those of the sources, titles (messages/crosswalk) are our own short ones:
 * OECD, "Working Together for Local Integration of Migrants and Refugees" (2018), checklist for public action, objectives 1 to 12;
 * Council of Europe, Intercultural Cities Index, areas of the questionnaire; United Nations, Sustainable Development Goals 1 to 17.
 */
export const oecdPoints = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
export type OecdPoint = (typeof oecdPoints)[number];

export const interculturalAreas = [
	'commitment',
	'education',
	'neighbourhoods',
	'public_services',
	'labour_market',
	'cultural_life',
	'public_space',
	'mediation',
	'language',
	'media',
	'international',
	'competence',
	'welcoming',
	'leadership',
	'anti_discrimination',
	'participation',
	'interaction',
] as const;
export type InterculturalArea = (typeof interculturalAreas)[number];

export const developmentGoals = [
	'1',
	'2',
	'3',
	'4',
	'5',
	'6',
	'7',
	'8',
	'9',
	'10',
	'11',
	'12',
	'13',
	'14',
	'15',
	'16',
	'17',
] as const;
export type DevelopmentGoal = `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17}`;
