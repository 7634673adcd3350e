import { interculturalAreas, oecdPoints } from './crosswalk.ts';

/** Checklists by which a municipality looks at itself. */
export const checklists = ['oecd', 'intercultural', 'steps'] as const;
export type Checklist = (typeof checklists)[number];

/** Twelve steps from the mandate to the revision of a concept, in their order. */
export const conceptSteps = [
	'mandate',
	'team',
	'stakeholders',
	'baseline',
	'participation',
	'principles',
	'priorities',
	'measures',
	'money',
	'adoption',
	'monitoring',
	'revision',
] as const;

export const checklistItems: Readonly<Record<Checklist, readonly string[]>> = {
	oecd: oecdPoints,
	intercultural: interculturalAreas,
	steps: conceptSteps,
};

export const marks = ['met', 'partly', 'not_met', 'not_applicable'] as const;
export type Mark = (typeof marks)[number];
