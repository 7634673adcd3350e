import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { issuesOf } from '#shared/form.ts';
import { textIn } from '#shared/text.ts';
import { parseVoice, voiceFields, voiceTyped, type VoiceFields } from './voice.ts';

const usual = { form: 'quote', text: textIn('ar', 'تعلمنا الكثير'), speaker: textIn('ar', 'موظفة بلدية') };
const issues = (changes: object) => {
	const result = v.safeParse(voiceFields, { ...usual, ...changes });
	return result.success ? [] : issuesOf(result.issues).map(({ field, reason }) => `${field}: ${reason}`);
};

function formOf(voice: VoiceFields): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(voiceTyped(voice)))
		if (value !== '') form.append(name, String(value));
	return form;
}

describe('a voice', () => {
	it('may not be shown unless somebody says so', () => {
		expect(v.parse(voiceFields, usual)).toMatchObject({
			consent: 'none',
			consentLocale: null,
			consentedOn: null,
		});
		const loose = { consentLocale: 'tr', consentedOn: '2022-06-01' };
		expect(v.parse(voiceFields, { ...usual, ...loose })).toMatchObject({
			consent: 'none',
			consentLocale: null,
			consentedOn: null,
		});
	});

	it('needs day and language of a consent', () => {
		expect(issues({ consent: 'public' })).toEqual([
			'consentLocale: consent_needs_proof',
			'consentedOn: consent_needs_proof',
		]);
		expect(issues({ consent: 'internal', consentLocale: 'ar', consentedOn: '2022-06-31' })).toEqual([
			'consentedOn: not_date',
		]);
		expect(issues({ consent: 'internal', consentLocale: 'ar', consentedOn: '2022-06-30' })).toEqual([]);
		expect(issues({ consent: 'everybody' })).toEqual(['consent: choose_one']);
	});

	it('comes out of its form as it went in', () => {
		const voice = v.parse(voiceFields, {
			...usual,
			consent: 'public',
			consentLocale: 'ar',
			consentedOn: '2022-06-30',
			position: 4,
		});
		expect(parseVoice(formOf(voice), voice)).toEqual({ ok: true, value: voice });
	});

	it('takes any text without breaking', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyLetter, maxLength: 60 }), (text) => {
				const result = v.safeParse(voiceFields, {
					...usual,
					text: textIn('de', text),
					speaker: textIn('tr', `x${text}`),
				});
				if (result.success) expect(v.parse(voiceFields, result.output)).toEqual(result.output);
				else
					expect(issuesOf(result.issues).map(({ field, reason }) => `${field}: ${reason}`)).toEqual([
						'text: required',
					]);
			}),
		);
	});
});
