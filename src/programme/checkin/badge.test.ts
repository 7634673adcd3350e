import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qrSquares } from '#shared/qr.ts';
import {
	codeAlphabet,
	newCode,
	newKeys,
	newSerial,
	readCode,
	readToken,
	signSerial,
	spacedCode,
} from './badge.ts';

const eventId = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';

describe('a token', () => {
	test('is read with the public key of its event alone, and fits a small QR code', async () => {
		const keys = await newKeys();
		const serial = newSerial();
		const token = await signSerial(keys.privateKey, eventId, serial);
		expect(await readToken(keys.publicKey, eventId, token)).toBe(serial);
		expect(await signSerial(keys.privateKey, eventId, serial)).toBe(token);
		expect(qrSquares(token)).toHaveLength(41);
		expect(await readToken(keys.publicKey, other, token)).toBeUndefined();
		expect(await readToken((await newKeys()).publicKey, eventId, token)).toBeUndefined();
	});

	test('with one letter changed is none', async () => {
		const keys = await newKeys();
		const token = await signSerial(keys.privateKey, eventId, newSerial());
		const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
		for (const at of [0, 10, 20, 60, 104]) {
			const letter = alphabet[(alphabet.indexOf(token[at]!) + 1) % 64]!;
			const forged = token.slice(0, at) + letter + token.slice(at + 1);
			expect(await readToken(keys.publicKey, eventId, forged)).toBeUndefined();
		}
	});

	test('is not found in anything else that can be scanned', async () => {
		const keys = await newKeys();
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{106}$/)), async (text) => {
				expect(await readToken(keys.publicKey, eventId, text)).toBeUndefined();
			}),
			{ numRuns: 50 },
		);
	});
});

describe('a code', () => {
	test('is read however it is typed, and as nothing else', () => {
		expect(['k7mx 2bqd', 'K7MX-2BQD', ' k7mx2bqd '].map(readCode)).toEqual(Array(3).fill('K7MX2BQD'));
		expect(['K7MX2BQ', 'K7MX2BQD2', 'K7MX2BQ0', 'K7MX2BQI', ''].map(readCode)).toEqual(
			Array(5).fill(undefined),
		);
		expect(spacedCode('K7MX2BQD')).toBe('K7MX 2BQD');
	});

	test('takes every character as often as any other', () => {
		const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
		let at = 0;
		const everyByte = (count: number) => Uint8Array.from({ length: count }, () => all[at++ % 256]!);
		const codes = Array.from({ length: 29 * 8 }, () => newCode(everyByte)).join('');
		const counts = Object.groupBy(codes, (letter) => letter);
		expect(Object.keys(counts).toSorted()).toEqual(Array.from(codeAlphabet).toSorted());
		const times = Object.values(counts).map((letters) => letters!.length);
		expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(8);
	});
});
