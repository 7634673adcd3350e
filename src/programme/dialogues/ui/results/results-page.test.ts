import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { locales } from '#shared/locale.ts';
import { draw } from '#ui/testing/draw.ts';
import { mapMessages } from '../../messages/map/index.ts';
import type { Results, ResultsMap } from '../../server/api.ts';
import ResultsPage from './ResultsPage.svelte';

const map: ResultsMap = {
	participants: 60,
	votes: 120,
	statementCount: 2,
	hidden: null,
	stability: 0.61,
	stableFrom: 0.8,
	silhouettes: [],
	explainedVariance: [0.2, 0.1],
	groups: [
		{ id: 0, size: 35, telling: [{ statement: 'two', direction: 'agree' }] },
		{ id: 1, size: 25, telling: [] },
	],
	categories: [],
	points: [
		{ x: -20, y: 3, group: 0 },
		{ x: 18, y: -2, group: 1 },
	],
	statements: ['one', 'two'].map((id, at) => ({
		id,
		number: at + 1,
		text: textIn('tr', `İfade ${id} <b>`),
		isMeta: false,
		x: 1,
		y: 2,
		all: { agree: 50, pass: 5, disagree: 5 },
		byGroup: [
			{ agree: 30, pass: 5, disagree: 0 },
			at === 0 ? { agree: 20, pass: 0, disagree: 5 } : { agree: 5, pass: 0, disagree: 20 },
		],
		byCategory: [],
		consensus: 'agree' as const,
	})),
};
const results = (shown: ResultsMap | null, why: Results['why'] = null): Results => ({
	dialogue: { id: 'dialogue', question: textIn('tr', 'Soru?'), isExample: false },
	house: textIn('tr', 'Buca'),
	fewest: 10,
	isLive: false,
	cards: [],
	shown: shown && {
		run: {
			id: 'run',
			publishedAt: new Date(0),
			inputHash: 'f'.repeat(64),
			method: 'm',
			seed: 1,
			parameters: {},
			erasedAt: null,
		},
		map: shown,
	},
	why,
});

test.each(locales)(
	'in %s: common ground is what every group stands behind, and groups say what sets them apart',
	(locale) => {
		const body = draw(ResultsPage, { results: results(map) }, locale);
		const t = mapMessages[locale];
		const common = body.slice(body.indexOf(t.common_ground), body.indexOf(t.groups_text));
		expect([common.includes('İfade one'), common.includes('İfade two')]).toEqual([true, false]);
		expect(body).toContain(t.leans_agree);
		expect(body).toContain(t.tells_nothing);
		expect(body).not.toContain('<b>İ');
		expect(body).toContain('&lt;b');
	},
);

test.each(locales)('in %s: where groups are hidden it says why, and marks none', (locale) => {
	const t = mapMessages[locale];
	const firstWords = (key: 'hidden_no_groups' | 'hidden_unstable' | 'hidden_small_group') =>
		t[key].split('{')[0]!.split('(')[0]!;
	for (const hidden of ['no_groups', 'unstable', 'small_group'] as const) {
		const without = {
			...map,
			hidden,
			groups: [],
			points: map.points.map((one) => ({ ...one, group: null })),
		};
		const body = draw(ResultsPage, { results: results(without) }, locale);
		// Once in the paragraph, once in the words of the drawing.
		expect(body.split(firstWords(`hidden_${hidden}`))).toHaveLength(3);
		expect(body).not.toContain(t.groups_text);
	}
});

test.each(locales)('in %s: with nothing to show it says what is missing and where to go', (locale) => {
	const t = mapMessages[locale];
	const few = draw(ResultsPage, { results: results(null, 'few') }, locale);
	expect(few).toContain(t.nothing_few.split('{')[0]!);
	expect(few).toContain(`/${locale}/dialogues/dialogue`);
	expect(draw(ResultsPage, { results: results(null, 'unpublished') }, locale)).toContain(
		t.nothing_unpublished,
	);
});
