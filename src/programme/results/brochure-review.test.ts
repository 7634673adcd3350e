import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { reviewBrochure } from './brochure-review.ts';

const nothing = {
	texts: {},
	isExample: false,
	actionFields: [],
	institutions: [],
	partnerships: [],
	stories: [],
	voices: [],
	firstYear: null,
	lastYear: null,
	changedOn: '2022-06-10',
};

test('says what is not kept yet', () => {
	expect(reviewBrochure(nothing).gaps).toEqual([
		'text_title',
		'text_motto',
		'text_frame',
		'text_context',
		'text_aim',
		'text_approach',
		'text_target_group',
		'text_partners_intro',
		'text_results_intro',
		'text_imprint',
		'text_contact',
		'fields',
		'partners',
		'stories',
		'voices',
	]);
});

test('counts what is not translated and what no person has reviewed', () => {
	const aim = textIn('de', 'Ziel', 'reviewed');
	const both = { ...aim, texts: { ...aim.texts, tr: { text: 'Amaç', state: 'machine' as const } } };
	const records = {
		...nothing,
		texts: { aim: both },
		actionFields: [{ number: 1, name: both, description: aim }],
	};
	const { languages, gaps } = reviewBrochure(records);
	expect(languages).toEqual([
		{ locale: 'de', texts: 3, missing: 0, machine: 0 },
		{ locale: 'tr', texts: 3, missing: 1, machine: 2 },
		{ locale: 'ar', texts: 3, missing: 3, machine: 0 },
		{ locale: 'en', texts: 3, missing: 3, machine: 0 },
	]);
	expect(gaps).not.toContain('text_aim');
	expect(gaps).not.toContain('fields');
});
