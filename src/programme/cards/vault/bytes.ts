export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', plain(bytes)));
}

/** A key of 32 bytes out of a secret that is long enough by itself; `use` keeps the keys of one secret apart. */
export async function deriveFrom(secret: Uint8Array, use: string): Promise<Uint8Array> {
	const key = await crypto.subtle.importKey('raw', plain(secret), 'HKDF', false, ['deriveBits']);
	const info = new TextEncoder().encode(`koprue counselling: ${use}`);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
		key,
		256,
	);
	return new Uint8Array(bits);
}

/** Locks bytes under a key of 32 bytes; `place` says what they are, and put elsewhere they do not open. */
export async function lockBytes(
	key: Uint8Array,
	place: string,
	bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
	const nonce = crypto.getRandomValues(new Uint8Array(12));
	const locked = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(place) },
		await aes(key),
		plain(bytes),
	);
	return Uint8Array.from([...nonce, ...new Uint8Array(locked)]);
}

/** Opens what `lockBytes` locked; null where the key is another one, the place is not its own, or a byte has changed. */
export async function unlockBytes(
	key: Uint8Array,
	place: string,
	locked: Uint8Array,
): Promise<Uint8Array | null> {
	try {
		const bytes = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: plain(locked.subarray(0, 12)), additionalData: new TextEncoder().encode(place) },
			await aes(key),
			plain(locked.subarray(12)),
		);
		return new Uint8Array(bytes);
	} catch {
		return null;
	}
}

/** The same of text, as text. */
export const lock = async (key: Uint8Array, place: string, text: string): Promise<string> =>
	toBase64(await lockBytes(key, place, new TextEncoder().encode(text)));
export async function unlock(key: Uint8Array, place: string, locked: string): Promise<string | null> {
	const bytes = await unlockBytes(key, place, bytesIn(locked));
	return bytes && new TextDecoder().decode(bytes);
}
/** None where the text is no Base64. */
function bytesIn(text: string): Uint8Array {
	try {
		return fromBase64(text);
	} catch {
		return new Uint8Array();
	}
}

const aes = (key: Uint8Array) =>
	crypto.subtle.importKey('raw', plain(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

export const toBase64 = (bytes: Uint8Array) =>
	btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
export const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** The bytes alone, not the larger buffer they may lie in. */
export const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
