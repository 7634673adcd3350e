import { createHash } from 'node:crypto';

/** The namespace of all example records: a random id, chosen once. */
const namespace = Buffer.from('0d7f2c3ea1b44e5f9c60c2f5d1a8e7b3', 'hex');

/** The id of an example record: UUIDv5 (RFC 9562) of its table and key, the same at every loading. */
export function keyedId(table: string, key: string): string {
	const hash = createHash('sha1').update(namespace).update(`${table}/${key}`).digest();
	hash[6] = (hash[6]! & 0x0f) | 0x50;
	hash[8] = (hash[8]! & 0x3f) | 0x80;
	const hex = hash.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
