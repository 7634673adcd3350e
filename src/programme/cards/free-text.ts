import { datesIn } from './full-date.ts';
import { isIdentityNumber } from './identity-number.ts';

/** What a free text seems to hold that must not be in a profile. */
export const warnings = ['identity_number', 'phone', 'email', 'birth_date'] as const;
export type Warning = (typeof warnings)[number];

/**
 * What in a free text looks like the number of a person or a paper (eleven digits, as in Türkiye and Syria, however they are parted; of a
 * passport, a residence permit, an account), a phone number, an address for e-mail or a full date; Arabic and Persian digits are read
 * too. It warns, and cannot know: a year or a price is none.
 */
export function warningsFor(text: string): Warning[] {
	const plain = inLatinDigits(text);
	const found = new Set<Warning>();
	if (emails.some((form) => form.test(plain))) found.add('email');
	if (datesIn(plain)) found.add('birth_date');
	if (papers.some((form) => form.test(plain))) found.add('identity_number');
	const rest = papers.reduce((text, form) => text.replace(form, ' … '), withoutAmounts(plain));
	for (const [run] of rest.matchAll(/\d(?:[^\d\n]{0,4}\d)+/g))
		if (!hasYear(run) && isIdentityNumber(run.replace(/\D/g, ''))) found.add('identity_number');
	// A plus in front is a phone number's; so is a nought, since identity numbers do not begin with one.
	for (const [whole] of rest.matchAll(/(?:\+|\b00)?\(?\d(?:[ ()/._\u2010-\u2015-]{0,3}\d){6,}/g)) {
		const digits = whole.replace(/\D/g, '');
		if (areYears(whole)) continue;
		if (!/^\+|^\(?0/.test(whole) && digits.length === 11 && !hasYear(whole)) found.add('identity_number');
		else if (digits.length >= 9 && digits.length <= 15) found.add('phone');
	}
	return warnings.filter((warning) => found.has(warning));
}

const emails = [
	/[^\s@]+ ?@ ?[^\s@]+\.\p{L}{2,}/u,
	/[\w.+-]+ ?[([{] ?(?:at|ät|et) ?[)\]}] ?[\w-]+/iu,
	/[\w.+-]+ (?:at|ät|et) [\w-]+ ?(?:\.|\bdot\b|\bpunkt\b|\bnokta\b) ?\p{L}{2,}/iu,
];

const papers = [
	// A passport or permit: one to three letters and seven to nine digits.
	/(?<![\p{L}\d])[A-Z]{1,3}[ -]?\d{7,9}(?![\p{L}\d])/u,
	// A German passport, identity card or permit: nine of these, digits among them.
	/(?<![\p{L}\d])(?=(?:[A-Z]*\d){3})[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}(?![\p{L}\d])/u,
	// An account (IBAN).
	/(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}/u,
	// A card or an account in one.
	/\d{16,}/,
];

/** Times of work, and sums parted in thousands, are left out: from half past eight until noon is no phone number. */
const withoutAmounts = (text: string) =>
	text
		.replace(
			/(?<!\d)(?:[01]?\d|2[0-4])[.:][0-5]\d(?: ?[-\u2010-\u2015] ?(?:[01]?\d|2[0-4])[.:][0-5]\d)+(?!\d)/g,
			' … ',
		)
		.replace(/(?<![\d.,/-])[1-9]\d{0,2}(?:[.,]\d{3}){1,2}(?![\d/-]|[.,]\d)/g, ' … ');
const groupsOf = (number: string) => number.split(/\D+/).filter(Boolean);
const isYear = (group: string) => /^(?:19|20)\d\d$/.test(group);
const areYears = (number: string) => groupsOf(number).length > 1 && groupsOf(number).every(isYear);
const hasYear = (number: string) => groupsOf(number).length > 1 && groupsOf(number).some(isYear);

/** Digits of each script stand in a row from nought on, tens apart. */
function inLatinDigits(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/\p{Nd}/gu, (digit) => {
			const code = digit.codePointAt(0)!;
			for (const nought of [0x30, 0x660, 0x6f0, 0x966])
				if (code >= nought && code < nought + 10) return String(code - nought);
			return digit;
		});
}
