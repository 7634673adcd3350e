import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Seals text that neither a dump of the database nor whoever reads its tables may open: AES-256-GCM under a key derived from the
 * installation's secret, which travels with backups only wrapped. `place` says where the sealed text belongs (table and ids); put
 * anywhere else it does not open.
 */
export function sealText(secret: string, place: string, plain: string): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(place));
	const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** Opens what `sealText` sealed; null where the secret is another one, the place is not its own, or a byte has changed. */
export function openSealed(secret: string, place: string, sealed: string): string | null {
	const bytes = Buffer.from(sealed, 'base64url');
	if (bytes.length < 28) return null;
	const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
		.setAAD(Buffer.from(place))
		.setAuthTag(bytes.subarray(12, 28));
	try {
		return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
	} catch {
		return null;
	}
}

function keyOf(secret: string): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, 'koprue', 'sealed text', 32));
}
