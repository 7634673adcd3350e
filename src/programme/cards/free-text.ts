/** What a free text seems to hold that must not be in a profile. */
export const warnings = ['identity_number', 'phone', 'email', 'birth_date'] as const;
export type Warning = (typeof warnings)[number];

/**
 * What in a free text looks like an identity number (eleven digits, as in Türkiye, also parted), a phone number, an address
 * for e-mail or a full date; Arabic and Persian digits are read too. It warns, and cannot know: a year or a price is none.
 */
export function warningsFor(text: string): Warning[] {
	const plain = text
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/\p{Nd}/gu, latinDigit);
	const found = new Set<Warning>();
	if (/[^\s@]+@[^\s@]+\.[^\s@]{2,}/u.test(plain)) found.add('email');
	if (/(?<!\d)\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*(?:19|20)\d\d(?!\d)/.test(plain)) found.add('birth_date');
	if (/(?<!\d)(?:19|20)\d\d-\d{2}-\d{2}(?!\d)/.test(plain)) found.add('birth_date');
	// A plus in front is a phone number's; so is a nought, since identity numbers do not begin with one.
	for (const [whole] of plain.matchAll(/(?:\+|\b00)?\(?\d(?:[ ()/.-]{0,2}\d){6,}/g)) {
		const digits = whole.replace(/\D/g, '');
		if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$|^\d{4}-\d\d-\d\d$/.test(whole)) continue;
		if (!/^\+|^\(?0/.test(whole) && digits.length === 11) found.add('identity_number');
		else if (digits.length >= 9 && digits.length <= 15) found.add('phone');
	}
	return warnings.filter((warning) => found.has(warning));
}

/** Digits of each script stand in a row from nought on, tens apart. */
function latinDigit(digit: string): string {
	const code = digit.codePointAt(0)!;
	for (const nought of [0x30, 0x660, 0x6f0, 0x966])
		if (code >= nought && code < nought + 10) return String(code - nought);
	return digit;
}
