import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { qrPath, qrSquares } from './qr.ts';

const text = 'köprü/'
	.repeat(40)
	.slice(0, 200)
	.replace(/[öü]/g, 'o')
	.padEnd(213, 'x');
const drawn = (squares: readonly (readonly boolean[])[]) =>
	squares.map((row) => row.map(Number).join('')).join('\n');

describe('a QR code', () => {
	// Taken from codes that an independent reader (jsQR 1.4) read back, one for each version and its longest text.
	test.each([
		[1, 21, 'a8b8b566ee3f6e65'],
		[14, 21, '21f222d7dec27a21'],
		[26, 25, 'c52aa5160a945dc0'],
		[42, 29, '64391264105ac276'],
		[62, 33, 'a825811538fd3f71'],
		[84, 37, '80268f0cd68163d6'],
		[106, 41, 'b6e1638be3c979c7'],
		[122, 45, 'fea53148097b50d6'],
		[152, 49, 'ef80df77ff6398de'],
		[180, 53, '3ddde9874df13565'],
		[213, 57, '94f583225bcfd4a8'],
	])('of %i bytes has %i squares a side', (length, side, digest) => {
		const squares = qrSquares(text.slice(0, length))!;
		expect(squares).toHaveLength(side);
		expect(createHash('sha256').update(drawn(squares)).digest('hex').slice(0, 16)).toBe(digest);
	});

	test('has its three corners and its dark square', () => {
		const squares = qrSquares('https://koprue.example')!;
		const size = squares.length;
		const corner = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
		for (const [x, y] of [
			[0, 0],
			[size - 7, 0],
			[0, size - 7],
		] as const)
			expect(
				squares.slice(y, y + 7).map((row) =>
					row
						.slice(x, x + 7)
						.map(Number)
						.join(''),
				),
			).toEqual(corner);
		expect(squares[size - 8]![8]).toBe(true);
	});

	test('is not made of more than fits', () => {
		expect(qrSquares('x'.repeat(214))).toBe(null);
		expect(qrPath('ğ'.repeat(107))).toBe(null);
	});

	test('has a light border of four squares as a path', () => {
		expect(qrPath('A')).toMatchObject({ size: 29, path: expect.stringMatching(/^M4 4h1v1h-1z/) as string });
	});
});
