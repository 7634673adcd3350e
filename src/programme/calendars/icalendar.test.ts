import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { clean } from '#shared/form.ts';
import { hostile } from '#world/hostile.ts';
import { calendarText, component, listProperty, property, textProperty } from './icalendar.ts';

const inFile = (...lines: readonly string[]) =>
	calendarText(component('VCALENDAR', component('VEVENT', lines)));
const parsed = (text: string) =>
	new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!;
/** What is left of a text in a calendar: cleaned as in a form, a tab as a blank, every kind of line end as one. */
const kept = (text: string) => clean(text.replace(/[\u2028\u2029\u0085]/g, '\n').replaceAll('\t', ' '));
const long = fc.array(hostile, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(' ; , : " '));

test('whatever is written is read back, and nothing beside it', () => {
	fc.assert(
		fc.property(long, long, (summary, location) => {
			const event = parsed(
				inFile(textProperty('SUMMARY', summary, { LANGUAGE: 'tr' }), textProperty('LOCATION', location)),
			);
			expect(event.getAllProperties().map(({ name }) => name)).toEqual(['summary', 'location']);
			expect(event.getFirstPropertyValue('summary')).toBe(kept(summary));
			expect(event.getFirstProperty('summary')!.getParameter('language')).toBe('tr');
			expect(event.getFirstPropertyValue('location')).toBe(kept(location));
		}),
	);
});

test('several words stay apart, whatever commas they hold', () => {
	const event = parsed(inFile(listProperty('CATEGORIES', ['Workshop, zwei Tage', 'Göç; uyum', 'a\\,b'])));
	expect(event.getFirstProperty('categories')!.getValues()).toEqual([
		'Workshop, zwei Tage',
		'Göç; uyum',
		'a\\,b',
	]);
});

test('no line is longer than 75 octets, and none ends within a character', () => {
	const strict = new TextDecoder('utf-8', { fatal: true });
	fc.assert(
		fc.property(long, (text) => {
			const octets = Buffer.from(inFile(textProperty('DESCRIPTION', text)));
			const lines = octets.toString('latin1').split('\r\n');
			expect(lines.pop()).toBe('');
			for (const line of lines) {
				expect(line.length).toBeLessThanOrEqual(75);
				expect(line).not.toMatch(/[\r\n]/);
				strict.decode(Buffer.from(line, 'latin1'));
			}
		}),
	);
});

test('folds where it must: 75 octets stay one line, 76 become two', () => {
	const name = 'SUMMARY:';
	for (const [size, lines] of [
		[75, 1],
		[76, 2],
		[75 + 74, 2],
		[75 + 75, 3],
	] as const)
		expect(calendarText([name + 'x'.repeat(size - name.length)]).split('\r\n')).toHaveLength(lines + 1);
	expect(calendarText([`SUMMARY:${'x'.repeat(66)}ş`])).toBe(`SUMMARY:${'x'.repeat(66)}\r\n ş\r\n`);
});

test('a value or parameter cannot begin a line of its own', () => {
	expect(inFile(property('URL', 'https://a/\r\nATTENDEE:mailto:x@example.org', { 'X-P': 'a"\r\nb;c' }))).toBe(
		'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nURL;X-P="a\'b;c":https://a/ATTENDEE:mailto:x@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
	);
});
