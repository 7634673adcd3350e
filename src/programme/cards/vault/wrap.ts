import * as v from 'valibot';
import { fromBase64, lock, toBase64, unlock } from './bytes.ts';
import type { KeyPair } from './key-pair.ts';

/** Argon2id; 64 MiB, so that guessing costs whoever stole a tablet or the database as much memory a try. */
export const cost = { memoryKib: 64 * 1024, iterations: 3, parallelism: 1 } as const;
export type Cost = { readonly memoryKib: number; readonly iterations: number; readonly parallelism: number };
/** In a page a worker does it: it takes a second and 64 MiB, and WebAssembly, which the page itself need not be allowed. */
export type Stretch = (passphrase: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

/** Fewer letters than this are guessed in a day, however slow each try is. */
export const fewestLetters = 12;
const fewestDifferent = 6;
export const isStrongEnough = (passphrase: string) =>
	passphrase.length >= fewestLetters && new Set(passphrase).size >= fewestDifferent;

const wrapped = v.object({
	kdf: v.literal('argon2id'),
	memoryKib: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(256 * 1024)),
	iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
	parallelism: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
	salt: v.pipe(v.string(), v.base64()),
	locked: v.string(),
});
/** Typed on another keyboard, the same letters may come as other bytes. */
const inOneForm = (passphrase: string) => passphrase.normalize('NFKC').trim();
const placeOf = (publicKey: string) => `private key of ${publicKey}`;

export async function wrapByPassphrase(pair: KeyPair, passphrase: string, stretch: Stretch): Promise<string> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const key = await stretch(inOneForm(passphrase), salt, cost);
	const locked = await lock(key, placeOf(pair.publicKey), pair.privateKey);
	return JSON.stringify({ kdf: 'argon2id', ...cost, salt: toBase64(salt), locked });
}

/** The private key; null where the passphrase is another one, or what was wrapped is broken. */
export async function unwrapByPassphrase(
	publicKey: string,
	text: string,
	passphrase: string,
	stretch: Stretch,
): Promise<string | null> {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), wrapped), text);
	if (!parsed.success) return null;
	const { salt, locked, ...cost } = parsed.output;
	const key = await stretch(inOneForm(passphrase), fromBase64(salt), cost);
	return unlock(key, placeOf(publicKey), locked);
}
