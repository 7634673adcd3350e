import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/** Wraps bytes with a passphrase: scrypt (N = 2^17, r = 8) and AES-256-GCM; salt, nonce, tag and text in this order. */
export function seal(plain: Buffer, passphrase: string): Buffer {
	const salt = randomBytes(16);
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, cost), nonce);
	const text = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([salt, nonce, cipher.getAuthTag(), text]);
}

/** Unwraps what `seal` made; null where the passphrase is wrong or a byte has changed. */
export function unseal(sealed: Buffer, passphrase: string): Buffer | null {
	const key = scryptSync(passphrase, sealed.subarray(0, 16), 32, cost);
	const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(16, 28));
	decipher.setAuthTag(sealed.subarray(28, 44));
	try {
		return Buffer.concat([decipher.update(sealed.subarray(44)), decipher.final()]);
	} catch {
		return null;
	}
}
