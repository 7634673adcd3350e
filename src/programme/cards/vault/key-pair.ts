import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { deriveFrom } from './bytes.ts';
import { seedOf, wordsOfSeed } from './words.ts';

/** A key pair of age. The private half never leaves the browser but wrapped, or on paper. */
export type KeyPair = { readonly privateKey: string; readonly publicKey: string };

/** A key pair that twelve words bring back: whoever has the sheet needs neither us nor our server. */
export async function keyPairOf(seed: Uint8Array): Promise<KeyPair> {
	const raw = await deriveFrom(seed, 'X25519');
	const privateKey = bech32.encodeFromBytes('AGE-SECRET-KEY-', raw).toUpperCase();
	return { privateKey, publicKey: await identityToRecipient(privateKey) };
}

/** A new key pair with the words that bring it back. */
export async function makeKeyPair(): Promise<KeyPair & { readonly words: readonly string[] }> {
	const seed = crypto.getRandomValues(new Uint8Array(16));
	return { ...(await keyPairOf(seed)), words: await wordsOfSeed(seed) };
}

/** The key pair that the words of a sheet bring back; null where they are none, or were copied badly. */
export async function keyPairOfWords(words: string): Promise<KeyPair | null> {
	const seed = await seedOf(words);
	return seed && keyPairOf(seed);
}
