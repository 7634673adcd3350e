/** The public pages, in the order of the main navigation. */
export const sections = [
	'about',
	'partners',
	'events',
	'dialogues',
	'practices',
	'results',
	'brochure',
] as const;
export type Section = (typeof sections)[number];

/** At the foot of every page: the sections, and what helps with them. */
export const footer = [...sections, 'concepts', 'cards', 'help'] as const;

/** Pages that must be there by law or duty, at the foot of every page. */
export const duties = ['imprint', 'privacy', 'accessibility'] as const;

/** The section a path lies in: `/de/events/x` is in `events`. */
export function sectionOf(pathname: string): string | undefined {
	return pathname.split('/')[2] || undefined;
}
