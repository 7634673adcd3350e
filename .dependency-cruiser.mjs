// Who may import whom. tests/architecture/imports.test.ts plants one offence per rule and expects each to be found.

/** The slices a slice may enter, through their server/api.ts or their pure roots. */
const mayEnter = {
	people: [],
	institutions: ['people'],
	projects: ['people', 'institutions'],
	events: ['people', 'institutions', 'projects'],
	checkin: ['people', 'institutions', 'projects', 'events'],
	questions: ['people', 'institutions', 'projects', 'events', 'checkin'],
	outcomes: ['people', 'institutions', 'projects', 'events', 'questions'],
	sketches: ['people', 'institutions', 'projects', 'events', 'outcomes'],
	concepts: ['people', 'institutions', 'projects', 'events', 'outcomes', 'dialogues'],
	networks: ['people', 'institutions', 'projects', 'events'],
	calendars: ['people', 'institutions', 'projects', 'events'],
	dialogues: ['people', 'institutions', 'projects', 'events', 'outcomes'],
	cards: ['people', 'institutions'],
	imports: [
		'people',
		'institutions',
		'projects',
		'events',
		'questions',
		'outcomes',
		'concepts',
		'sketches',
		'networks',
		'dialogues',
		'cards',
		'results',
	],
	results: ['people', 'institutions', 'projects', 'events', 'checkin', 'outcomes'],
	desk: [
		'people',
		'institutions',
		'projects',
		'events',
		'checkin',
		'questions',
		'outcomes',
		'dialogues',
		'imports',
		'results',
	],
};

const test = '\\.test\\.ts$';
const sliceRoot = '^src/programme/[^/]+/[^/]+\\.ts$';
const pureLibraries =
	'node_modules/(@types/)?(valibot|temporal-polyfill|d3-[^/]+|topojson-[^/]+|world-atlas)/';

const sliceRules = Object.entries(mayEnter).map(([slice, others]) => ({
	name: `slice-order-${slice}`,
	comment: `${slice} may enter ${others.join(', ') || 'no other slice'}.`,
	severity: 'error',
	from: { path: `^src/programme/${slice}/`, pathNot: test },
	to: { path: '^src/programme/', pathNot: `^src/programme/(${[slice, ...others].join('|')})/` },
}));

export default {
	forbidden: [
		...sliceRules,
		{
			name: 'shared-is-pure',
			comment: 'The kernel does no IO and knows nothing above it.',
			severity: 'error',
			from: { path: '^src/shared/', pathNot: test },
			to: { pathNot: ['^src/shared/', pureLibraries] },
		},
		{
			name: 'slice-root-is-pure',
			comment: 'Nouns, policies and processes of a slice run anywhere: no server, no Svelte, no Node.',
			severity: 'error',
			from: { path: sliceRoot, pathNot: test },
			to: {
				pathNot: [
					'^src/shared/',
					sliceRoot,
					pureLibraries,
					'^src/programme/[^/]+/messages/',
					'^src/programme/cards/media/',
				],
			},
		},
		{
			name: 'cards-are-pure',
			comment:
				'Deck, matching, evaluation and what reads photos and recordings run in the browser without a server, and know no other slice.',
			severity: 'error',
			from: {
				path: '^src/programme/cards/(matching|evaluation|esco|session|case|outputs|media)/',
				pathNot: test,
			},
			to: {
				pathNot: [
					'^src/shared/',
					'^src/programme/cards/(matching|evaluation|esco|session|case|outputs|media)/[^/]+\\.ts$',
					'^src/programme/cards/[^/]+\\.ts$',
					pureLibraries,
				],
			},
		},
		{
			name: 'slice-server-knows-no-web-framework',
			comment: 'Business operations get an actor, never a request.',
			severity: 'error',
			from: { path: '^src/programme/[^/]+/server/', pathNot: test },
			to: { path: ['node_modules/@sveltejs/', 'node_modules/svelte/', '^\\$app'] },
		},
		{
			name: 'slice-door',
			comment:
				"Another slice's server is entered through its api.ts; its tables.ts too, for references and joins.",
			severity: 'error',
			from: { path: '^src/programme/([^/]+)/', pathNot: test },
			to: {
				path: '^src/programme/[^/]+/server/',
				pathNot: ['^src/programme/$1/', '/server/api\\.ts$', '/server/[a-z-]*tables\\.ts$'],
			},
		},
		{
			name: 'ui-knows-no-programme',
			comment: 'The design system would serve any programme.',
			severity: 'error',
			from: { path: '^src/ui/', pathNot: test },
			to: { path: '^src/(programme|platform|routes)/' },
		},
		{
			name: 'platform-knows-no-programme',
			comment: 'IO is the same for every slice.',
			severity: 'error',
			from: { path: '^src/platform/', pathNot: test },
			to: { path: '^src/(programme|routes|ui)/' },
		},
		{
			name: 'routes-are-imported-by-nobody',
			severity: 'error',
			from: { pathNot: '^src/routes/' },
			to: { path: '^src/routes/' },
		},
		{
			name: 'routes-hold-no-sql',
			comment: 'A route parses, calls a use case, returns.',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: ['node_modules/(drizzle-orm|pg)/', '/[a-z-]*tables\\.ts$'] },
		},
		{
			name: 'opinion-map-knows-nobody',
			comment: 'Arithmetic on votes alone: it runs in a page, in a worker and in a command.',
			severity: 'error',
			from: { path: '^src/programme/dialogues/opinion/', pathNot: test },
			to: { pathNot: '^src/programme/dialogues/opinion/' },
		},
		{
			name: 'feedback-reaches-nobody',
			comment: 'Answers must not be traceable: no path leads from feedback to people or sessions.',
			severity: 'error',
			from: { path: '^src/programme/feedback/' },
			to: { path: '^src/(programme/people|platform/server/session)/', reachable: true },
		},
		{
			name: 'no-circle',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no-test-library-in-the-product',
			severity: 'error',
			from: { path: '^(src|server\\.ts)', pathNot: test },
			to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'no-unresolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app/|\\./\\$types)' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\$types|^\\.svelte-kit/' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
			mainFields: ['module', 'main', 'types'],
			extensions: ['.ts', '.js', '.mjs', '.json', '.svelte', '.d.ts'],
		},
	},
};
