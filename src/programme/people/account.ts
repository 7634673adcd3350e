import * as v from 'valibot';
import { westernDigits } from '#shared/digits.ts';
import { line, optionalLine } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';

/** Shortest and longest password; NIST SP 800-63B asks for length, not for signs of several kinds. */
export const passwordLength = { least: 12, most: 256 };

/** A password as it was typed; what is given is never trimmed or cut. */
const givenPassword = v.pipe(
	v.nullish(v.string(), ''),
	v.minLength(1, 'required'),
	v.maxLength(1_000, 'too_long'),
);
/** Why a password is none to take, or undefined. */
function weakness(text: string): string | undefined {
	if (text.length < passwordLength.least) return 'password_too_short';
	if (text.length > passwordLength.most) return 'too_long';
	// "aaaaaaaaaaaa" and "121212121212" are tried first.
	return new Set(text.normalize('NFKC').toLowerCase()).size < 5 ? 'password_too_simple' : undefined;
}

const strong = v.rawCheck<string>(({ dataset, addIssue }) => {
	const message = dataset.typed && dataset.value !== '' ? weakness(dataset.value) : undefined;
	if (message) addIssue({ message });
});
export const newPassword = v.pipe(v.nullish(v.string(), ''), v.minLength(1, 'required'), strong);
/** Mail addresses are told apart later; here only that something was typed. */
const givenAddress = v.pipe(line(254), v.maxLength(254, 'too_long'));

export const signInForm = v.object({ email: givenAddress, password: givenPassword });
export const addressForm = v.object({ email: givenAddress });
export const newPasswordForm = v.object({ password: newPassword });
/** Whoever is invited may do without a password. */
export const invitationPasswordForm = v.object({
	password: v.pipe(
		v.nullish(v.string(), ''),
		strong,
		v.transform((text) => text || null),
	),
});
export const changePasswordForm = v.object({ current: givenPassword, password: newPassword });
/** Digits of any script, blanks and hyphens as people type them; recovery codes are letters and digits. */
export const codeForm = v.object({
	code: v.pipe(
		v.nullish(v.string(), ''),
		v.transform((text) => westernDigits(text.normalize('NFKC')).replace(/[\s-]/g, '').toLowerCase()),
		v.minLength(1, 'required'),
		v.maxLength(40, 'wrong_code'),
	),
});
/** The present password, where there is one, shows that the owner sits there. */
export const confirmForm = v.object({ current: v.nullish(v.string(), '') });
export const passkeyForm = v.object({
	response: v.pipe(v.string('passkey_failed'), v.maxLength(20_000, 'passkey_failed')),
	name: v.pipe(
		optionalLine(60),
		v.transform((text) => text ?? ''),
	),
});
export const profileForm = v.object({
	givenName: line(100),
	familyName: line(100),
	locale: v.picklist(locales, 'choose_one'),
});
export const setupForm = v.object({
	givenName: line(100),
	familyName: line(100),
	email: givenAddress,
	password: newPassword,
	start: v.picklist(['keep', 'empty'], 'choose_one'),
});

/** Whether a password is little more than the name or the address that everybody knows. */
export function isGuessable(password: string, ...known: readonly string[]): boolean {
	const plain = password.normalize('NFKC').toLowerCase();
	return known
		.flatMap((text) => [...text.toLowerCase().split('@'), ...text.toLowerCase().split(/[@\s.]+/)])
		.filter((part) => part.length >= 4)
		.some((part) => plain.includes(part) && plain.length - part.length < 6);
}

/** Why signing in through an identity provider came to nothing; `provider_…` is the sentence. */
export const providerRefusals = ['no_access', 'cancelled', 'away', 'failed'] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];

/** A path of this site to go on to after signing in; anything else, however written, becomes the desk. */
export function safeNext(next: string | null | undefined, locale: string): string {
	const home = `/${locale}/desk`;
	const ours = /^\/(de|tr|ar|en)(\/|\?|$)/;
	if (!next || next.length > 2_000 || !ours.test(next)) return home;
	// Browsers read "\" as "/" and drop tabs and line breaks: "/\evil.example" would leave the site.
	if (/[\\\u0000-\u0020\u007f]|\/\//.test(next.split('?')[0] ?? '')) return home;
	const resolved = new URL(next, 'https://here.invalid');
	const isHere = resolved.origin === 'https://here.invalid' && ours.test(resolved.pathname);
	return isHere ? resolved.pathname + resolved.search : home;
}
