import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another when read from paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes of 59 random bits, as they are kept: without hyphens, lower case. */
export function recoveryCodes(): string[] {
	return Array.from({ length: 10 }, () =>
		Array.from({ length: 12 }, () => signs[randomInt(signs.length)]).join(''),
	);
}

/** A code as it is shown: in groups of four. */
export function grouped(code: string): string {
	return code.match(/.{1,4}/g)?.join('-') ?? code;
}
