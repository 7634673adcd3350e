import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctedTime, judgeScans, spanOf, type Scan, type ScannedBadge } from './scan.ts';

const start = new Date('2027-05-04T07:00:00Z');
const span = spanOf({ startsAt: start, endsAt: new Date('2027-05-04T15:00:00Z') });
const minute = (at: number) => new Date(start.getTime() + at * 60_000);
const badge = (id: string, changes: Partial<ScannedBadge> = {}): ScannedBadge => ({
	id,
	registrationId: `registration of ${id}`,
	revokedAt: null,
	state: 'confirmed',
	...changes,
});
const badges = ['a', 'b', 'c'].map((id) => badge(id));
let count = 0;
const scan = (
	gateId: string | null,
	badgeId: string | null,
	at: number,
	changes: Partial<Scan> = {},
): Scan => ({
	nonce: `nonce ${++count}`,
	gateId,
	counter: at,
	kind: 'in',
	undoes: null,
	badgeId,
	at: minute(at),
	...changes,
});
const told = (scans: readonly Scan[], of: readonly ScannedBadge[] = badges) =>
	judgeScans(scans, of, span).scans.map(({ verdict }) => verdict);

describe('what scans come to', () => {
	test('the first of two gates wins, both scans stay, and the second names the first', () => {
		const [late, early] = [scan('north', 'a', 5), scan('south', 'a', 3)];
		const { scans, present } = judgeScans([late, early], badges, span);
		expect(scans.map(({ nonce, verdict, first }) => [nonce, verdict, first?.nonce])).toEqual([
			[early.nonce, 'arrived', undefined],
			[late.nonce, 'elsewhere', early.nonce],
		]);
		expect(present).toEqual(new Map([['registration of a', { first: early, isInside: true }]]));
	});

	test('going out and coming back, or a badge held up twice, is no conflict', () => {
		const scans = [
			scan('north', 'a', 1),
			scan('north', 'a', 2),
			scan('south', 'a', 3, { kind: 'out' }),
			scan('south', 'a', 4),
		];
		expect(told(scans)).toEqual(['arrived', 'again', 'left', 'back']);
	});

	test('what is undone never happened; a gate undoes its own scans only, the desk anybody’s', () => {
		const [one, two, three] = [scan('north', 'a', 1), scan('north', 'b', 2), scan('north', 'c', 3)];
		const undo = (gate: string | null, { nonce }: Scan) =>
			scan(gate, null, 9, { kind: 'undo', undoes: nonce });
		const { scans, present } = judgeScans(
			[undo('north', one), undo('south', two), undo(null, three), one, two, three],
			badges,
			span,
		);
		expect(scans.map(({ verdict }) => verdict)).toEqual(['undone', 'arrived', 'undone']);
		expect([...present.keys()]).toEqual(['registration of b']);
	});

	test('a badge counts until it was revoked, and its successor stands for the same person', () => {
		const of = [
			badge('old', { registrationId: 'r', revokedAt: minute(10) }),
			badge('new', { registrationId: 'r' }),
		];
		expect(told([scan('north', 'old', 9)], of)).toEqual(['arrived']);
		expect(told([scan('north', 'old', 10)], of)).toEqual(['revoked']);
		expect(told([scan('north', 'old', 9), scan('south', 'new', 12)], of)).toEqual(['arrived', 'elsewhere']);
	});

	test('before and after the event, of nobody, and of somebody who withdrew, nothing counts', () => {
		const scans = [
			scan('north', 'a', -12 * 60 - 1),
			scan('north', null, 1),
			scan('north', 'gone', 2),
			scan('north', 'a', 20 * 60 + 1),
		];
		const { scans: judged, present } = judgeScans(
			scans,
			[...badges, badge('gone', { state: 'cancelled' })],
			span,
		);
		expect(judged.map(({ verdict }) => verdict)).toEqual([
			'too_early',
			'unknown',
			'not_expected',
			'too_late',
		]);
		expect(present.size).toBe(0);
	});

	test('a clock that is set back turns nothing round', () => {
		const scans = [
			scan('north', 'a', 60, { counter: 1 }),
			scan('north', 'a', 10, { counter: 2, kind: 'out' }),
		];
		expect(told(scans)).toEqual(['arrived', 'left']);
	});
});

test('a clock that is a day wrong tells the right time, and never the future', () => {
	const received = minute(30);
	const wrong = received.getTime() - 24 * 60 * 60_000;
	expect(correctedTime(wrong - 60_000, wrong, received)).toEqual(minute(29));
	expect(correctedTime(wrong + 60_000, wrong, received)).toEqual(received);
});

const log = (gateId: string) =>
	fc
		.array(
			fc.record({
				badgeId: fc.constantFrom('a', 'b', 'c', 'lost', null),
				at: fc.integer({ min: -900, max: 1500 }),
				kind: fc.constantFrom('in', 'in', 'out', 'undo'),
				back: fc.nat(5),
			}),
			{ maxLength: 12 },
		)
		.map((steps) =>
			steps.map(({ back, badgeId, at, kind }, counter): Scan => ({
				nonce: `${gateId} ${counter}`,
				gateId,
				counter,
				kind: kind as Scan['kind'],
				undoes: kind === 'undo' ? `${gateId} ${Math.max(0, counter - 1 - back)}` : null,
				badgeId: kind === 'undo' ? null : badgeId,
				at: minute(at),
			})),
		);

test('of two scans at one moment the same one wins, whichever is heard of first', () => {
	const [north, south] = [scan('north', 'a', 5), scan('south', 'a', 5)];
	const heard = judgeScans([south, north], badges, span);
	expect(heard).toEqual(judgeScans([north, south], badges, span));
	expect(heard.scans.map(({ gateId, verdict }) => [gateId, verdict])).toEqual([
		['north', 'arrived'],
		['south', 'elsewhere'],
	]);
});

test('any order of arrival, and any upload repeated, comes to the same', () => {
	const all = [...badges, badge('lost', { registrationId: 'registration of a', revokedAt: minute(30) })];
	fc.assert(
		fc.property(log('north'), log('south'), fc.infiniteStream(fc.nat()), (north, south, dice) => {
			const [first, ...rest] = [dice.take(200)].map((taken) => [...taken]);
			expect(rest).toEqual([]);
			const whole = [...north, ...south];
			const repeated = whole.flatMap((one, at) => Array<Scan>(1 + (first![at]! % 3)).fill(one));
			const shuffled = repeated
				.map((one, at) => ({ one, place: first![(at * 7) % 200]! }))
				.toSorted((a, b) => a.place - b.place)
				.map(({ one }) => one);
			expect(judgeScans(shuffled, all, span)).toEqual(judgeScans(whole, all, span));
		}),
	);
});
