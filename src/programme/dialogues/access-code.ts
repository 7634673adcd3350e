/** Without 0 and O, 1, I and L, 5 and S, 8 and B, U and V: what is told apart on paper and over the telephone. 23 signs, a prime. */
const signs = 'ACDEFGHJKMNPQRTWXYZ2346';
const base = signs.length;
const length = 6;

/** `used`: by one participant, who may come back with it. */
export const accessCodeStates = ['printed', 'used', 'revoked'] as const;
export type AccessCodeState = (typeof accessCodeStates)[number];

/**
 * An access code of eight signs, as `KD3F-7QMA` on paper: six by chance and two check signs, sums modulo a prime,
 * which find every single wrong sign and every two exchanged. `random` gives whole numbers below its argument, unpredictably.
 */
export function makeAccessCode(random: (below: number) => number): string {
	const drawn = Array.from({ length }, () => random(base));
	return [...drawn, ...checks(drawn)].map((value) => signs[value]).join('');
}

/** As it is printed: two halves. */
export function printAccessCode(code: string): string {
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}

export type ReadCode =
	| { readonly code: string }
	| { readonly reason: 'required' | 'code_incomplete' | 'code_mistyped' };

/**
 * Reads a code as people type it: any case, blanks and hyphens anywhere. `code_incomplete`: not eight signs; `code_mistyped`: a slip of
 * the pen, told from a code that is not known, which costs no try.
 */
export function readAccessCode(typed: string): ReadCode {
	const text = typed
		.normalize('NFKC')
		.replace(/[\s\p{Pd}]/gu, '')
		.toLocaleUpperCase('en');
	if (text === '') return { reason: 'required' };
	if (text.length !== length + 2) return { reason: 'code_incomplete' };
	const values = Array.from(text, (sign) => signs.indexOf(sign));
	if (values.includes(-1)) return { reason: 'code_mistyped' };
	const [first, second] = checks(values.slice(0, length));
	const isRight = first === values[length] && second === values[length + 1];
	return isRight ? { code: text } : { reason: 'code_mistyped' };
}

/** Σ value and Σ place · value: the first finds one wrong sign, the second two exchanged; the places start at 2 so that neither mirrors the other. */
function checks(values: readonly number[]): [number, number] {
	let [sum, weighted] = [0, 0];
	for (const [at, value] of values.entries()) {
		sum += value;
		weighted += (at + 2) * value;
	}
	return [sum % base, weighted % base];
}
