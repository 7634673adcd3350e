import type { RegistrationState } from '#programme/events/registration.ts';

/** Who gets a badge and is let in. */
export const expected = ['confirmed', 'attended', 'no_show'] as const satisfies readonly RegistrationState[];

/**
 * What a badge carries: a random serial and a signature by the key of its event, together 106 characters, which a QR code of 41
 * squares holds. It names nobody. A gate knows the public half of the key alone: it can tell a real badge and make none.
 */
export const serialBytes = 15;
const signatureBytes = 64;

/** Without what is mistaken for something else when it is read aloud or typed: 0 and O, 1, I and L, U and V. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const codeLength = 8;

/** Eight characters for whoever cannot scan. */
export function newCode(random: (bytes: number) => Uint8Array = randomBytes): string {
	let code = '';
	// Bytes beyond the last whole alphabet are thrown away: every character is as likely as any other.
	const limit = 256 - (256 % codeAlphabet.length);
	while (code.length < codeLength)
		for (const byte of random(codeLength))
			if (byte < limit && code.length < codeLength) code += codeAlphabet[byte % codeAlphabet.length]!;
	return code;
}

export function newSerial(): string {
	return toText(randomBytes(serialBytes));
}

/** As it stands on the badge: two groups of four. */
export function spacedCode(code: string): string {
	return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What was typed as a code: any case, blanks and dashes anywhere; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
	const code = typed.replace(/[\s\-–.]/g, '').toUpperCase();
	return code.length === codeLength && Array.from(code).every((letter) => codeAlphabet.includes(letter))
		? code
		: undefined;
}

export type KeyPair = { readonly publicKey: string; readonly privateKey: string };

export async function newKeys(): Promise<KeyPair> {
	const { publicKey, privateKey } = (await crypto.subtle.generateKey('Ed25519', true, [
		'sign',
		'verify',
	])) as CryptoKeyPair;
	return {
		publicKey: toText(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))),
		privateKey: toText(new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey))),
	};
}

/** What the QR code of a badge says. The same serial always gives the same token. */
export async function signSerial(privateKey: string, eventId: string, serial: string): Promise<string> {
	const key = await crypto.subtle.importKey('pkcs8', fromText(privateKey), 'Ed25519', false, ['sign']);
	const signature = await crypto.subtle.sign('Ed25519', key, signed(eventId, serial));
	return toText(new Uint8Array([...fromText(serial), ...new Uint8Array(signature)]));
}

/** The serial of a token that this event's key has signed; undefined for everything else that can be scanned. */
export async function readToken(
	publicKey: string,
	eventId: string,
	token: string,
): Promise<string | undefined> {
	if (!/^[\w-]{106}$/.test(token)) return undefined;
	const bytes = fromText(token);
	if (bytes.length !== serialBytes + signatureBytes) return undefined;
	const serial = toText(bytes.slice(0, serialBytes));
	const key = await crypto.subtle.importKey('raw', fromText(publicKey), 'Ed25519', false, ['verify']);
	const isOurs = await crypto.subtle.verify(
		'Ed25519',
		key,
		bytes.slice(serialBytes),
		signed(eventId, serial),
	);
	return isOurs ? serial : undefined;
}

/** The purpose and the event stand in what is signed, so that no signature serves for anything else. */
function signed(eventId: string, serial: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`koprue badge ${eventId} ${serial}`);
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(count));
}

function toText(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
		letter.charCodeAt(0),
	);
}
