import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAccessCode, printAccessCode, readAccessCode } from './access-code.ts';

const codes = fc
	.array(fc.nat(22), { minLength: 6, maxLength: 6 })
	.map((drawn) => makeAccessCode(() => drawn.pop()!));
const signs = 'ACDEFGHJKMNPQRTWXYZ2346';

describe('an access code', () => {
	it('is read back however it is typed', () => {
		fc.assert(
			fc.property(codes, (code) => {
				const printed = printAccessCode(code);
				expect(code).toMatch(/^[ACDEFGHJKMNPQRTWXYZ2346]{8}$/);
				for (const typed of [
					code,
					printed,
					` ${printed.toLowerCase()} `,
					code.split('').join(' '),
					printed.replace('-', '–'),
				])
					expect(readAccessCode(typed)).toEqual({ code });
			}),
		);
	});

	it('finds every single wrong sign', () => {
		fc.assert(
			fc.property(codes, fc.nat(7), fc.nat(22), (code, at, value) => {
				fc.pre(code[at] !== signs[value]);
				const wrong = code.slice(0, at) + signs[value] + code.slice(at + 1);
				expect(readAccessCode(wrong)).toEqual({ reason: 'code_mistyped' });
			}),
		);
	});

	it('finds every two neighbours exchanged', () => {
		fc.assert(
			fc.property(codes, fc.nat(6), (code, at) => {
				fc.pre(code[at] !== code[at + 1]);
				const wrong = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
				expect(readAccessCode(wrong)).toEqual({ reason: 'code_mistyped' });
			}),
		);
	});

	it.each([
		['', 'required'],
		[' - ', 'required'],
		['ACDE', 'code_incomplete'],
		['ACDEFGHJK', 'code_incomplete'],
		['ACDEFGI1', 'code_mistyped'],
		['<script>', 'code_mistyped'],
	])('%j is refused: %s', (typed, reason) => {
		expect(readAccessCode(typed)).toEqual({ reason });
	});
});
