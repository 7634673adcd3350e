import { describe, expect, test } from 'vitest';
import { conflictsOf, pairsOnce, type ConflictSession } from './conflicts.ts';

const event = { startsLocal: '2022-06-06 09:00:00', endsLocal: '2022-06-07T18:00' };
const at = (id: string, from: string, to: string, more: Partial<ConflictSession> = {}): ConflictSession => ({
	id,
	startsLocal: `2022-06-06T${from}`,
	endsLocal: `2022-06-06T${to}`,
	room: null,
	interpretation: [],
	people: [],
	...more,
});
const speaker = (name: string, personId: string | null = null) =>
	({ part: 'speaker', personId, name }) as const;
const interpreter = (name: string) => ({ part: 'interpreter', personId: null, name }) as const;

describe('conflictsOf', () => {
	test('finds one room taken twice, however it is written', () => {
		expect(
			conflictsOf(event, [
				at('one', '09:00', '10:00', { room: 'Büyük Salon' }),
				at('two', '09:30', '10:30', { room: 'BÜYÜK  SALON' }),
				at('touching', '10:30', '11:00', { room: 'Büyük Salon' }),
				at('no room', '09:30', '10:30'),
			]),
		).toEqual([
			{ sessionId: 'one', reason: 'room_taken', otherId: 'two', name: null },
			{ sessionId: 'two', reason: 'room_taken', otherId: 'one', name: null },
		]);
	});

	test('finds what lies outside the event, to the minute', () => {
		expect(
			conflictsOf(event, [
				at('early', '08:59', '09:30'),
				at('in time', '09:00', '09:30'),
				at('late', '17:00', '18:00', { endsLocal: '2022-06-07T18:01' }),
				at('to the minute', '17:00', '18:00', { endsLocal: '2022-06-07T18:00:00' }),
			]),
		).toEqual([
			{ sessionId: 'early', reason: 'outside_event', otherId: null, name: null },
			{ sessionId: 'late', reason: 'outside_event', otherId: null, name: null },
		]);
	});

	test('finds a person needed twice in whatever part: by the records, else by the words of the name', () => {
		expect(
			conflictsOf(event, [
				at('a', '09:00', '10:00', {
					people: [speaker('Ayşe Yılmaz', 'p1'), interpreter('Işık Deniz'), speaker('Ali Kaya', 'p2')],
				}),
				at('b', '09:30', '10:30', {
					people: [interpreter('YILMAZ, Ayse'), speaker('isik deniz'), speaker('Ali Kaya', 'p3')],
				}),
				at('later', '10:30', '11:00', { people: [speaker('Ayşe Yılmaz', 'p1')] }),
			]),
		).toEqual([
			{ sessionId: 'a', reason: 'person_twice', otherId: 'b', name: 'Ayşe Yılmaz' },
			{ sessionId: 'a', reason: 'person_twice', otherId: 'b', name: 'Işık Deniz' },
			{ sessionId: 'b', reason: 'person_twice', otherId: 'a', name: 'YILMAZ, Ayse' },
			{ sessionId: 'b', reason: 'person_twice', otherId: 'a', name: 'isik deniz' },
		]);
	});

	test('misses an interpreter where somebody has to interpret, not where captions are written', () => {
		const promised = { interpretation: [{ mode: 'whisper' as const }] };
		expect(
			conflictsOf(event, [
				at('nobody', '09:00', '10:00', { ...promised, people: [speaker('Ali Kaya')] }),
				at('somebody', '10:00', '11:00', { ...promised, people: [interpreter('Işık Deniz')] }),
				at('captions', '11:00', '12:00', { interpretation: [{ mode: 'captions' }] }),
			]),
		).toEqual([{ sessionId: 'nobody', reason: 'interpreter_missing', otherId: null, name: null }]);
	});

	test('counts who has signed up for two at one time', () => {
		expect(
			conflictsOf(event, [
				at('a', '09:00', '10:00', { signedUp: ['p1', 'p2', 'p3'] }),
				at('b', '09:30', '10:30', { signedUp: ['p2', 'p3', 'p4'] }),
				at('nobody else', '09:30', '10:30', { signedUp: ['p5'] }),
				at('later', '10:30', '11:00', { signedUp: ['p1', 'p2', 'p3', 'p4', 'p5'] }),
			]),
		).toEqual([
			{ sessionId: 'a', reason: 'signed_up_twice', otherId: 'b', name: null, count: 2 },
			{ sessionId: 'b', reason: 'signed_up_twice', otherId: 'a', name: null, count: 2 },
		]);
	});
});

test('in the list of an agenda a pair stands once for each reason, and all three of three', () => {
	const people = [speaker('Ayşe Yılmaz', 'p1'), speaker('Ali Kaya', 'p2')];
	const found = conflictsOf(event, [
		at('a', '09:00', '10:00', { room: 'Salon', people }),
		at('b', '09:00', '10:00', { room: 'Salon', people: [speaker('YILMAZ, Ayse', 'p1'), people[1]!] }),
		at('c', '09:30', '10:00', { room: 'Salon' }),
	]);
	expect(
		pairsOnce(found).map(({ sessionId, reason, otherId, name }) => [sessionId, reason, otherId, name]),
	).toEqual([
		['a', 'room_taken', 'b', null],
		['a', 'person_twice', 'b', 'Ayşe Yılmaz'],
		['a', 'person_twice', 'b', 'Ali Kaya'],
		['a', 'room_taken', 'c', null],
		['b', 'room_taken', 'c', null],
	]);
});
