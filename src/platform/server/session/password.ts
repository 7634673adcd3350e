import * as crypto from 'node:crypto';

/** Argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. About 30 ms on a server's core. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

type Argon2 = (
	algorithm: 'argon2id',
	parameters: typeof cost & { message: Buffer; nonce: Buffer },
	done: (error: Error | null, tag: Buffer) => void,
) => void;

/** Node computes it off the main thread since 24.7; before that it has none, and WebAssembly computes the same in ours. */
const native = (crypto as { argon2?: Argon2 }).argon2;

async function derive(password: string, nonce: Buffer, parameters: typeof cost): Promise<Buffer> {
	// The same password typed on another system's keyboard must be the same bytes.
	const message = Buffer.from(password.normalize('NFKC'));
	if (native)
		return new Promise((resolve, reject) => {
			native('argon2id', { ...parameters, message, nonce }, (error, tag) =>
				error ? reject(error) : resolve(Buffer.from(tag)),
			);
		});
	return deriveInWebAssembly(message, nonce, parameters);
}

export async function deriveInWebAssembly(
	message: Buffer,
	nonce: Buffer,
	parameters: typeof cost,
): Promise<Buffer> {
	const { argon2id } = await import('hash-wasm');
	const tag = await argon2id({
		password: message,
		salt: nonce,
		memorySize: parameters.memory,
		iterations: parameters.passes,
		parallelism: parameters.parallelism,
		hashLength: parameters.tagLength,
		outputType: 'binary',
	});
	return Buffer.from(tag);
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** The password as it is kept: a PHC string with its own salt and cost. */
export async function hashPassword(password: string): Promise<string> {
	const nonce = crypto.randomBytes(16);
	const tag = await derive(password, nonce, cost);
	return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether the password is the one that was hashed, in constant time; a hash of another kind is never right. */
export async function verifyPassword({
	hash,
	password,
}: {
	hash: string;
	password: string;
}): Promise<boolean> {
	const [, memory, passes, parallelism, nonce = '', kept = ''] = phc.exec(hash) ?? [];
	if (!memory) return false;
	const expected = Buffer.from(kept, 'base64');
	const tag = await derive(password, Buffer.from(nonce, 'base64'), {
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism),
		tagLength: expected.length,
	});
	return crypto.timingSafeEqual(tag, expected);
}
