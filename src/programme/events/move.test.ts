import * as v from 'valibot';
import { expect, test } from 'vitest';
import { newId } from '#shared/id.ts';
import { moveAddress, moveIn, moveInput, placeAfter } from './move.ts';

const [id, roomId, withId] = [newId(), newId(), newId()];
const now = { startsLocal: '2022-06-06 23:30:00', endsLocal: '2022-06-07 00:15:00', roomId };
const parse = (given: Record<string, string>) => v.parse(moveInput, { id, version: '3', ...given }) as never;

test('a shift keeps room and length, over midnight too', () => {
	expect(placeAfter(parse({ how: 'shift', minutes: '15' }), now)).toEqual({
		startsLocal: '2022-06-06T23:45:00',
		endsLocal: '2022-06-07T00:30:00',
		roomId,
	});
	expect(placeAfter(parse({ how: 'shift', minutes: '-15' }), now).startsLocal).toBe('2022-06-06T23:15:00');
});

test('a place is taken as typed, as long as before', () => {
	expect(placeAfter(parse({ how: 'place', startsLocal: '2022-06-08T09:00', roomId: '' }), now)).toEqual({
		startsLocal: '2022-06-08T09:00:00',
		endsLocal: '2022-06-08T09:45:00',
		roomId: null,
	});
});

test.each([
	{ how: 'shift', minutes: '600' },
	{ how: 'shift', minutes: 'x' },
	{ how: 'place', startsLocal: 'tomorrow', roomId: '' },
	{ how: 'place', startsLocal: '2022-06-08T09:00', roomId: 'x' },
	{ how: 'swap', withId: '' },
	{ how: 'delete' },
])('%o is no move', (given) => {
	expect(v.safeParse(moveInput, { id, version: '3', ...given }).success).toBe(false);
});

test('a move made is told by an address and read from it; anything else is none', () => {
	const was = { id, startsLocal: '2022-06-06T23:30:00', roomId: null };
	const told = moveAddress(parse({ how: 'swap', withId }), was);
	expect(moveIn(told)).toEqual({ id, startsLocal: '2022-06-06T23:30', roomId: null, withId });
	expect(moveIn(new URLSearchParams(`moved=${id}&from=<script>`))).toBe(null);
	expect(moveIn(new URLSearchParams())).toBe(null);
});
