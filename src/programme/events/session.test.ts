import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { parseSession } from './session-form.ts';
import { sessionFields } from './session.ts';
import { sessionPersonFields } from './session-person.ts';

const usual = {
	type: 'panel',
	title: textIn('en', 'A panel'),
	startsLocal: '2022-06-06T10:00',
	endsLocal: '2022-06-06T11:00',
	confidentiality: 'public',
};
const issues = (interpretation: unknown) => {
	const result = v.safeParse(sessionFields, { ...usual, interpretation });
	return result.success ? [] : result.issues.map((issue) => [v.getDotPath(issue), issue.message]);
};

describe('interpretation', () => {
	test('within one language is signed or captioned, never spoken', () => {
		expect(issues([{ from: 'de', to: 'de', mode: 'simultaneous' }])).toEqual([
			['interpretation.0.to', 'same_language'],
		]);
		expect(
			issues([
				{ from: 'de', to: 'de', mode: 'sign' },
				{ from: 'de', to: 'de', mode: 'captions' },
			]),
		).toEqual([]);
	});
	test('is promised once', () => {
		const one = { from: 'de', to: 'tr', mode: 'simultaneous' };
		expect(issues([one, { ...one, mode: 'whisper' }, one])).toEqual([
			['interpretation.2', 'interpretation_twice'],
		]);
	});
	test('leaves out empty rows of the form', () => {
		const form = new FormData();
		for (const [name, value] of Object.entries({
			type: 'panel',
			'title.original': 'en',
			'title.en': 'A panel',
			startsLocal: '2022-06-06T10:00',
			endsLocal: '2022-06-06T11:00',
			confidentiality: 'public',
			'interpretation.0.from': '',
			'interpretation.0.to': '',
			'interpretation.0.mode': 'simultaneous',
			'interpretation.1.from': 'de',
			'interpretation.1.to': 'ar',
			'interpretation.1.mode': 'whisper',
		}))
			form.set(name, value);
		expect(parseSession(form)).toMatchObject({
			ok: true,
			value: { interpretation: [{ from: 'de', to: 'ar', mode: 'whisper' }], signUp: 'none' },
		});
	});
});

test('who interprets is never named, and somebody has to be named or chosen', () => {
	const given = { part: 'interpreter', name: ' Işık  Deniz ', isNamedInPublic: 'on' };
	expect(v.parse(sessionPersonFields, given)).toEqual({
		part: 'interpreter',
		personId: null,
		name: 'Işık Deniz',
		institution: null,
		isNamedInPublic: false,
	});
	expect(v.parse(sessionPersonFields, { ...given, part: 'speaker' }).isNamedInPublic).toBe(true);
	const nobody = v.safeParse(sessionPersonFields, { part: 'speaker' });
	expect(nobody.issues?.map((issue) => [v.getDotPath(issue), issue.message])).toEqual([['name', 'required']]);
});
