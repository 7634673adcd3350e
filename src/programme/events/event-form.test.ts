import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { newId } from '#shared/id.ts';
import type { LocalizedText } from '#shared/text.ts';
import { eventValues, sessionValues } from '../../../tests/world/events.ts';
import { eventTyped, parseEvent } from './event-form.ts';
import { parseSession, sessionTyped } from './session-form.ts';

function formOf(typed: Readonly<Record<string, string | readonly string[]>>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(typed))
		for (const one of typeof value === 'object' ? value : [value]) if (one !== '') form.append(name, one);
	return form;
}
const machine: LocalizedText = {
	original: 'tr',
	texts: { tr: { text: 'Açılış', state: 'human' }, de: { text: 'Eröffnung', state: 'machine' } },
};

test('an event comes out of its form as it went in', () => {
	const event = eventValues({
		title: machine,
		story: machine,
		actionField: 2,
		storyOrder: 4,
		languages: ['tr', 'ar'],
		themes: ['language', 'gender_equality'],
		hasPublicRegistration: true,
		registrationClosesLocal: '2022-06-01T12:00',
		projectId: newId(),
		venue: 'Kültür Merkezi',
		hosts: [
			{ institutionId: newId(), part: 'co_host' },
			{ institutionId: newId(), part: 'partner' },
		],
	});
	expect(parseEvent(formOf(eventTyped(event)), event)).toEqual({ ok: true, value: event });
	const stored = { ...event, startsLocal: '2022-06-06 09:00:00', endsLocal: '2022-06-10 17:00:00' };
	expect(parseEvent(formOf(eventTyped(stored)), event)).toEqual({ ok: true, value: event });
});

test("a text that was touched is its writer's, a reviewed one is reviewed", () => {
	const event = eventValues({ title: machine });
	const form = formOf(eventTyped(event));
	form.set('title.de.reviewed', 'on');
	form.set('title.en', 'Opening');
	const read = parseEvent(form, event);
	expect(read.ok && read.value.title.texts).toEqual({
		tr: { text: 'Açılış', state: 'human' },
		de: { text: 'Eröffnung', state: 'reviewed' },
		en: { text: 'Opening', state: 'human' },
	});
});

test('what was typed into a refused form comes back letter by letter', () => {
	fc.assert(
		fc.property(fc.string({ unit: anyLetter, maxLength: 80 }), (text) => {
			const form = formOf(eventTyped(eventValues()));
			form.set('startsLocal', 'soon');
			form.set('venue', text);
			form.set('title.ar', text);
			const read = parseEvent(form);
			expect(read.ok).toBe(false);
			if (!read.ok)
				expect([read.typed.venue, read.typed['title.ar']]).toEqual([form.get('venue'), form.get('title.ar')]);
		}),
	);
});

test('a session comes out of its form as it went in', () => {
	const session = sessionValues({
		title: machine,
		description: machine,
		roomId: newId(),
		languages: ['ar'],
		interpretation: [
			{ from: 'ar', to: 'tr', mode: 'consecutive' },
			{ from: 'ar', to: 'ar', mode: 'sign' },
		],
		signUp: 'required',
		isNotRecorded: true,
	});
	expect(parseSession(formOf(sessionTyped(session)), session)).toEqual({ ok: true, value: session });
});
