import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { issuesOf } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { demandStep, mayFollow } from '#shared/transition.ts';
import { eventFields, eventStates, eventTransitions } from './event.ts';
import { registrationStates, registrationTransitions } from './registration.ts';

const workshop = {
	kind: 'workshop',
	title: textIn('tr', 'Göç ve uyum çalıştayı'),
	startsLocal: '2022-06-06T09:00',
	endsLocal: '2022-06-10T17:00',
	zone: 'Europe/Istanbul',
	mode: 'on_site',
	place: 'Buca',
	country: 'tr',
	confidentiality: 'public',
};

function issues(changes: Record<string, unknown>) {
	const result = v.safeParse(eventFields, { ...workshop, ...changes });
	return result.success ? [] : issuesOf(result.issues).map(({ field, reason }) => `${field}: ${reason}`);
}

describe('the fields of an event', () => {
	it('are complete after the few that are needed', () => {
		expect(v.parse(eventFields, workshop)).toEqual({
			kind: 'workshop',
			title: textIn('tr', 'Göç ve uyum çalıştayı'),
			summary: null,
			description: null,
			projectId: null,
			actionField: null,
			partnershipId: null,
			series: null,
			startsLocal: '2022-06-06T09:00',
			endsLocal: '2022-06-10T17:00',
			zone: 'Europe/Istanbul',
			mode: 'on_site',
			venue: null,
			place: 'Buca',
			country: 'TR',
			languages: [],
			confidentiality: 'public',
			hasPublicRegistration: false,
			registrationClosesLocal: null,
			themes: [],
			storyOrder: null,
			storyTitle: null,
			story: null,
			hosts: [],
		});
	});

	it.each([
		[{ endsLocal: '2022-06-06T08:59' }, 'endsLocal: ends_before_start'],
		[{ registrationClosesLocal: '2022-06-10T17:01' }, 'registrationClosesLocal: closes_after_end'],
		[{ hasPublicRegistration: true, confidentiality: 'participants' }, 'hasPublicRegistration: public_only'],
		[{ zone: 'Mars/Olympus' }, 'zone: not_zone'],
		[{ zone: '+03:00' }, 'zone: not_zone'],
		[{ country: 'Türkiye' }, 'country: not_country'],
		[{ startsLocal: '2022-02-30T09:00' }, 'startsLocal: not_date'],
		[{ startsLocal: '' }, 'startsLocal: required'],
		[{ title: null }, 'title: required'],
		[{ kind: 'party' }, 'kind: choose_one'],
		[{ themes: ['gossip'] }, 'themes.0: choose_one'],
		[{ projectId: '1' }, 'projectId: choose_one'],
		[{ hosts: [{ institutionId: 'x', part: 'host' }] }, 'hosts.0.institutionId: choose_one'],
	])('are refused at their place: %j', (changes, expected) => {
		expect(issues(changes)).toEqual([expected]);
	});

	it('name no host twice in the same part', () => {
		const institutionId = newId();
		const hosts = [
			{ institutionId, part: 'host' },
			{ institutionId, part: 'co_host' },
			{ institutionId, part: 'host' },
		];
		expect(issues({ hosts })).toEqual(['hosts.2: twice']);
		expect(issues({ hosts: hosts.slice(0, 2) })).toEqual([]);
	});

	it('cannot begin or end at a time that the clocks skip there', () => {
		const night = { startsLocal: '2026-03-29T02:30', endsLocal: '2026-03-29T12:00' };
		expect(issues({ ...night, zone: 'Europe/Berlin' })).toEqual(['startsLocal: skipped_time']);
		expect(issues({ ...night, zone: 'Europe/Istanbul' })).toEqual([]);
		expect(
			issues({ startsLocal: '2026-03-28T20:00', endsLocal: '2026-03-29T02:30', zone: 'Europe/Berlin' }),
		).toEqual(['endsLocal: skipped_time']);
	});

	it('take any text without breaking', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyLetter, maxLength: 150 }), (text) => {
				const given = { ...workshop, venue: text, place: text, series: text, summary: textIn('ar', text) };
				const result = v.safeParse(eventFields, given);
				if (!result.success)
					return expect(issuesOf(result.issues).map(({ reason }) => reason)).toEqual(['too_long']);
				const again = v.parse(eventFields, result.output);
				expect(again).toEqual(result.output);
				// oxlint-disable-next-line no-control-regex
				expect(JSON.stringify(result.output)).not.toMatch(/\\u0000|[\u0000\u202a-\u202e\u2066-\u2069]/);
			}),
		);
	});
});

describe.each([
	['event', eventStates, eventTransitions],
	['registration', registrationStates, registrationTransitions],
] as const)(
	'the states of an %s',
	(_, states: readonly string[], transitions: Readonly<Record<string, readonly string[]>>) => {
		it('have no other steps than those listed', () => {
			fc.assert(
				fc.property(fc.constantFrom(...states), fc.constantFrom(...states), (from, to) => {
					const isListed = transitions[from]!.includes(to);
					expect(mayFollow(transitions, from, to)).toBe(isListed);
					if (isListed) demandStep(transitions, from, to);
					else expect(() => demandStep(transitions, from, to)).toThrow('step_not_allowed');
				}),
			);
		});
		it('never lead to where they are, and name known states only', () => {
			for (const from of states) {
				expect(transitions[from]).not.toContain(from);
				for (const to of transitions[from]!) expect(states).toContain(to);
			}
		});
	},
);
