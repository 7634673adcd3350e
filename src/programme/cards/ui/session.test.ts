import { expect, test } from 'vitest';
import { holdCase, memoryCase } from '../case/open-case.ts';
import { consentVersion } from '../session/consent.ts';
import { Session, type Table } from './session.svelte.ts';
import { wordsIn } from './words.ts';

const say = await wordsIn('en');
const agreed = (day: string) =>
	({
		isGiven: true,
		language: 'en',
		version: consentVersion,
		isReadAloud: false,
		isInterpreted: false,
		day,
	}) as const;
const meetingsIn = (session: Session) => Object.keys(session.profile.meeting);
function meet(open = memoryCase(), today = '2026-11-29') {
	const session = new Session(open, {} as Table, 'en', say, today);
	session.follow();
	return session;
}

test('a day is one of a meeting once something is said on it after consent, and not for looking at a case', async () => {
	const open = memoryCase();
	const first = meet(open, '2026-03-01');
	await first.write('setting', 'language', 'tr');
	expect(meetingsIn(first)).toEqual([]);
	await first.write('consent', 'counselling', agreed('2026-03-01'));
	expect(meetingsIn(first)).toEqual(['2026-03-01']);
	const before = open.file();
	const later = meet(open);
	expect([meetingsIn(later), open.file()]).toEqual([['2026-03-01'], before]);
	await later.write('note', 'n0te', 'Comes by bus');
	expect(meetingsIn(later)).toEqual(['2026-03-01', '2026-11-29']);
	await later.write('consent', 'counselling', { ...agreed('2026-11-29'), isGiven: false });
	const last = meet(open, '2026-12-01');
	await last.write('setting', 'language', 'ar');
	expect(meetingsIn(last)).toEqual(['2026-03-01', '2026-11-29']);
});

test('what was typed over an older value stands beside what another device wrote meanwhile', async () => {
	const open = memoryCase();
	const session = meet(open);
	const work = { group: '7512', words: 'oven', years: '3_to_5', kind: 'paid' } as const;
	await session.write('work', 'a1b2', work);
	const there = holdCase(open.file(), { keep: async () => undefined, writer: 'bbbb', now: () => 99 });
	await there.set('work/a1b2', { ...work, words: 'oven and shop' });
	await open.take(there.file());
	await session.write('work', 'a1b2', { ...work, words: 'bread' }, work);
	expect(open.conflicts().flatMap(({ versions }) => versions.map(({ value }) => value))).toEqual([
		{ ...work, words: 'bread' },
		{ ...work, words: 'oven and shop' },
	]);
});

test('that the device could not keep something is said, of a conflict that is settled too, until it can', async () => {
	let isFull = true;
	const keep = () => (isFull ? Promise.reject(new Error('full')) : Promise.resolve());
	const session = meet(holdCase(memoryCase().file(), { keep, writer: 'aaaa', now: () => 1 }));
	await session.settle('note/n0te', 'Comes by bus');
	expect([session.isNotKept, session.profile.note]).toEqual([true, { n0te: 'Comes by bus' }]);
	isFull = false;
	await session.write('note', 'n0te', 'Comes by train');
	expect(session.isNotKept).toBe(false);
});

test('what two devices wrote differently is known while it is undecided, and not afterwards', async () => {
	const open = memoryCase();
	const session = meet(open);
	await session.write('note', 'n0te', 'Comes by bus');
	expect(session.undecided).toEqual([]);
	const there = holdCase(open.file(), { keep: async () => undefined, writer: 'bbbb', now: () => 99 });
	await session.write('note', 'n0te', 'Comes by train');
	await there.set('note/n0te', 'Comes on foot');
	await open.take(there.file());
	expect(session.undecided.map(({ path }) => path)).toEqual(['note/n0te']);
	await session.settle('note/n0te', 'Comes by train');
	expect(session.undecided).toEqual([]);
});
