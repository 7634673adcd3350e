import { describe, expect, it } from 'vitest';
import { locales } from '#shared/locale.ts';
import { allTexts, missingLocales } from '#shared/text.ts';
import { instantOf, occurrence } from '#shared/time.ts';
import { partnershipTransitions } from '#programme/institutions/partnership.ts';
import { onWeekdays } from './example-calendar.ts';
import { localize } from './example-source.ts';
import { makeExample } from './example.ts';
import { readExample } from './server/read-example.ts';

const source = await readExample(new URL('../../../examples/austausch', import.meta.url).pathname);
const today = '2026-11-22';
const example = makeExample(source, today);
const kindOf = new Map(source.events.events.map((event) => [event.key, event.kind]));
const attended = example.registrations.filter(({ state }) => state === 'attended');
const persons = (of: typeof attended) => new Set(of.map(({ person }) => person)).size;

describe('the example programme', () => {
	it('is the same for the same seed and day', () => {
		expect(makeExample(source, today)).toEqual(example);
		expect(makeExample(source, today, 'another').people).not.toEqual(example.people);
	});

	it('keeps everybody and their attendances on another day, and moves only the events around it', () => {
		const later = makeExample(source, '2029-02-14');
		expect(later.people).toEqual(example.people);
		expect(later.registrations).toEqual(example.registrations);
		const moved = later.events.filter(
			({ startsLocal }, index) => startsLocal !== example.events[index]!.startsLocal,
		);
		expect(moved.map(({ given }) => given.key)).toEqual(
			source.events.events
				.filter(({ inDays }) => inDays !== undefined)
				.sort((a, b) => a.inDays! - b.inDays!)
				.map(({ key }) => key),
		);
	});

	it('has the size that the programme states', () => {
		const done = example.events.filter(({ given }) => given.state === 'done');
		const genderTrainings = attended.filter(({ event }) => event.startsWith('gender-schulung-'));
		const forum = attended.filter(({ event }) => event === 'urban-diplomacy-forum-2022');
		expect(done.length).toBeGreaterThan(40);
		expect(persons(attended)).toBeGreaterThan(1000);
		expect(attended.length).toBeGreaterThan(persons(attended) * 1.5);
		expect(persons(genderTrainings.filter(({ part }) => part === 'participant'))).toBeGreaterThan(100);
		expect(persons(forum)).toBeGreaterThan(150);
		expect(persons(attended.filter(({ event }) => kindOf.get(event) === 'training'))).toBeGreaterThan(100);
	});

	it('counts the guests that its files say, and those who ran the event beside them', () => {
		for (const event of source.events.events.filter(({ state }) => state === 'done')) {
			const there = attended.filter((one) => one.event === event.key);
			const ran = there.filter(({ part }) => ['organiser', 'trainer', 'interpreter'].includes(part));
			expect([event.key, there.length - ran.length]).toEqual([event.key, event.attended]);
			expect([event.key, ran.length > 0]).toEqual([event.key, true]);
		}
	});

	it('registers nobody twice for one event, and nobody for one they could not have come to', () => {
		expect(new Set(example.registrations.map(({ key }) => key)).size).toBe(example.registrations.length);
		for (const { given } of example.events) {
			const states = new Set(
				example.registrations.filter(({ event }) => event === given.key).map(({ state }) => state),
			);
			if (given.state === 'cancelled') expect([...states]).toEqual(['cancelled']);
			if (given.state !== 'done') expect(states.has('attended') || states.has('no_show')).toBe(false);
		}
	});

	it('mixes its people as a real programme does', () => {
		const share = (part: number) => part / example.people.length;
		const bySex = Map.groupBy(example.people, ({ sex }) => sex);
		expect([...bySex.keys()].sort()).toEqual(['diverse', 'female', 'male', 'not_stated']);
		expect(share(bySex.get('female')!.length)).toBeGreaterThan(0.45);
		expect(share(bySex.get('not_stated')!.length)).toBeGreaterThan(0.02);
		const states = new Set(example.registrations.map(({ state }) => state));
		expect([...states].sort()).toEqual([
			'attended',
			'cancelled',
			'confirmed',
			'no_show',
			'pending',
			'submitted',
		]);
		const countries = new Map(source.institutions.institutions.map(({ key, country }) => [key, country]));
		const german = attended.filter(({ institution }) => countries.get(institution) === 'DE');
		expect(persons(german) / persons(attended)).toBeGreaterThan(0.2);
		const represented = new Set(attended.map(({ institution }) => institution));
		expect(
			source.institutions.institutions.map(({ key }) => key).filter((key) => !represented.has(key)),
		).toEqual(['europaeische-union']);
	});

	it('names nobody twice and writes only to example.org', () => {
		const names = example.people.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
		const addresses = example.people.flatMap(({ email }) => (email ? [email] : []));
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(addresses).size).toBe(addresses.length);
		expect(addresses.filter((email) => !/^[a-z0-9.-]+@example\.org$/.test(email))).toEqual([]);
		expect(addresses.length).toBeLessThan(names.length);
	});

	it('gives everybody one post at a time', () => {
		const ended = example.posts.filter(({ endsOn }) => endsOn !== null);
		expect(ended.length).toBeGreaterThan(0);
		for (const { startsOn, endsOn } of ended) expect(endsOn! > startsOn).toBe(true);
		const current = example.posts.filter(({ endsOn }) => endsOn === null);
		expect(new Set(current.map(({ person }) => person)).size).toBe(current.length);
		expect(current.length).toBe(example.people.length);
	});
});

describe('its calendar', () => {
	it('holds every session within its event, at times that exist, on weekdays', () => {
		for (const { given, startsLocal, endsLocal, zone, sessions } of example.events) {
			expect(sessions.length).toBeGreaterThan(2);
			for (const session of sessions) {
				expect(startsLocal <= session.startsLocal && session.endsLocal <= endsLocal).toBe(true);
				expect(session.startsLocal < session.endsLocal).toBe(true);
				expect(occurrence(session.startsLocal, zone)).toBe('once');
				const weekday = new Date(`${session.startsLocal}Z`).getUTCDay();
				expect([given.key, weekday > 0 && weekday < 6]).toEqual([given.key, true]);
			}
		}
	});

	it('has past events in the past and the next ones ahead, one of them open to the public', () => {
		const now = new Date('2026-11-22T12:00:00Z');
		for (const { given, endsLocal, startsLocal, zone } of example.events) {
			const isOver = given.state === 'done' || given.state === 'cancelled';
			expect([given.key, instantOf(isOver ? endsLocal : startsLocal, zone) < now]).toEqual([
				given.key,
				isOver,
			]);
		}
		const open = example.events.filter(({ given }) => given.state === 'open');
		expect(
			open.map(({ given, registrationClosesLocal }) => [
				given.hasPublicRegistration,
				registrationClosesLocal,
			]),
		).toEqual([[true, '2026-12-15T18:00:00']]);
	});

	it('moves days around today off weekends and the turn of the year', () => {
		expect(onWeekdays('2026-11-22', 30, 1)).toBe('2026-12-22');
		expect(onWeekdays('2026-11-24', 30, 1)).toBe('2027-01-04');
		expect(onWeekdays('2026-11-18', 1, 3)).toBe('2026-11-23');
		expect(onWeekdays('2026-11-22', -1, 1)).toBe('2026-11-20');
		expect(onWeekdays('2027-01-03', -4, 1)).toBe('2026-12-23');
	});
});

describe('its texts', () => {
	const texts = [
		...Object.values(source.programme.texts),
		...source.programme.actionFields.flatMap(({ name, description }) => [name, description]),
		...source.institutions.institutions.flatMap(({ name, description }) => [name, description]),
		...source.projects.projects.flatMap(({ title, summary }) => [title, summary]),
		...source.partnerships.partnerships.map(({ title }) => title),
		...source.voices.voices.flatMap(({ text, speaker }) => [text, speaker]),
		...source.events.events.flatMap(({ title, summary, story, storyTitle, description }) =>
			[title, summary, story, storyTitle, description].filter((words) => words !== undefined),
		),
	];

	it('are there in all four languages, each in its own script', () => {
		for (const words of texts) {
			expect(missingLocales(localize(words, 'de'))).toEqual([]);
			if (words.ar !== 'TCCB') expect(words.ar).toMatch(/\p{Script=Arabic}/u);
			for (const locale of locales.filter((one) => one !== 'ar'))
				expect(words[locale]).not.toMatch(/\p{Script=Arabic}/u);
			expect(words.de.split('\n\n').length).toBe(words.ar.split('\n\n').length);
			expect(words.de.split('\n\n').length).toBe(words.tr.split('\n\n').length);
			expect(words.de.split('\n\n').length).toBe(words.en.split('\n\n').length);
		}
	});

	it('say that a machine wrote them, but for names their bearers use', () => {
		const states = texts.flatMap((words) => {
			const { texts: made } = localize(words, 'de');
			return locales
				.filter((locale) => made[locale]!.state !== 'machine')
				.map((locale) => [words.official, locale]);
		});
		expect(states.length).toBeGreaterThan(30);
		expect(states.filter(([official, locale]) => official !== locale)).toEqual([]);
		expect(localize({ de: 'a', tr: 'b', ar: 'c', en: 'd' }, 'tr')).toEqual({
			original: 'tr',
			texts: {
				de: { text: 'a', state: 'machine' },
				tr: { text: 'b', state: 'machine' },
				ar: { text: 'c', state: 'machine' },
				en: { text: 'd', state: 'machine' },
			},
		});
	});

	it('repeat no event title and leave no placeholder', () => {
		for (const locale of locales) {
			const titles = source.events.events.map(({ title }) => title[locale]);
			expect(new Set(titles).size).toBe(titles.length);
		}
		const all = example.events.flatMap(({ sessions }) => sessions.map(({ title }) => allTexts(title)));
		expect(all.filter((text) => text.includes('{'))).toEqual([]);
	});

	it('name only published institutions as hosts and partners', () => {
		const hidden = source.institutions.institutions.flatMap(({ key, isPublished }) =>
			isPublished ? [] : [key],
		);
		const named = [
			...source.events.events.flatMap(({ hosts }) => Object.values(hosts).flat()),
			...source.partnerships.partnerships.flatMap(({ first, second }) => [first, second]),
			...source.voices.voices.map(({ institution }) => institution),
		];
		expect(hidden.length).toBe(7);
		expect(named.filter((key) => hidden.includes(key))).toEqual([]);
	});

	it('say at every invented institution that it is an example', () => {
		const invented = source.institutions.institutions.filter(({ key }) => key.endsWith('-beispiel'));
		expect(invented.length).toBe(8);
		for (const { name } of invented)
			expect(
				[name.de, name.tr, name.ar, name.en].map((text) => /Beispiel|örnek|مثال|example/.test(text)),
			).toEqual([true, true, true, true]);
	});
});

it('lets partnerships take only steps that may follow each other', () => {
	for (const { key, steps } of source.partnerships.partnerships) {
		for (const [index, [phase, takenOn]] of steps.slice(1).entries()) {
			const [before, beforeOn] = steps[index]!;
			expect([key, partnershipTransitions[before].includes(phase), takenOn >= beforeOn]).toEqual([
				key,
				true,
				true,
			]);
		}
	}
});
