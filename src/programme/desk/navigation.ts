/** The groups of the work area's navigation, in the order of the chain: who, what happens, what comes of it, tools. */
export const deskGroups = ['exchange', 'results', 'tools', 'administration'] as const;
export type DeskGroup = (typeof deskGroups)[number];

/** One place of the work area. Whether somebody sees it is asked of the guard of its route. */
export type DeskEntry = { readonly key: DeskKey; readonly path: string; readonly group: DeskGroup | null };

const places = {
	overview: [null, '/desk'],
	help: [null, '/desk/help'],
	programme: ['exchange', '/desk/programme'],
	projects: ['exchange', '/desk/projects'],
	institutions: ['exchange', '/desk/institutions'],
	partnerships: ['exchange', '/desk/partnerships'],
	people: ['exchange', '/desk/people'],
	events: ['exchange', '/desk/events'],
	networks: ['exchange', '/desk/networks'],
	my_sessions: ['exchange', '/desk/my-sessions'],
	practices: ['results', '/desk/practices'],
	recommendations: ['results', '/desk/recommendations'],
	concepts: ['results', '/desk/concepts'],
	sketches: ['results', '/desk/sketches'],
	funder_calls: ['results', '/desk/funder-calls'],
	voices: ['results', '/desk/voices'],
	results: ['results', '/desk/results'],
	indicators: ['results', '/desk/indicators'],
	brochure: ['results', '/desk/brochure'],
	imports: ['tools', '/desk/imports'],
	translations: ['tools', '/desk/translations'],
	bin: ['tools', '/desk/bin'],
	access: ['administration', '/desk/access'],
	outbox: ['administration', '/desk/outbox'],
	changes: ['administration', '/desk/changes'],
	tokens: ['administration', '/desk/tokens'],
	example: ['administration', '/desk/example'],
} as const;
export type DeskKey = keyof typeof places;

export const deskEntries: readonly DeskEntry[] = (Object.keys(places) as DeskKey[]).map((key) => ({
	key,
	group: places[key][0],
	path: places[key][1],
}));

/** The entry a page belongs to: the one whose path is the longest beginning of the page's own. */
export function currentEntry(entries: readonly DeskEntry[], path: string): DeskKey | null {
	const found = entries
		.filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`))
		.sort((a, b) => b.path.length - a.path.length);
	return found[0]?.key ?? null;
}
