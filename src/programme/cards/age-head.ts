const first = 'age-encryption.org/v1\n';

/**
 * To how many keys an age file is sealed, by its head, which is not secret; null where the bytes are no age file, as anything unsealed is
 * not, or one that opens with something else than such a key, as with a passphrase.
 */
export function countStanzas(bytes: Uint8Array): number | null {
	const end = indexOf(bytes, '\n--- ');
	if (end < 0) return null;
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, end));
	if (!head.startsWith(first)) return null;
	const stanzas = head.split('\n').filter((line) => line.startsWith('-> '));
	return stanzas.every((line) => line.startsWith('-> X25519 ')) ? stanzas.length : null;
}

function indexOf(bytes: Uint8Array, mark: string): number {
	const wanted = new TextEncoder().encode(mark);
	return bytes.findIndex((_, at) => wanted.every((byte, offset) => bytes[at + offset] === byte));
}
