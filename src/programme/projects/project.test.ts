import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { issuesOf } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { parseProgrammeText } from './programme.ts';
import { parseProject, projectFields, projectTyped, type ProjectFields } from './project.ts';

const usual = { code: 'SRHC-1', title: textIn('de', 'Austausch'), state: 'running' };
const issues = (changes: object) => {
	const result = v.safeParse(projectFields, { ...usual, ...changes });
	return result.success ? [] : issuesOf(result.issues).map(({ field, reason }) => `${field}: ${reason}`);
};
const row = (changes: object = {}) => ({ institutionId: newId(), part: 'funder', ...changes });

function formOf(project: ProjectFields): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(projectTyped(project)))
		for (const one of typeof value === 'object' ? value : [value]) if (one !== '') form.append(name, one);
	return form;
}

describe('the fields of a project', () => {
	it.each([
		[{ code: ' ' }, 'code: required'],
		[{ title: null }, 'title: required'],
		[{ state: 'asleep' }, 'state: choose_one'],
		[{ startsOn: '2022-01-02', endsOn: '2022-01-01' }, 'endsOn: ends_before_start'],
		[{ institutions: [row({ amount: '1.000' })] }, 'institutions.0.currency: currency_missing'],
		[{ institutions: [row({ amount: 'viel', currency: 'EUR' })] }, 'institutions.0.amount: not_amount'],
		[{ institutions: [row({ amount: '1', currency: 'XXZ' })] }, 'institutions.0.currency: choose_one'],
		[{ institutions: [row({ part: 'spectator' })] }, 'institutions.0.part: choose_one'],
	])('are refused at their place: %j', (changes, expected) => {
		expect(issues(changes)).toEqual([expected]);
	});

	it('name no institution twice in one part', () => {
		const one = row();
		expect(issues({ institutions: [one, { ...one, part: 'partner' }, one] })).toEqual([
			'institutions.2: twice',
		]);
	});

	it('keep amounts of funders alone, with two places', () => {
		const given = [
			row({ amount: '1.250.000,5', currency: 'eur' }),
			row({ part: 'partner', amount: '5', currency: 'EUR' }),
			row({ currency: 'EUR' }),
		];
		const { institutions } = v.parse(projectFields, { ...usual, institutions: given });
		expect(institutions.map(({ amount, currency }) => [amount, currency])).toEqual([
			['1250000.50', 'EUR'],
			[null, null],
			[null, null],
		]);
	});

	it('come out of the form as they went in', () => {
		const project = v.parse(projectFields, {
			...usual,
			summary: textIn('ar', 'نص'),
			startsOn: '2017-12-01',
			themes: ['employment', 'education'],
			institutions: [row({ amount: '1', currency: 'TRY' }), row({ part: 'implementer' })],
		});
		expect(parseProject(formOf(project), project)).toEqual({ ok: true, value: project });
	});

	it('take any text without breaking', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyLetter, maxLength: 30 }), (text) => {
				const result = v.safeParse(projectFields, { ...usual, code: text, summary: textIn('tr', text) });
				if (!result.success)
					expect(issues({ code: text, summary: textIn('tr', text) })).toEqual(['code: required']);
				else expect(v.parse(projectFields, result.output)).toEqual(result.output);
			}),
		);
	});
});

describe('a text of the programme', () => {
	it('keeps headings to one line and lets the others breathe', () => {
		const form = new FormData();
		form.set('body.tr', 'Ortak sorunlar\n\nBirlikte öğrenme');
		const heading = parseProgrammeText(form, 'motto', null);
		expect(heading.ok && heading.value.body).toEqual(textIn('tr', 'Ortak sorunlar Birlikte öğrenme'));
		const aim = parseProgrammeText(form, 'aim', null);
		expect(aim.ok && aim.value.body).toEqual(textIn('tr', 'Ortak sorunlar\n\nBirlikte öğrenme'));
		form.set('body.tr', '');
		expect(parseProgrammeText(form, 'aim', null)).toMatchObject({
			ok: false,
			issues: [{ field: 'body', reason: 'required' }],
		});
	});
});
