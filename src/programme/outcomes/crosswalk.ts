import type { Theme } from '#programme/institutions/theme.ts';

/** Fields of the Global Compact on Refugees, part III.B "Meeting needs and supporting communities", and its data part. */
export const compactAreas = [
	'education',
	'jobs',
	'health',
	'women_girls',
	'children_youth',
	'good_relations',
	'safety',
	'local_capacity',
	'data',
] as const;
export type CompactArea = (typeof compactAreas)[number];

export type Crosswalk = { readonly goals: readonly number[]; readonly areas: readonly CompactArea[] };

/**
 * Where a theme stands in the Sustainable Development Goals and in the Global Compact on Refugees. The Compact's paragraphs:
 * education 68–69, jobs 70–71, health 72–73, women and girls 74–75, children and youth 76–77, good relations 84, safety 56–57,
 * local authorities 37, data 45–48.
 */
export const crosswalk: Readonly<Record<Theme, Crosswalk>> = {
	social_cohesion: { goals: [10, 11, 16], areas: ['good_relations'] },
	employment: { goals: [1, 8], areas: ['jobs'] },
	education: { goals: [4], areas: ['education', 'children_youth'] },
	volunteering: { goals: [11, 17], areas: ['good_relations'] },
	protection: { goals: [10, 16], areas: ['safety'] },
	gender_equality: { goals: [5], areas: ['women_girls'] },
	violence_prevention: { goals: [5, 16], areas: ['women_girls', 'safety'] },
	mental_health: { goals: [3], areas: ['health'] },
	municipal_services: { goals: [10, 11], areas: ['local_capacity'] },
	participation: { goals: [10, 16], areas: ['good_relations', 'local_capacity'] },
	data_and_monitoring: { goals: [16, 17], areas: ['data'] },
	language: { goals: [4, 10], areas: ['education', 'good_relations'] },
};

/** The goals and areas of several themes together, each once, in order. */
export function crosswalkOf(themes: readonly Theme[]): Crosswalk {
	const found = themes.map((theme) => crosswalk[theme]);
	return {
		goals: [...new Set(found.flatMap(({ goals }) => goals))].sort((a, b) => a - b),
		areas: compactAreas.filter((area) => found.some(({ areas }) => areas.includes(area))),
	};
}
